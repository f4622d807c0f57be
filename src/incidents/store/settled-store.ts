/** One event more in the newest edition: a row that was doubtful when the edition came. */
import { sql } from 'kysely'
import type { WriteTx } from '#src/ledger/transaction.ts'
import type { Account, Edition } from '../edition-model.ts'
import type { KeptRows } from '../importing/coding/kept-rows.ts'
import { allSums } from '../importing/rollup.ts'
import { monthNumber } from '../months.ts'
import { changesSince, type Numbered } from './cells-store.ts'
import { columnOf } from './column-of.ts'
import { arraysOf, named, of } from './rows-store.ts'
import { addYears, type Change } from './years-store.ts'

const columns = allSums.map((sum) => sql.id(columnOf(sum)))

/** Adds the sums of some rows to those that the edition has, or takes them away from them. */
export async function addToCells(
  tx: WriteTx,
  source: string,
  edition: number,
  read: Numbered,
  sign: 1 | -1 = 1,
): Promise<void> {
  const { db, workspace } = tx
  const changes = changesSince(new Map(), read).map((one) => ({ ...one, values: one.values.map((sum) => sum * sign) }))
  for (const { axes, area, month, values } of changes) {
    const added = allSums.map((sum) => {
      const column = sql.id(columnOf(sum))
      return sql`${column} = coalesce(c.${column}, 0) + excluded.${column}`
    })
    await sql`insert into incident_cells as c (workspace, source, edition, axes, area, month, ${sql.join(columns)})
      values (${workspace}, ${source}, ${edition}, ${axes}, ${area}, ${month}, ${sql.join(values)})
      on conflict (workspace, source, axes, area, month, edition) do update set ${sql.join(added)}`.execute(db)
  }
  await addToYears(tx, source, edition, changes)
}

/** Rows of twelve months hold lists: what they are made of is taken out, and put back with more. */
async function addToYears(tx: WriteTx, source: string, edition: number, changes: readonly Change[]): Promise<void> {
  const { db, workspace } = tx
  const all = [...changes]
  const taken = new Set<string>()
  for (const { eventClass, type, area, month } of changes) {
    const year = Math.floor(month / 12)
    const key = JSON.stringify([eventClass, type, area, year])
    if (taken.has(key)) continue
    taken.add(key)
    const { rows } = await sql<Record<string, number[] | null>>`
      delete from incident_years where workspace = ${workspace} and source = ${source} and edition = ${edition}
        and event_class = ${eventClass} and type = ${type} and area = ${area} and year = ${year} returning ${sql.join(columns)}`.execute(
      db,
    )
    for (const row of rows)
      for (let at = 0; at < 12; at++) {
        const values = allSums.map((sum) => row[columnOf(sum)]?.[at] ?? 0)
        all.push({ axes: 0, eventClass, type, area, month: year * 12 + at, values })
      }
  }
  await addYears(tx, source, edition, all)
}

/** Whether another event of the edition has this id. */
export async function isTaken({ db, workspace }: WriteTx, source: string, id: string): Promise<boolean> {
  const { rows } = await sql`select from incidents
    where workspace = ${workspace} and source = ${source} and id = ${id} and until_edition is null`.execute(db)
  return rows.length > 0
}

/**
 * Stores the event of a settled row, as if it had come with its edition: one that the edition before said in the same words is withdrawn
 * no more.
 */
