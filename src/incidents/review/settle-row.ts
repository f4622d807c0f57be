/** A doubtful row, decided by somebody of the secretariat, one at a time. */
import { z } from 'zod'
import { type ActTx, defineAct } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { observeIncidents } from '#src/results/incidents/observe-incidents.ts'
import { Id } from '#src/vocabulary/model.ts'
import type { Edition } from '../edition-model.ts'
import { folded } from '../importing/coding/heading.ts'
import { type ImportPlan, monthsOf } from '../importing/import-edition.ts'
import { monthsAround } from '../months.ts'
import { axesIds } from '../store/axes-store.ts'
import { putSettlement } from '../store/review-store.ts'
import { addSettledRow, addToCells, isTaken, putAccount } from '../store/settled-store.ts'
import { movedTo } from './account-moved.ts'
import { firstReadable } from './first-readable.ts'
import type { Reread } from './reread.ts'
import { type RowInNewest, rowInNewest } from './row-in-newest.ts'
import { type Changes, changed, eventId, idByKey, waysToAccept } from './settled-row.ts'
import { deeds } from './settlement-model.ts'

export const settleIncidentRow = defineAct({
  name: 'settle-incident-row',
  summary:
    'Decides about a doubtful row of the newest edition of a source of incidents: counts it as far as it can be read, counts it with fields put right, or leaves it out.',
  input: z.strictObject({
    source: Id,
    edition: z.coerce.number().int().min(1),
    row: z.coerce.number().int().min(1),
    deed: z.enum(deeds),
    /** By the name of the column; only where a field is put right. */
    changes: z.record(z.string().max(200), z.string().max(500)).default({}),
    note: z.string().trim().min(1).max(1000),
  }),
  roles: ['secretariat'],
  async run(tx, { source, edition: number, row, deed, changes, note }) {
    const { plan, edition, review, heading, key } = await rowInNewest(tx, source, number, row)
    if (review.settled) return refuse(409, 'incidentImports.error.settled', { row })
    const decided =
      deed === 'leave-out' ? { changes: {} } : await counted(tx, { plan, review, heading, key }, deed, changes)
    const account = movedTo(edition.account, deed, review.reason)
    if ('again' in decided) await count(tx, plan, edition, decided.again, account)
    if (account.readMonths === undefined) account.readMonths = edition.months
    const more = 'again' in decided ? monthsOf(decided.again.read) : null
    await putAccount(tx, edition, account, monthsAround(edition.months, more))
    const settlement = {
      key,
      deed,
      changes: decided.changes,
      edition: number,
      row,
      reason: review.reason,
      note,
      day: tx.today,
    }
    await putSettlement(tx, source, settlement)
    const { label, parties } = plan.source
    const change = { edition: number, row, reason: review.reason, deed, changes: decided.changes, note }
    tx.audit({ action: 'settle-incident-row', kind: 'incident_sources', subject: source, change, label, parties })
    await observeIncidents(tx, source)
    return { edition: number, row, account: { ...account } }
  },
})

/** @throws Refusal 422 with what is still in doubt, at the field that it is about */
async function counted(
  tx: ActTx,
  { plan, review, heading, key }: Omit<RowInNewest, 'edition'>,
  deed: 'accept' | 'correct',
  given: Changes,
): Promise<{ changes: Changes; again: Reread }> {
  const stranger = Object.keys(given).find((name) => !heading.map(folded).includes(folded(name)))
  if (stranger !== undefined)
    return refuse(422, 'incidentImports.error.column', { column: stranger, columns: heading.join(', ') }, stranger)
  const said = review.said ?? []
  const ways = deed === 'correct' ? [given] : waysToAccept(review, plan.mapping)
  const own = eventId(plan.mapping, heading, changed(heading, said, given), review.reason, key)
  const id = (await isTaken(tx, plan.source.id, own)) ? idByKey(key) : own
  const found = firstReadable(plan, { review, heading, id }, ways)
  if ('again' in found) return found
  const { column, right } = found
  if (deed === 'accept') return refuse(422, 'incidentImports.error.not-acceptable', { column, right }, 'deed')
  return refuse(422, 'incidentImports.error.still-doubtful', { column, right }, column || 'deed')
}

/** The event joins sums, events and account of its edition. */
async function count(
  tx: ActTx,
  plan: ImportPlan,
  edition: Edition,
  { read, kept }: Reread,
  account: Edition['account'],
) {
  const source = plan.source.id
  const ids = await axesIds(tx, source, read.axes)
  await addToCells(tx, source, edition.number, { ...read, axesIds: ids })
  const { totals } = read.account
  for (const name of Object.keys(totals) as (keyof typeof totals)[]) account.totals[name] += totals[name]
  if (!edition.keepsRows || !account.changes) return
  const at = { source, edition: edition.number }
  account.changes = await addSettledRow(tx, at, kept, { axesIds: ids, areas: read.areas }, account.changes)
}
