import type { Duty, DutySource } from '#src/coordination/duty.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { codersIn, type SurveyCoding } from './coding-model.ts'
import { progressOf } from './coding-progress.ts'
import { codesIn, codingsUnderWay, shownTexts } from './coding-store.ts'

/** Open answers wait for two of the secretariat to code them, and then for anybody of it to settle and publish. */
export const codingDuties: DutySource = async (tx, by) => {
  if (by.role !== 'secretariat') return []
  const duties: Duty[] = []
  for (const coding of await codingsUnderWay(tx)) {
    const waits = await waitsFor(tx, coding, by.account)
    if (waits)
      duties.push({
        ...waits,
        title: coding.question,
        label: 'TLP:AMBER+STRICT',
        path: `/${tx.workspace}/surveys/${coding.survey}/codings/${coding.id}`,
        due: null,
      })
  }
  return duties
}

async function waitsFor(
  tx: ReadTx,
  coding: SurveyCoding,
  account: string,
): Promise<Pick<Duty, 'sort' | 'count'> | null> {
  const given = await codesIn(tx, coding.id)
  const texts = await shownTexts(tx, coding.survey, coding.question)
  const { mine, isCoded, disagreements } = progressOf(coding, texts, given, account)
  const open = disagreements?.filter((one) => one.settled === null).length ?? 0
  if (isCoded) return open > 0 ? { sort: 'work.duty.codesSettle', count: open } : { sort: 'work.duty.codesPublish' }
  const coders = codersIn(given)
  const mayCode = coders.length < 2 || coders.includes(account)
  return mayCode && mine < texts.length ? { sort: 'work.duty.codesGive', count: texts.length - mine } : null
}
