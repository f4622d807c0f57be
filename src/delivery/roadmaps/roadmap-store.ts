/** The SQL of roadmaps. */
import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
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
  /** Of one organisation: whoever sees no other's need not look through them all. */
  organisation?: string
}

export interface RoadmapRow extends Pick<Roadmap, 'id' | 'state' | 'due' | 'commitment' | 'accepted'> {
  organisation: LocalText
  title: LocalText
  /** The day of the last version that was handed in. */
  submitted: string | null
  late: boolean
}

const inOpenState = sql`r.state in ('asked', 'draft', 'returned')`

const about = ({ commitment, organisation }: RoadmapFilter) => sql`
  ${commitment === undefined ? sql`true` : sql`r.commitment = ${commitment}`}
  and ${organisation === undefined ? sql`true` : sql`r.organisation = ${organisation}`}`

/** Those in sight, what is due first standing first. */
export async function listRoadmaps(
  { db, workspace }: ReadTx,
  today: string,
  { state, ...filter }: RoadmapFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: RoadmapRow[]; total: number }> {
  const wanted =
    state === undefined
      ? sql`true`
      : state === 'late'
        ? sql`${inOpenState} and r.due < ${today}`
        : sql`r.state = ${state}`
  // The columns alone are sorted and counted; what stands in the roadmaps is not read.
  const { rows } = await sql<RoadmapRow & { total: string }>`
    with found as (
      select r.id, r.state, r.due, r.commitment, r.organisation, r.accepted::int as accepted, count(*) over () as total
      from roadmaps r where r.workspace = ${workspace} and ${wanted} and ${about(filter)}
      order by r.due nulls last, r.id limit ${limit} offset ${offset}
    )
    select r.id, r.state, r.due, r.commitment, r.accepted, r.total,
      coalesce(o.data -> 'name', jsonb_build_object('en', r.organisation)) as organisation,
      coalesce(c.data -> 'title', jsonb_build_object('en', r.commitment)) as title,
      ${inOpenState} and coalesce(r.due < ${today}, false) as late,
      (select v.data -> 'submitted' ->> 'day' from roadmap_versions v
        where v.workspace = ${workspace} and v.roadmap = r.id order by (v.data ->> 'number')::int desc limit 1) as submitted
    from found r
    left join organisations o on o.workspace = ${workspace} and o.id = r.organisation
    left join commitments c on c.workspace = ${workspace} and c.id = r.commitment
    order by r.due nulls last, r.id`.execute(db)
  return { rows: rows.map(({ total: _, ...row }) => row), total: Number(rows[0]?.total ?? 0) }
}

/** How many of those in sight are in each state, and how many are late. */
export async function roadmapTally(
  { db, workspace }: ReadTx,
  today: string,
  filter: Omit<RoadmapFilter, 'state'> = {},
): Promise<Record<RoadmapState | 'late', number>> {
  const { rows } = await sql<{ state: RoadmapState; count: string; late: string }>`
    select r.state, count(*) as count, count(*) filter (where ${inOpenState} and r.due < ${today}) as late
    from roadmaps r where r.workspace = ${workspace} and r.state is not null and ${about(filter)} group by r.state`.execute(
    db,
  )
  const tally = { asked: 0, draft: 0, submitted: 0, returned: 0, accepted: 0, withdrawn: 0, late: 0 }
  for (const { state, count, late } of rows) {
    tally[state] = Number(count)
    tally.late += Number(late)
  }
  return tally
}

export interface WaitingRoadmap extends Pick<Roadmap, 'id' | 'state' | 'due'> {
  /** Of the promise. */
  title: LocalText
  label: Label
  promiseLabel: Label
}

/** What lies with these organisations, or else what waits for the secretariat. */
export async function waitingRoadmaps(
  { db, workspace }: ReadTx,
  organisation: string | null,
): Promise<WaitingRoadmap[]> {
  const theirs =
    organisation === null
      ? sql`r.state = 'submitted'`
      : sql`r.organisation = ${organisation} and (r.state in ('asked', 'returned') or r.state = 'draft' and r.asked is not null)`
  const { rows } = await sql<WaitingRoadmap>`
    select r.id, r.state, r.due, r.label, coalesce(c.label, r.label) as "promiseLabel",
      coalesce(c.data -> 'title', jsonb_build_object('en', r.commitment)) as title
    from roadmaps r left join commitments c on c.workspace = r.workspace and c.id = r.commitment
    where r.workspace = ${workspace} and ${theirs} order by r.due nulls last, r.id`.execute(db)
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
