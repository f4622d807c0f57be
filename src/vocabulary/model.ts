/** The words every room uses: an id, a text in the workspace's languages, a date as far as it is known, a citation. */
import { z } from 'zod'
import { Line, prose } from './text.ts'

/** Letters, digits and inner hyphens; it stands in addresses, so it never changes once published. */
export const Id = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id has small letters, digits and single hyphens between them: "nisp-2014"')

/** One text in the workspace's languages: English always, Urdu where somebody has written it. */
export const LocalText = z.strictObject({ en: prose(), ur: prose().optional() })
export type LocalText = z.infer<typeof LocalText>

/** The same on one line: a title, a name, a unit. */
export const LocalLine = z.strictObject({ en: Line, ur: Line.optional() })

function existsInCalendar(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A calendar day, ISO 8601: `2014-02-26`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written year-month-day: "2014-02-26"')
  .refine(existsInCalendar, 'this day is not in the calendar')

/** A date as far as it is known: a year, a month or a day (ISO 8601 reduced precision). */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date is a year, a month or a day: "2014", "2014-02" or "2014-02-26"')
  .refine(existsInCalendar, 'this date is not in the calendar')

/** ISO 8601 in whole calendar units: `P30D`, `P3M`, `P1Y`. */
export const Duration = z
  .string()
  .regex(/^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/, 'a duration is ISO 8601, such as "P30D", "P3M" or "P1Y"')

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters of ISO 4217: "PKR"')

/** Where something is said: a source document, and in it a recorded clause or a place in plain words. */
export const Citation = z.strictObject({
  source: Id,
  clause: Id.optional(),
  /** For example "Chapter II, paragraph on NISP" or "table 3". */
  locator: LocalLine.optional(),
})
export type Citation = z.infer<typeof Citation>

/** Soft measures persuade, educate and repair; hard measures police, deter and punish. */
export const Approach = z.enum(['soft', 'hard', 'both', 'none'])
export type Approach = z.infer<typeof Approach>
