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

const figures = ({ asked, delivered, accepted, late }: Record<keyof RoadmapCount, string>): RoadmapCount => ({
  asked: Number(asked),
  delivered: Number(delivered),
  accepted: Number(accepted),
  late: Number(late),
})

/** Towards one promise; null where there is none, or the reader does not see the promise. */
export async function roadmapCount({ db, workspace }: ReadTx, today: string, id: string): Promise<RoadmapCount | null> {
  const { rows } = await sql<Record<keyof RoadmapCount, string>>`
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
  const counted = sql`
    select n.*, c.data -> 'title' as title from paimana_roadmap_counts(${today}) n
    join commitments c on c.workspace = ${workspace} and c.id = n.commitment`
  const { rows: totals } = await sql<Record<keyof RoadmapCount | 'promises', string>>`
    select coalesce(sum(asked), 0) as asked, coalesce(sum(delivered), 0) as delivered, coalesce(sum(accepted), 0) as accepted,
      coalesce(sum(late), 0) as late, count(*) as promises
    from (${counted}) counted`.execute(db)
  const { rows } = await sql<Record<keyof RoadmapCount, string> & Pick<PromiseCount, 'commitment' | 'title'>>`
    ${counted} order by n.late desc, n.asked desc, n.commitment limit ${limit}`.execute(db)
  const none = { asked: '0', delivered: '0', accepted: '0', late: '0', promises: '0' }
  const [total = none] = totals
  return {
    sums: figures(total),
    promises: Number(total.promises),
    rows: rows.map((row) => ({ commitment: row.commitment, title: row.title, ...figures(row) })),
  }
}
