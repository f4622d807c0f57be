import type { Migration } from './migration.ts'
import { here, isolated, roleOf, setting } from './policies.ts'

const id = 'text collate "C" not null'
const ofSource = `workspace ${id}, source ${id}`
const ofThis = `${here()} and source = ${setting('source')}`
const edition = `${setting('edition')}::integer`

/** What somebody who brings an edition in piece by piece may do: write what nobody sees yet, and take it away again. */
const arrivals = (table: string, number: string) => [
  `create policy seen_by_importer on ${table} for select to paimana_importer using (${ofThis})`,
  `create policy brought_by_importer on ${table} for insert to paimana_importer with check (${ofThis} and ${number} = ${edition})`,
  `create policy cleared_by_importer on ${table} for delete to paimana_importer using (${ofThis} and ${number} = ${edition})`,
  `grant select, insert, delete on ${table} to paimana_importer`,
]

const seesSource = `${here()} and source in (select s.id from incident_sources s where s.workspace = ${setting('workspace')})`

/** Editions that come in piece by piece, so that others are served between two pieces; and what somebody decided about doubtful rows. */
export const incidentArrivals: Migration = {
  name: '0041-incident-arrivals',
  statements: [
    ...roleOf('paimana_importer'),
    // When the last piece of it came; null once it is whole, and seen.
    'alter table incident_editions add column arriving timestamptz',
    ...arrivals('incident_cells', 'edition'),
    ...arrivals('incident_years', 'edition'),
    ...arrivals('incidents', 'from_edition'),
    `create policy ended_by_importer on incidents for update to paimana_importer using (${ofThis})
       with check (${ofThis} and (until_edition = ${edition} or until_edition is null))`,
    'grant update (until_edition) on incidents to paimana_importer',
    `create policy seen_by_importer on incident_axes for select to paimana_importer using (${ofThis})`,
    'grant select on incident_axes to paimana_importer',
    `create policy arriving on incident_editions to paimana_importer
       using (${ofThis} and number = ${edition} and arriving is not null) with check (${ofThis} and number = ${edition})`,
    'grant select, update (arriving) on incident_editions to paimana_importer',
    // Which events the arriving edition has, to find those that it has not.
    `create table incident_arrived (
       ${ofSource},
       edition integer not null,
       id ${id},
       primary key (workspace, source, edition, id)
     )`,
    'alter table incident_arrived enable row level security',
    ...arrivals('incident_arrived', 'edition'),
    // Of a row by what it says, so that it is known again in the next edition, and once more for each row that says the same.
    'alter table incident_reviews add column row_key text, add column settled text',
    `create table incident_settlements (
       ${ofSource},
       row_key ${id},
       -- In which it was settled: it goes with it.
       edition integer not null,
       row_number bigint not null,
       reason ${id},
       deed ${id} check (deed in ('accept', 'correct', 'leave-out')),
       -- What the fields read that somebody has changed, by the name of the column.
       changes jsonb not null,
       note text not null,
       day ${id},
       primary key (workspace, source, row_key)
     )`,
    ...isolated('incident_settlements', seesSource, 'select, insert, update, delete'),
  ],
}
