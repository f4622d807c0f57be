/** A source of incidents: who collects them, on what terms, how its files are read, and where its own collection changed. */
import { z } from 'zod'
import { Day, Id, LocalLine, LocalText, PartialDate } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import { Mapping } from './importing/mapping-model.ts'
import { profileNames } from './importing/profiles/names.ts'

/** A file in the workspace's folder, loaded with it. Text in UTF-8. */
const EditionFile = z.strictObject({
  file: z.string().regex(/^data\/[\w.-]+\.csv$/, 'a file is a CSV in the folder "data": "data/events.csv"'),
  name: Line,
  /** The day as of which the source says so. */
  day: Day,
})

export const IncidentSource = z
  .strictObject({
    id: Id,
    title: LocalLine,
    /** The source document that is cited. */
    source: Id,
    terms: LocalText,
    /** One event a row, or counts that the source has added up itself. */
    kind: z.enum(['incidents', 'table']).default('incidents'),
    /** How its files are read: a profile that the program has, or a mapping of one's own. */
    profile: z.enum(profileNames).optional(),
    mapping: Mapping.optional(),
    /** Names of places as the source writes them, where the workspace's own do not match, and the areas they stand for. */
    spellings: z.record(Line, Id).default({}),
    /** From which day on its collection is another: a step there may be no more than that. */
    breaks: z.array(z.strictObject({ date: PartialDate, note: LocalText })).default([]),
    /** From the oldest to the newest. */
    editions: z.array(EditionFile).default([]),
  })
  .refine(({ profile, mapping }) => (profile === undefined) !== (mapping === undefined), {
    path: ['mapping'],
    error: 'a source has a profile or a mapping of its own, one of them',
  })
export type IncidentSource = z.infer<typeof IncidentSource>

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    incident_sources: IncidentSource
  }
}
