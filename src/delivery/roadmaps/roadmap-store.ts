/** The SQL of roadmaps. */
import { sql } from 'kysely'
import type { StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Roadmap, RoadmapState, RoadmapVersion } from './roadmap-model.ts'

/** Of these organisations towards one promise. */
export async function roadmapsTowards(
  { db, workspace }: ReadTx,
  commitment: string,
  organisations: readonly string[],
): Promise<StoredRecord<'roadmaps'>[]> {
  const { rows } = await sql<StoredRecord<'roadmaps'>>`
    select id, label, parties, data, revision, updated_seq as "updatedSeq" from roadmaps
    where workspace = ${workspace} and commitment = ${commitment} and organisation = any(${organisations}::text[])
    order by organisation`.execute(db)
  return rows
}

/** Every version that was handed in, oldest first. */
export async function versionsOf({ db, workspace }: ReadTx, roadmap: string): Promise<RoadmapVersion[]> {
  const { rows } = await sql<{ data: RoadmapVersion }>`
    select data from roadmap_versions where workspace = ${workspace} and roadmap = ${roadmap}
    order by (data ->> 'number')::int`.execute(db)
  return rows.map(({ data }) => data)
}

export interface RoadmapFilter {
  state?: RoadmapState | 'late'
  commitment?: string
}

export interface RoadmapRow extends Pick<Roadmap, 'id' | 'state' | 'due' | 'commitment' | 'accepted'> {
  organisation: LocalText
  title: LocalText
  /** The day of the last version that was handed in. */
  submitted: string | null
  late: boolean
}

const inOpenState = sql`r.state in ('asked', 'draft', 'returned')`

/** Those in sight, what is due first standing first. */
export async function listRoadmaps(
  { db, workspace }: ReadTx,
  today: string,
  { state, commitment }: RoadmapFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: RoadmapRow[]; total: number }> {
  const wanted =
    state === undefined
      ? sql`true`
      : state === 'late'
        ? sql`${inOpenState} and r.data ->> 'due' < ${today}`
        : sql`r.state = ${state}`
  const about = commitment === undefined ? sql`true` : sql`r.commitment = ${commitment}`
  const { rows } = await sql<RoadmapRow & { total: string }>`
    with found as (
      select r.*, count(*) over () as total from roadmaps r where r.workspace = ${workspace} and ${wanted} and ${about}
      order by r.data ->> 'due' nulls last, r.id limit ${limit} offset ${offset}
    )
    select r.id, r.state, r.data ->> 'due' as due, r.commitment, (r.data ->> 'accepted')::int as accepted, r.total,
      coalesce(o.data -> 'name', jsonb_build_object('en', r.organisation)) as organisation,
      coalesce(c.data -> 'title', jsonb_build_object('en', r.commitment)) as title,
      ${inOpenState} and coalesce(r.data ->> 'due' < ${today}, false) as late,
      (select v.data -> 'submitted' ->> 'day' from roadmap_versions v
        where v.workspace = r.workspace and v.roadmap = r.id order by (v.data ->> 'number')::int desc limit 1) as submitted
    from found r
    left join organisations o on o.workspace = r.workspace and o.id = r.organisation
    left join commitments c on c.workspace = r.workspace and c.id = r.commitment
    order by due nulls last, r.id`.execute(db)
  return { rows: rows.map(({ total: _, ...row }) => row), total: Number(rows[0]?.total ?? 0) }
}

/** How many of those in sight are in each state, and how many are late. */
export async function roadmapTally(
  { db, workspace }: ReadTx,
  today: string,
): Promise<Record<RoadmapState | 'late', number>> {
  const { rows } = await sql<{ state: RoadmapState; count: string; late: string }>`
    select r.state, count(*) as count, count(*) filter (where ${inOpenState} and r.data ->> 'due' < ${today}) as late
    from roadmaps r where r.workspace = ${workspace} and r.state is not null group by r.state`.execute(db)
  const tally = { asked: 0, draft: 0, submitted: 0, returned: 0, accepted: 0, withdrawn: 0, late: 0 }
  for (const { state, count, late } of rows) {
    tally[state] = Number(count)
    tally.late += Number(late)
  }
  return tally
}

