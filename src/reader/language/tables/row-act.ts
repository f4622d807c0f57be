import type { Clause, Passage } from '../../model.ts'
import { approachOf } from '../fields/approach.ts'
import { NO_FIELDS } from '../fields/fields.ts'
import { type Act, act, type Setting } from '../rules/act.ts'
import { type Rule, reason } from '../rules/reasons.ts'
import { urduApproach } from '../urdu/fields.ts'
import { isUrdu } from '../urdu/sentence.ts'
import { cellsOf, guessRow, namesColumns, type RowReading, readRow } from './rows.ts'

/** The verdict on a row of a table, with what its columns say of the action. */
export function judgedRow(passage: Passage, setting: Setting, rupee: string, path: string[]): Clause {
  const cells = cellsOf(passage.text)
  if (namesColumns(cells)) return stated(passage, 'columns')
  const row = cells.some((cell) => cell.heading !== '')
    ? readRow(cells, setting, rupee)
    : guessRow(cells, setting, rupee)
  const found = row && (row.planned || advises(row, setting)) ? rowAct(row, setting) : null
  if (!row || !found) return stated(passage, setting.place.stance === 'past' ? 'past' : 'statement')
  const commitment = {
    is: found.is,
    why: reason(found.rule, found.words),
    ...row.reading,
    approach: isUrdu(row.action) ? urduApproach(row.action, path) : approachOf(row.action, path),
  }
  return { ...passage, speech: found.speech, commitment }
}

/** A column of recommendations, in a text whose author does not answer them. */
function advises(row: RowReading, { voice, place }: Setting): boolean {
  const mute = place.stance === 'silent' || place.stance === 'past' || place.stance === 'risk'
  return row.advice && !mute && voice !== 'binds' && voice !== 'resolves'
}

function rowAct(row: RowReading, setting: Setting): Act | null {
  const { stance } = setting.place
  if (advises(row, setting)) return act('recommendation', false, 'advice', row.action)
  switch (stance) {
    case 'silent':
    case 'past':
    case 'risk':
      return null
    case 'advice':
    case 'analysis':
      return row.reading.owner.length > 0 && stance === 'advice'
        ? act('recommendation', false, 'advice', row.action)
        : null
    case 'demand':
      return act('demand', false, 'claimed', row.action)
    case 'decision':
    case 'meeting':
      return act('decision', true, 'decided', row.action)
    default:
      return act('commitment', true, 'row', row.action)
  }
}

function stated(passage: Passage, rule: Rule): Clause {
  return { ...passage, speech: 'statement', commitment: { is: false, why: reason(rule, passage.text), ...NO_FIELDS } }
}
