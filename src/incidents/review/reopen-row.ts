/** A decision about a doubtful row taken back by itself: the row is doubtful again, and the edition counts what it counted before. */
import { z } from 'zod'
import { type ActTx, defineAct } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { observeIncidents } from '#src/results/incidents/observe-incidents.ts'
import { Id } from '#src/vocabulary/model.ts'
import type { Account } from '../edition-model.ts'
import { monthsAround } from '../months.ts'
import { axesIds } from '../store/axes-store.ts'
import { monthsWithEvents } from '../store/cells-store.ts'
import { endSettlement, settledRows } from '../store/review-store.ts'
import { addToCells, fallsShort, putAccount, takeSettledRow } from '../store/settled-store.ts'
import { movedBack } from './account-moved.ts'
import { rereadRows } from './reread.ts'
import { type RowInNewest, rowInNewest } from './row-in-newest.ts'
import { type Changes, changed, eventId, idByKey } from './settled-row.ts'
import { deeds } from './settlement-model.ts'

export const reopenIncidentRow = defineAct({
  name: 'reopen-incident-row',
  summary:
    'Takes a decision about a doubtful row of the newest edition of a source of incidents back: the row is doubtful again, and not counted.',
  input: z.strictObject({
    source: Id,
    edition: z.coerce.number().int().min(1),
    row: z.coerce.number().int().min(1),
    /** The decision that is taken back. */
    deed: z.enum(deeds),
    note: z.string().trim().min(1).max(1000),
  }),
  roles: ['secretariat'],
  async run(tx, { source, edition: number, row, deed, note }) {
    const found = await rowInNewest(tx, source, number, row)
    const { plan, edition, review, key } = found
    const settled = (await settledRows(tx, source, number)).get(row)
    if (!review.settled || !settled) return refuse(409, 'incidentImports.error.not-settled', { row })
    if (review.settled !== deed) return refuse(409, 'work.error.changed')
    const account = movedBack(edition.account, deed, review.reason)
    if (deed !== 'leave-out') await uncount(tx, found, settled.changes, account)
    const months = monthsAround(account.readMonths ?? null, await monthsWithEvents(tx, source))
    await putAccount(tx, edition, account, deed === 'leave-out' ? edition.months : months)
    await endSettlement(tx, { source, edition: number, row, key })
    const { label, parties } = plan.source
    const change = { edition: number, row, reason: review.reason, deed, note }
    tx.audit({ action: 'reopen-incident-row', kind: 'incident_sources', subject: source, change, label, parties })
    await observeIncidents(tx, source)
    return { edition: number, row, account: { ...account } }
  },
})

/** Takes out of sums, events and account what the row brought in, read once more as it was settled. */
async function uncount(
  tx: ActTx,
  { plan, edition, review, heading, key }: RowInNewest,
  changes: Changes,
  account: Account,
): Promise<void> {
  const said = review.said ?? []
  const values = changed(heading, said, changes)
  const { mapping, places, source } = plan
  const how = { mapping, places, spellings: source.data.spellings }
  const { read, kept, failed } = rereadRows(how, heading, [{ id: 'one', values }])
  if (failed.size > 0) refuse(409, 'incidentImports.error.read-otherwise')
  const at = { source: source.id, edition: edition.number }
  const ids = await axesIds(tx, at.source, read.axes)
  const { totals } = read.account
  for (const name of Object.keys(totals) as (keyof typeof totals)[]) account.totals[name] -= totals[name]
  if (edition.keepsRows && account.changes) {
    const own = [values, said].map((texts) => eventId(mapping, heading, texts, review.reason, key))
    const numbers = { axesIds: ids, areas: read.areas }
    const moved = await takeSettledRow(tx, at, { kept, ids: [idByKey(key), ...own] }, numbers, account.changes)
    account.changes = moved ?? refuse(409, 'incidentImports.error.read-otherwise')
  }
  await addToCells(tx, at.source, at.edition, { ...read, axesIds: ids }, -1)
  // Places may have changed since: what was never counted there is not taken away.
  if (await fallsShort(tx, at.source)) refuse(409, 'incidentImports.error.read-otherwise')
}
