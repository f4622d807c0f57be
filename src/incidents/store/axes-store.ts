/** The table of combinations of axes, to which events and cells point. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { type Axes, axes as axisNames, type WordedAxis } from '../model.ts'
import { columnOf } from './column-of.ts'

const columns = axisNames.map((axis) => sql.id(columnOf(axis)))
const keyOf = (axes: Axes) => JSON.stringify(axisNames.map((axis) => axes[axis]))

/**
 * The ids of these combinations in the table, in their order; those that are new there are added.
 * @param list each once
 */
export async function axesIds(tx: WriteTx, source: string, list: readonly Axes[]): Promise<number[]> {
  const { db, workspace } = tx
  const known = await knownAxes(tx, source)
  let last = Math.max(0, ...known.values())
  const fresh = list.filter((axes) => !known.has(keyOf(axes))).map((axes) => ({ id: ++last, axes }))
  for (const { id, axes } of fresh) known.set(keyOf(axes), id)
  if (fresh.length > 0) {
    const given = JSON.stringify(
      fresh.map(({ id, axes }) => ({
        id,
        ...Object.fromEntries(axisNames.map((axis) => [columnOf(axis), axes[axis]])),
      })),
    )
    await sql`insert into incident_axes (workspace, source, id, ${sql.join(columns)})
      select ${workspace}, ${source}, id, ${sql.join(columns)} from jsonb_to_recordset(${given}::jsonb)
        as g (id int, ${sql.join(columns.map((column) => sql`${column} text`))})`.execute(db)
  }
  return list.map((axes) => known.get(keyOf(axes)) ?? 0)
}

/** The same without adding any: 0 for one that is not there. */
export async function heldAxesIds(tx: ReadTx, source: string, list: readonly Axes[]): Promise<number[]> {
  const known = await knownAxes(tx, source)
  return list.map((axes) => known.get(keyOf(axes)) ?? 0)
}

async function knownAxes({ db, workspace }: ReadTx, source: string): Promise<Map<string, number>> {
  const members = sql.join(axisNames.map((axis) => sql`${sql.id(columnOf(axis))} as ${sql.id(axis)}`))
  const { rows } = await sql<Axes & { id: number }>`
    select id, ${members} from incident_axes where workspace = ${workspace} and source = ${source}`.execute(db)
  return new Map(rows.map((row) => [keyOf(row), row.id]))
}

/** What a source has said on an axis that it words itself, as far as whoever asks may see; '' where it said nothing. */
export async function wordsOf({ db, workspace }: ReadTx, source: string, axis: WordedAxis): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct ${sql.id(axis)} as word from incident_axes where workspace = ${workspace} and source = ${source} order by word`.execute(
    db,
  )
  return rows.map(({ word }) => word)
}
