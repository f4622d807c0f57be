/** The SQL of rounds and reports, and of what a round draws on: who owns what is measured, and the series so far. */
import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { seriesLength } from './jump.ts'
import type { Ask, ReportState, Round } from './model.ts'

export interface ProposedAsk {
  organisation: string
  indicator: string
  area?: string
}

/**
 * Who would be asked for what: an indicator's reporters; where none are named, the organisations whose posts own a promise that
 * it measures. What focal points may not see is not proposed; a reporter sees what is addressed to it. What people answer to a survey,
 * and what is counted of incidents, nobody reports.
 */
export async function proposedAsks({ db, workspace }: ReadTx, organisation?: string): Promise<ProposedAsk[]> {
  // A server that compiles its plans takes a second to compile this one, which runs in a tenth of that.
  await sql`select set_config('jit', 'off', true)`.execute(db)
  const { rows } = await sql<{ organisation: string; indicator: string; area: string | null }>`
    with held as (
      select id, result, data, parties, label in ('TLP:CLEAR', 'TLP:GREEN') as open from indicators
      where workspace = ${workspace} and (label in ('TLP:CLEAR', 'TLP:GREEN') or parties <> '{}')
        and not jsonb_path_exists(data, '$.versions[last] ? (exists (@.voices) || exists (@.incidents))')
    ), shown as (
      select id, result, data from held where open
    ), measured as (
      select i.id, c.commitment from shown i
        cross join lateral jsonb_array_elements_text(coalesce(i.data -> 'commitments', '[]')) as c (commitment)
      union
      select i.id, r.commitment from shown i join results r on r.workspace = ${workspace} and r.id = i.result
    ), asked as (
      select i.id as indicator, r ->> 'organisation' as organisation, r ->> 'area' as area
      from held i cross join lateral jsonb_array_elements(i.data -> 'reporters') as r
      where i.open or r ->> 'organisation' = any (i.parties)
      union
      select m.id, p.organisation, null from measured m
        join shown i on i.id = m.id and not i.data ? 'reporters'
        join commitments c on c.workspace = ${workspace} and c.id = m.commitment
        cross join lateral jsonb_array_elements(coalesce(c.data -> 'owners', '[]')) as o
        join posts p on p.workspace = ${workspace} and p.id = o ->> 'post'
    )
    select * from asked where organisation is not null and (${organisation ?? null}::text is null or organisation = ${organisation ?? null})
    order by organisation, indicator`.execute(db)
  return rows.map(({ area, ...row }) => (area === null ? row : { ...row, area }))
}

export interface RoundLine extends Pick<Round, 'id' | 'title' | 'due' | 'state'> {
  /** Reports in each state, as far as they are in sight. */
  counts: Partial<Record<ReportState, number>>
}

/** Newest first. */
export async function roundLines({ db, workspace }: ReadTx): Promise<RoundLine[]> {
  const { rows } = await sql<{ data: Round; counts: RoundLine['counts'] | null }>`
    select data, (
      select jsonb_object_agg(state, number) from (
        select data ->> 'state' as state, count(*)::int as number from reports
        where workspace = ${workspace} and round = rounds.id group by 1) as counted) as counts
    from rounds where workspace = ${workspace} order by id desc`.execute(db)
  return rows.map(({ data: { id, title, due, state }, counts }) => ({ id, title, due, state, counts: counts ?? {} }))
}

export interface ReportLine {
  organisation: string
  name: LocalText | null
  state: ReportState
  asked: number
  filled: number
  /** ISO 8601, of the last step. */
  at: string
}