export async function addSettledRow(
  { db, workspace }: WriteTx,
  { source, edition }: { source: string; edition: number },
  kept: KeptRows,
  numbers: { axesIds: readonly number[]; areas: readonly string[] },
  changes: NonNullable<Account['changes']>,
): Promise<NonNullable<Account['changes']>> {
  const given = sql`unnest(${sql.join(arraysOf(kept, numbers.axesIds, numbers.areas))}) as g (id, ${named})`
  const { rows } = await sql<{ same: boolean }>`
    with given as materialized (select * from ${given}), before as materialized (
      select i.id, (${of('i')}) is not distinct from (${of('g')}) as same
      from given g join incidents i on i.workspace = ${workspace} and i.source = ${source} and i.id = g.id and i.until_edition = ${edition}::int
    ), standing as (
      update incidents i set until_edition = null from before b where b.same
        and i.workspace = ${workspace} and i.source = ${source} and i.id = b.id and i.until_edition = ${edition}::int
    ), stored as (
      insert into incidents (workspace, source, id, from_edition, ${named})
      select ${workspace}, ${source}, g.id, ${edition}::int, ${of('g')} from given g
      where not exists (select from before b where b.id = g.id and b.same)
    ) select same from before`.execute(db)
  const [before] = rows
  if (!before) return { ...changes, added: changes.added + 1 }
  const withdrawn = changes.withdrawn - 1
  return before.same
    ? { ...changes, withdrawn, unchanged: changes.unchanged + 1 }
    : { ...changes, withdrawn, changed: changes.changed + 1 }
}

/** Whether less than nothing is left of events or deaths anywhere. */
export async function fallsShort({ db, workspace }: WriteTx, source: string): Promise<boolean> {
  const { rows } = await sql`select from incident_cells where workspace = ${workspace} and source = ${source}
    group by axes, area, month having sum(events) < 0 or sum(deaths) < 0 limit 1`.execute(db)
  return rows.length > 0
}

/**
 * Takes the event of a settled row away, as if its edition did not have it: one that the edition before said in the same words, or in
 * others, is withdrawn.
 * @param event as it is read, and the ids that it may have, the likeliest first
 * @returns null where no event says just that
 */
export async function takeSettledRow(
  { db, workspace }: WriteTx,
  { source, edition }: { source: string; edition: number },
  { kept, ids }: { kept: KeptRows; ids: readonly string[] },
  numbers: { axesIds: readonly number[]; areas: readonly string[] },
  changes: NonNullable<Account['changes']>,
): Promise<NonNullable<Account['changes']> | null> {
  const given = sql`unnest(${sql.join(arraysOf(kept, numbers.axesIds, numbers.areas))}) as g (id, ${named})`
  const standing = sql`i.workspace = ${workspace} and i.source = ${source} and i.until_edition is null`
  const { rows } = await sql<{ isNew: boolean; stood: boolean }>`
    with found as materialized (
      select i.id, i.from_edition = ${edition}::int as is_new from incidents i join ${given}
        on (${of('i')}) is not distinct from (${of('g')})
      where ${standing} and i.id = any(${ids}::text[]) order by array_position(${ids}::text[], i.id) limit 1
    ), gone as (
      delete from incidents i using found f where ${standing} and i.id = f.id and f.is_new
    ), ended as (
      update incidents i set until_edition = ${edition}::int from found f where ${standing} and i.id = f.id and not f.is_new
    )
    select f.is_new as "isNew", exists (select from incidents i where i.workspace = ${workspace} and i.source = ${source}
      and i.id = f.id and i.until_edition = ${edition}::int) as stood from found f`.execute(db)
  const [taken] = rows
  if (!taken) return null
  if (!taken.isNew) return { ...changes, unchanged: changes.unchanged - 1, withdrawn: changes.withdrawn + 1 }
  return taken.stood
    ? { ...changes, changed: changes.changed - 1, withdrawn: changes.withdrawn + 1 }
    : { ...changes, added: changes.added - 1 }
}

/** Puts an account, and the months that it reaches over, in the place of the edition's own. */
export async function putAccount(
  { db, workspace }: WriteTx,
  { source, number }: { source: string; number: number },
  account: Account,
  months: Edition['months'],
): Promise<void> {
  const [first, last] = months?.map(monthNumber) ?? [null, null]
  await sql`update incident_editions set account = ${JSON.stringify(account)}::jsonb,
      first_month = ${first}::int, last_month = ${last}::int
    where workspace = ${workspace} and source = ${source} and number = ${number}`.execute(db)
}
