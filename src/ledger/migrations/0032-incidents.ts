import { existingOf, totalsOf } from './0006-isolation.ts'
import { kindsWithDrafts } from './0029-drafts.ts'
import type { Migration } from './migration.ts'
import { here, isolated, setting } from './policies.ts'
import { workTable } from './work-table.ts'

/** What a folder was made of when this step was made. */
export const kindsWithIncidents = [...kindsWithDrafts, 'incident_sources'] as const

const id = 'text collate "C" not null'
const ofSource = `workspace ${id}, source ${id}`

/** Of an event, or added up; what is not given by the source is null of an event. */
const harm = ['deaths_low', 'deaths', 'deaths_high', 'civilians', 'security_forces', 'militants', 'injured']
/** Events of several for which the source does not give the dead, their classes, the injured. */
const uncounted = ['uncounted_deaths', 'uncounted_classes', 'uncounted_injured']

const tables = [
  // One row an import; what stands in the other tables is seen with it, and goes with it.
  `create table incident_editions (
     ${ofSource},
     number integer not null,
     name text not null,
     day ${id},
     -- Of the file, and of the mapping it was read with: both the same is the same import.
     sha256 text not null,
     mapping_sha256 text not null,
     bytes bigint not null,
     account jsonb not null,
     keeps_rows boolean not null,
     first_month integer,
     last_month integer,
     -- Taken back: what it brought is gone, and its number is not given again.
     undone boolean not null default false,
     primary key (workspace, source, number)
   )`,
  // Every combination of axes that a source has: some hundreds, to which events and cells point.
  `create table incident_axes (
     ${ofSource},
     id integer not null,
     event_class ${id}, perpetrator ${id}, motive ${id}, target ${id}, tactic ${id}, victim ${id},
     date_precision ${id}, place_precision ${id}, type ${id}, conflict ${id},
     primary key (workspace, source, id)
   )`,
  // Months are counted from year 0: twelve times the year, and the month from 0. An area of '' is not known.
  `create table incidents (
     ${ofSource},
     id ${id},
     from_edition integer not null,
     -- From which edition on it is no longer so; null while it is.
     until_edition integer,
     day ${id}, last_day ${id}, month integer not null,
     area ${id}, place text not null, latitude double precision, longitude double precision, dyad text not null,
     axes integer not null,
     ${harm.map((column) => `${column} integer`).join(', ')},
     primary key (workspace, source, id, from_edition)
   )`,
  'create index incidents_month on incidents (workspace, source, month, id)',
  'create index incidents_until on incidents (workspace, source, until_edition) where until_edition is not null',
  // What an edition changed of the sums: as of an edition they are the sums over all up to it.
  `create table incident_cells (
     ${ofSource},
     axes integer not null,
     area ${id},
     month integer not null,
     edition integer not null,
     events integer not null,
     ${harm.map((column) => `${column} integer not null`).join(', ')},
     ${uncounted.map((column) => `${column} integer not null`).join(', ')},
     primary key (workspace, source, axes, area, month, edition)
   )`,
  // The same over fewer axes, for charts: twelve months a row.
  `create table incident_years (
     ${ofSource},
     event_class ${id},
     type ${id},
     area ${id},
     year integer not null,
     edition integer not null,
     events integer[] not null,
     ${harm.map((column) => `${column} integer[] not null`).join(', ')},
     ${uncounted.map((column) => `${column} integer[] not null`).join(', ')},
     primary key (workspace, source, year, event_class, type, area, edition)
   )`,
  // Rows that somebody has to look at, the first some thousands of an import.
  `create table incident_reviews (
     ${ofSource},
     edition integer not null,
     row_number bigint not null,
     fate ${id}, reason ${id}, column_name text not null, found text not null, would_be text not null,
     primary key (workspace, source, edition, row_number)
   )`,
]

/** Whoever sees the source sees what it says. */
const seesSource = `${here()} and source in (select s.id from incident_sources s where s.workspace = ${setting('workspace')})`

const names = [
  'incident_editions',
  'incident_axes',
  'incidents',
  'incident_cells',
  'incident_years',
  'incident_reviews',
]

/** What happened, source by source and edition by edition, and what it adds up to. */
export const incidents: Migration = {
  name: '0032-incidents',
  statements: [
    ...workTable('incident_sources'),
    "create index incident_sources_addressed on incident_sources (workspace, id) where parties <> '{}'",
    "create index incident_sources_withheld on incident_sources (workspace, id) where label <> 'TLP:CLEAR'",
    ...tables,
    ...names.flatMap((name) => isolated(name, seesSource, 'select, insert, update, delete')),
    totalsOf(kindsWithIncidents, 'create or replace function'),
    existingOf(kindsWithIncidents, 'create or replace function'),
  ],
}