/** Of one round, as far as they are in sight, by organisation. */
export async function reportLines({ db, workspace }: ReadTx, round: string): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select r.organisation, o.data -> 'name' as name, r.data ->> 'state' as state,
      jsonb_array_length(r.data -> 'asks') as asked, (select count(*)::int from jsonb_array_elements(r.data -> 'entries') e
        where (e ->> 'value') || (e ->> 'numerator') || (e ->> 'note') <> '') as filled,
      r.data -> 'steps' -> -1 ->> 'at' as at
    from reports r left join organisations o on o.workspace = ${workspace} and o.id = r.organisation
    where r.workspace = ${workspace} and r.round = ${round} order by r.organisation`.execute(db)
  return rows
}

export interface OpenReport {
  round: string
  title: LocalText
  due: string
  organisation: string
  name: LocalText | null
  state: ReportState
  label: Label
}

/** What waits: of one organisation what it has still to hand in, or of all what has been handed in. */
export async function openReports({ db, workspace }: ReadTx, organisation: string | null): Promise<OpenReport[]> {
  const waiting =
    organisation === null
      ? sql`r.data ->> 'state' = 'ready'`
      : sql`r.organisation = ${organisation}
          and (r.data ->> 'state' = 'returned' or (r.data ->> 'state' = 'draft' and d.data ->> 'state' = 'open'))`
  const { rows } = await sql<OpenReport>`
    select r.round, d.data -> 'title' as title, d.data ->> 'due' as due, r.organisation, o.data -> 'name' as name,
      r.data ->> 'state' as state, r.label
    from reports r join rounds d on d.workspace = ${workspace} and d.id = r.round
      left join organisations o on o.workspace = ${workspace} and o.id = r.organisation
    where r.workspace = ${workspace} and ${waiting} order by r.round, r.organisation`.execute(db)
  return rows
}

export interface KnownValue {
  date: string
  value: number | string | boolean
  disaggregation: Record<string, string>
}

/** The last values before `until` of each of these series: of the whole, and the parts of the last. Oldest first. */
export async function knownValues(
  { db, workspace }: ReadTx,
  asks: readonly Ask[],
  until: string,
): Promise<Map<string, KnownValue[]>> {
  const { rows } = await sql<KnownValue & { indicator: string }>`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asks)}::jsonb) as (indicator text, version int, area text)
    ), whole as (
      select a.indicator, a.version, a.area, o.date, o.value from asked a cross join lateral (
        select data ->> 'date' as date, data -> 'value' as value from observations
        where workspace = ${workspace} and indicator = a.indicator and data ->> 'date' < ${until}
          and (data ->> 'version')::int = a.version and data ->> 'area' is not distinct from a.area
          and coalesce(data -> 'disaggregation', '{}') = '{}'
        order by data ->> 'date' desc limit ${seriesLength}) o
    ), latest as (
      select indicator, version, area, max(date) as date from whole group by 1, 2, 3
    )
    select indicator, date, value, '{}'::jsonb as disaggregation from whole
    union all
    select l.indicator, l.date, o.data -> 'value', o.data -> 'disaggregation' from latest l
      join observations o on o.workspace = ${workspace} and o.indicator = l.indicator and o.data ->> 'date' = l.date
        and (o.data ->> 'version')::int = l.version and o.data ->> 'area' is not distinct from l.area
        and o.data -> 'disaggregation' <> '{}'
    order by date`.execute(db)
  return Map.groupBy(rows, ({ indicator }) => indicator)
}

/** Of these indicators, those that have a value for the whole on this very day and area already. */
export async function valuedOn({ db, workspace }: ReadTx, asks: readonly Ask[], date: string): Promise<string[]> {
  const { rows } = await sql<{ indicator: string }>`
    select distinct a.indicator from jsonb_to_recordset(${JSON.stringify(asks)}::jsonb) as a (indicator text, version int, area text)
    join observations o on o.workspace = ${workspace} and o.indicator = a.indicator and o.data ->> 'date' = ${date}
      and (o.data ->> 'version')::int = a.version and o.data ->> 'area' is not distinct from a.area
      and coalesce(o.data -> 'disaggregation', '{}') = '{}'`.execute(db)
  return rows.map(({ indicator }) => indicator)
}
