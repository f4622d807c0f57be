import type { Deadline, Money, Target, Verification } from '../../model.ts'
import { deadlineOf, deadlineOfCell } from '../fields/deadline.ts'
import { moneyOf, moneyOfCell } from '../fields/money.ts'
import { namesInCell } from '../fields/owner.ts'
import { targetOf, targetOfCell } from '../fields/target.ts'
import { verificationOf, verificationOfCell } from '../fields/verification.ts'
import type { Setting } from '../rules/act.ts'
import { urduMoney, urduMoneyOfCell, urduTarget } from '../urdu/amounts.ts'
import { urduDeadline, urduDeadlineOfCell } from '../urdu/deadline.ts'
import { urduVerification } from '../urdu/fields.ts'
import { urduSentence } from '../urdu/sentence.ts'

/** How the cells of a table are read, in the language of the row: the cell of an action as a sentence, the others by what their column says they are. */
export interface Readers {
  names(cell: string, setting: Setting): string[]
  deadline(sentence: string): Deadline | null
  deadlineOfCell(cell: string): Deadline | null
  target(sentence: string): Target | null
  targetOfCell(cell: string): Target | null
  money(sentence: string, rupee: string): Money | null
  moneyOfCell(cell: string, heading: string, rupee: string): Money | null
  verification(sentence: string): Verification | null
  verificationOfCell(cell: string): Verification | null
}

export const english: Readers = {
  names: namesInCell,
  deadline: deadlineOf,
  deadlineOfCell,
  target: targetOf,
  targetOfCell,
  money: moneyOf,
  moneyOfCell,
  verification: verificationOf,
  verificationOfCell,
}

export const urdu: Readers = {
  names: (cell) =>
    cell
      .split(/[؛;،]| اور (?=(?:محکم|وزارت))/)
      .map((name) => name.trim())
      .filter((name) => name.length > 1),
  deadline: (sentence) => urduDeadline(urduSentence(sentence)),
  deadlineOfCell: urduDeadlineOfCell,
  target: (sentence) => urduTarget(urduSentence(sentence)),
  targetOfCell: (cell) => urduTarget(urduSentence(cell)),
  money: (sentence) => urduMoney(urduSentence(sentence)),
  moneyOfCell: urduMoneyOfCell,
  verification: (sentence) => urduVerification(urduSentence(sentence)),
  verificationOfCell: (cell) => urduVerification(urduSentence(cell)),
}