export interface RoadmapCount {
  commitment: string
  title: LocalText
  asked: number
  /** Handed in and not sent back. */
  delivered: number
  accepted: number
  late: number
}

/**
 * What became of the roadmaps towards each promise in sight, also where the roadmaps themselves are not: the numbers are for
 * everybody, what stands in a roadmap is not.
 */
export async function roadmapCounts(
  { db, workspace }: ReadTx,
  today: string,
  commitment: string | null = null,
): Promise<RoadmapCount[]> {
  const { rows } = await sql<Record<keyof RoadmapCount, string> & { title: LocalText }>`
    select n.commitment, c.data -> 'title' as title, n.asked, n.delivered, n.accepted, n.late
    from paimana_roadmap_counts(${commitment}, ${today}) n
    join commitments c on c.workspace = ${workspace} and c.id = n.commitment
    order by n.asked desc, n.commitment`.execute(db)
  return rows.map((row) => ({
    commitment: row.commitment,
    title: row.title,
    asked: Number(row.asked),
    delivered: Number(row.delivered),
    accepted: Number(row.accepted),
    late: Number(row.late),
  }))
}

/** What lies with these organisations, or else what waits for the secretariat. */
export async function waitingRoadmaps(
  { db, workspace }: ReadTx,
  organisation: string | null,
): Promise<(Pick<Roadmap, 'id' | 'state' | 'due'> & { title: LocalText })[]> {
  const theirs =
    organisation === null
      ? sql`r.state = 'submitted'`
      : sql`r.organisation = ${organisation} and (r.state in ('asked', 'returned') or r.state = 'draft' and r.data -> 'asked' <> 'null')`
  const { rows } = await sql<Pick<Roadmap, 'id' | 'state' | 'due'> & { title: LocalText }>`
    select r.id, r.state, r.data ->> 'due' as due,
      coalesce(c.data -> 'title', jsonb_build_object('en', r.commitment)) as title
    from roadmaps r left join commitments c on c.workspace = r.workspace and c.id = r.commitment
    where r.workspace = ${workspace} and ${theirs} order by due nulls last, r.id`.execute(db)
  return rows
}

export interface Written {
  actions: StoredRecord<'actions'>[]
  milestones: StoredRecord<'milestones'>[]
  budgetLines: StoredRecord<'budget_lines'>[]
  /** Sums that payments are on record for. */
  paid: string[]
}

/** What an accepted version of a roadmap has put on record: ids that are its own, followed by the key of a line. */
export async function writtenFrom({ db, workspace }: ReadTx, { id, commitment }: Roadmap): Promise<Written> {
  const own = `${id}-`
  const columns = sql`t.id, t.label, t.parties, t.data, t.revision, t.updated_seq as "updatedSeq"`
  const actions = await sql<StoredRecord<'actions'>>`
    select ${columns} from actions t
    where workspace = ${workspace} and commitment = ${commitment} and starts_with(id, ${own})`.execute(db)
  const milestones = await sql<StoredRecord<'milestones'>>`
    select ${columns} from milestones t
    where workspace = ${workspace} and action = any(${actions.rows.map(({ id: action }) => action)}::text[])`.execute(
    db,
  )
  const budgetLines = await sql<StoredRecord<'budget_lines'>>`
    select ${columns} from budget_lines t
    where workspace = ${workspace} and commitment = ${commitment} and starts_with(id, ${own})`.execute(db)
  const paid = await sql<{ line: string }>`
    select distinct data ->> 'budgetLine' as line from transactions
    where workspace = ${workspace} and commitment = ${commitment} and starts_with(data ->> 'budgetLine', ${own})`.execute(
    db,
  )
  return {
    actions: actions.rows,
    milestones: milestones.rows,
    budgetLines: budgetLines.rows,
    paid: paid.rows.map(({ line }) => line),
  }
}
