/** What people say in a room under the Chatham House Rule: a statement carries a role and a region, never a name. */
import { z } from 'zod'
import { Citation, Day, Id, LocalLine, LocalText } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'

/** *Agreed* in the room, *disputed* there, said by *several*, or by a *single* voice. */
export const standings = ['agreed', 'disputed', 'several', 'single'] as const
export type Standing = (typeof standings)[number]
export const languages = ['en', 'ur'] as const

/** Fewer of a role from a region are never told apart (rule 15). */
export const fewest = 5

export const StatementText = prose(2000)

/** What a statement is about. */
export const Coding = z.strictObject({
  themes: z.array(Id).max(20).default([]),
  /** Of the workspace's own list of drivers of extremism. */
  drivers: z.array(Id).max(20).default([]),
  commitments: z.array(Id).max(50).default([]),
  clauses: z.array(Id).max(50).default([]),
})

const Words = z.strictObject({
  language: z.enum(languages),
  text: StatementText,
  /** Into the other language. */
  translation: StatementText.optional(),
  standing: z.enum(standings).default('single'),
})

/** While it is worked on. It has no moment, no number and no author. */
export const Statement = Words.extend({
  ...Coding.shape,
  /** By the workspace's list of roles. */
  role: Id,
  /** An area. */
  region: Id,
  /** Kept out of the report because it shows who speaks; counted there. */
  withheld: z.boolean().default(false),
})
export type Statement = z.infer<typeof Statement>

/** As it is published. */
export const Perspective = Words.extend({
  id: Id,
  ...Coding.shape,
  /** Left out where fewer than five of that role and region took part, and where that could be worked out. */
  role: Id.optional(),
  region: Id.optional(),
  /** Where a source retells it; without one it was captured in the room. */
  citation: Citation.optional(),
})
export type Perspective = z.infer<typeof Perspective>

/** Who took part, merged until nobody stands out: without a role all other roles of a region, without a region everybody else. */
export const Group = z.strictObject({
  role: Id.optional(),
  region: Id.optional(),
  people: z.int().min(fewest),
})
export type Group = z.infer<typeof Group>

export const Session = z.strictObject({
  title: LocalLine,
  day: Day.optional(),
  /** Where it was held. */
  area: Id.optional(),
  themes: z.array(Id).max(20).default([]),
  citation: Citation.optional(),
})
export type Session = z.infer<typeof Session>

const Plan = z.strictObject({
  id: Id,
  title: LocalLine,
  summary: LocalText.optional(),
  /** Organisations. */
  conveners: z.array(Id).min(1).max(20),
  sessions: z.array(Session).min(1).max(40),
})

/** The report, as it stands on the public record. */
export const Consultation = Plan.extend({
  groups: z.array(Group).default([]),
  statements: z.array(Perspective).default([]),
  /** How many statements were kept out. */
  withheld: z.int().min(0).default(0),
  published: Day.optional(),
  /** Of one that somebody else held and wrote about. */
  citation: Citation.optional(),
})
export type Consultation = z.infer<typeof Consultation>

export const Attendance = z.strictObject({ role: Id, region: Id, people: z.int().min(1).max(100_000) })
export type Attendance = z.infer<typeof Attendance>

/** Before its report is published: seen by the secretariat and the conveners. */
export const HeldConsultation = Plan.extend({
  attendance: z.array(Attendance).max(500),
  state: z.enum(['open', 'asked', 'published']),
  /** Who has asked for the report to be published: somebody else decides. */
  asked: z.strictObject({ by: z.string(), offices: z.array(z.string()), day: Day }).optional(),
})
export type HeldConsultation = z.infer<typeof HeldConsultation>

export const ConsultationsSetting = z.strictObject({
  /** Drivers of extremism that statements are coded to. */
  drivers: z
    .array(z.strictObject({ id: Id, name: LocalLine }))
    .max(60)
    .default([]),
})
export type ConsultationsSetting = z.infer<typeof ConsultationsSetting>

export const lastDayOf = ({ sessions }: Pick<Consultation, 'sessions'>): string | null =>
  sessions.reduce<string | null>((last, { day = null }) => (day !== null && day > (last ?? '') ? day : last), null)

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    consultations: Consultation
    held_consultations: HeldConsultation
  }
}
