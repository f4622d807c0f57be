import type { Migration } from './migration.ts'

const classes = ['civilians', 'security_forces', 'militants']
const ranges = classes.flatMap((name) => [`${name}_low`, `${name}_high`])
const added = (columns: string[], type: string) => columns.map((column) => `add column ${column} ${type}`).join(', ')
const unranged = classes.map((name) => `unranged_${name}`)
/** What was imported so far gave no range by class. */
const asEvents = unranged.map((column) => `${column} = events`).join(', ')

/** The dead by class with the range of their source; what stood in a doubtful row, and how somebody settled it. */
export const incidentReviews: Migration = {
  name: '0037-incident-reviews',
  statements: [
    `alter table incidents ${added(ranges, 'integer')}`,
    `alter table incident_cells ${added(unranged, 'integer not null default 0')}, ${added(ranges, 'integer')}`,
    `update incident_cells set ${asEvents}`,
    `alter table incident_years ${added(unranged, 'integer[]')}, ${added(ranges, 'integer[]')}`,
    `update incident_years set ${asEvents}`,
    // By the columns of the heading of its edition; null of rows that were refused.
    'alter table incident_reviews add column said jsonb',
    `alter table incident_editions add column heading jsonb not null default '[]'`,
  ],
}
