/** A workspace: one country's or one organisation's policies, a folder of data that the program knows nothing of. */
import { z } from 'zod'
import { numberStyles } from '#src/i18n/format.ts'
import { BordersSetting } from '#src/incidents/boundaries/boundary-model.ts'
import { Calendar } from '#src/vocabulary/calendar.ts'
import { Duration, Id, LocalLine, LocalText } from '#src/vocabulary/model.ts'
import { IdentityNumber } from '#src/vocabulary/personal-data.ts'
import { Line } from '#src/vocabulary/text.ts'
import { ConsultationsSetting } from '#src/voices/consultations/consultation-model.ts'
import { VoicesSetting } from '#src/voices/submissions/submission-model.ts'

export const Workspace = z.strictObject({
  id: Id.refine((id) => !reservedAddresses.includes(id), 'this name is an address of the site itself; choose another'),
  title: LocalLine,
  summary: LocalText,
  /** Marked as invented on every page. */
  fictional: z.boolean().default(false),
  publisher: LocalLine,
  /** Licence of what the workspace's authors wrote; sources and data carry their own. */
  licence: Line,
  contact: Line.optional(),
  /** Without it days are those of the machine that the site runs on. */
  calendar: Calendar.optional(),
  /** How long an owner has to reply to a verdict before it is published; 30 days where nothing is said. */
  replyPeriod: Duration.optional(),
  /** Numbers that the country gives to persons: texts that agencies share are refused where one stands in them. */
  identityNumbers: z.array(IdentityNumber).optional(),
  /** How what the public says is taken and answered. */
  voices: VoicesSetting.optional(),
  /** What statements made in consultations are coded to. */
  consultations: ConsultationsSetting.optional(),
  /** Which borders maps draw, and what is said of them. */
  borders: BordersSetting.optional(),
  /** How large figures are written: "1,234,567" and millions, or "12,34,567", lakh and crore. Western where nothing is said. */
  numbers: z.enum(numberStyles).optional(),
})
export type Workspace = z.infer<typeof Workspace>

export const reservedAddresses = [
  ...['api', 'xray', 'ur', 'en', 'assets', 'healthz', 'about', 'search', 'data', 'fonts', 'check', 'surveys'],
  ...['sign-in', 'sign-out', 'account', 'invitation', 'second-factor', 'outbox', 'stop-mail'],
]
