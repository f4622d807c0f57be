/** Doubtful rows of a new edition that somebody has settled in an earlier one, and that say the same as then: settled as they were. */
import type { Account, ReviewRow } from '../edition-model.ts'
import { KeptRows } from '../importing/coding/kept-rows.ts'
import { type ImportPlan, monthsOf } from '../importing/import-edition.ts'
import type { ReadFile } from '../importing/read-file.ts'
import { totalsOf } from '../importing/reading.ts'
import { Rollup } from '../importing/rollup.ts'
import { monthsAround } from '../months.ts'
import { movedTo } from './account-moved.ts'
import { type Reread, type RowToRead, rereadRows } from './reread.ts'
import { rowKeys } from './row-key.ts'
import { changed, eventId, idByKey } from './settled-row.ts'
import type { Settlement } from './settlement-model.ts'

export interface CarriedOver {
  read: ReadFile
  /** Events of the rows that are counted now; numbered as those of the reading are. */
  kept: KeptRows
}

/** Every doubtful row is given its key; a row that cannot be read as it was settled then stays doubtful. */
export function carryOver(
  { mapping, places, source }: ImportPlan,
  read: ReadFile,
  settlements: ReadonlyMap<string, Settlement>,
): CarriedOver {
  const keys = rowKeys(mapping, read.heading, read.review)
  const keyed = read.review.map((one) => ({ ...one, key: keys.get(one.row) }))
  const known = keyed.flatMap((one) => {
    const settlement = one.key === undefined ? undefined : settlements.get(one.key)
    return settlement ? [{ one, settlement }] : []
  })
  if (known.length === 0) return { read: { ...read, review: keyed }, kept: new KeptRows() }
  const counted = known.filter(({ settlement }) => settlement.deed !== 'leave-out')
  const ids = new Set<string>()
  const rows = counted.map(({ one, settlement: { changes, key } }): RowToRead => {
    const said = one.said ?? []
    const own = eventId(mapping, read.heading, said, one.reason, key)
    const id = ids.has(own) ? idByKey(key) : own
    ids.add(id)
    return { id, values: changed(read.heading, said, changes) }
  })
  const again = rereadRows({ mapping, places, spellings: source.data.spellings }, read.heading, rows)
  const settled = new Map<ReviewRow, Settlement['deed']>()
  for (const { one, settlement } of known) if (settlement.deed === 'leave-out') settled.set(one, 'leave-out')
  for (const [at, { one, settlement }] of counted.entries())
    if (!again.failed.has(at)) settled.set(one, settlement.deed)
  return withSettled(read, keyed, settled, again)
}

function withSettled(
  read: ReadFile,
  review: readonly ReviewRow[],
  settled: ReadonlyMap<ReviewRow, Settlement['deed']>,
  { read: more, kept }: Reread,
): CarriedOver {
  const { rollup, axes, areas, renumbered } = joined(read, more)
  for (const [at, number] of kept.axes.entries()) kept.axes[at] = renumbered.axes[number - 1] ?? 0
  for (const [at, number] of kept.areas.entries()) kept.areas[at] = renumbered.areas[number] ?? 0
  let account: Account = { ...read.account, readMonths: monthsAround(null, monthsOf(read)) }
  for (const [{ reason }, deed] of settled) account = movedTo(account, deed, reason)
  return {
    read: {
      ...{ ...read, rollup, axes, areas },
      account: { ...account, totals: totalsOf(rollup) },
      review: review.map((one) => {
        const deed = settled.get(one)
        return deed ? { ...one, settled: deed } : one
      }),
    },
    kept,
  }
}

/** Both readings' sums under the numbers of the first. */
function joined(read: ReadFile, more: Reread['read']) {
  const axes = [...read.axes]
  const known = new Map(axes.map((one, at) => [JSON.stringify(one), at + 1]))
  const numbers = more.axes.map((one) => {
    const key = JSON.stringify(one)
    const number = known.get(key) ?? axes.push(one)
    known.set(key, number)
    return number
  })
  const areas = [...read.areas]
  const places = more.areas.map((area) => {
    const at = areas.indexOf(area)
    return at < 0 ? areas.push(area) - 1 : at
  })
  const rollup = new Rollup()
  rollup.add(
    read.rollup,
    axes.map((_, at) => at + 1),
    areas.map((_, at) => at),
  )
  rollup.add(more.rollup, numbers, places)
  return { rollup, axes, areas, renumbered: { axes: numbers, areas: places } }
}
