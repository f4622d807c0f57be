/**
 * The SQL of the numbers that everybody may know: how many roadmaps were asked for towards a promise, and what became of them.
 * What stands in a roadmap, and whose it is, is between its organisation and the secretariat.
 */
import { sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'

export interface RoadmapCount {
  asked: number
  /** Handed in and not sent back. */
  delivered: number
  accepted: number
  late: number
}

export interface PromiseCount extends RoadmapCount {
  commitment: string
  title: LocalText
}

/** As the database counts: numbers that may be too long for JavaScript come as text. */
type Figures = Record<keyof RoadmapCount, string>

const figures = ({ asked, delivered, accepted, late }: Figures): RoadmapCount => ({
  asked: Number(asked),
  delivered: Number(delivered),
  accepted: Number(accepted),
  late: Number(late),
})

/** Towards one promise; null where there is none, or the reader does not see the promise. */
export async function roadmapCount({ db, workspace }: ReadTx, today: string, id: string): Promise<RoadmapCount | null> {
  const { rows } = await sql<Figures>`
    select n.asked, n.delivered, n.accepted, n.late from paimana_roadmap_count(${id}, ${today}) n
    where exists (select from commitments c where c.workspace = ${workspace} and c.id = n.commitment)`.execute(db)
  return rows[0] ? figures(rows[0]) : null
}

export interface RoadmapCounts {
  /** Of all promises in sight. */
  sums: RoadmapCount
  /** How many promises there are towards which there is a roadmap. */
  promises: number
  /** Where most is late first. */
  rows: PromiseCount[]
}

export async function roadmapCounts({ db, workspace }: ReadTx, today: string, limit: number): Promise<RoadmapCounts> {
  const { rows } = await sql<
    Figures & Pick<PromiseCount, 'commitment' | 'title'> & { promises: string; sums: Figures }
  >`
    with counted as materialized (
      select n.* from paimana_roadmap_counts(${today}) n
      where exists (select from commitments c where c.workspace = ${workspace} and c.id = n.commitment)
    ), sums as (
      select count(*) as promises, jsonb_build_object('asked', coalesce(sum(asked), 0), 'delivered', coalesce(sum(delivered), 0),
        'accepted', coalesce(sum(accepted), 0), 'late', coalesce(sum(late), 0)) as sums
      from counted
    ), first as (
      select * from counted order by late desc, asked desc, commitment limit ${limit}
    )
    select first.*, c.data -> 'title' as title, sums.promises, sums.sums
    from first join commitments c on c.workspace = ${workspace} and c.id = first.commitment cross join sums
    order by first.late desc, first.asked desc, first.commitment`.execute(db)
  return {
    sums: figures(rows[0]?.sums ?? { asked: '0', delivered: '0', accepted: '0', late: '0' }),
    promises: Number(rows[0]?.promises ?? 0),
    rows: rows.map((row) => ({ commitment: row.commitment, title: row.title, ...figures(row) })),
  }
}
