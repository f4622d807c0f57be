/** Minutes that were read in, as a proposal to be looked over: offices in the place of names. Pure. */
import { z } from 'zod'
import type { Attendant, Meeting as ReadMeeting } from '#src/reader/model.ts'
import type { Organisation, Post } from '../model.ts'

const ProposedAttendant = z.object({
  /** As the minutes have it: shown to whoever looks it over, and not stored. */
  entry: z.string(),
  /** Of an organisation or post on record; empty where the entry names none. */
  office: z.string(),
})

const ProposedMeeting = z.object({
  date: z.string().nullable(),
  place: z.string().nullable(),
  decisions: z.array(z.string()),
  attendance: z.array(ProposedAttendant),
})
export type ProposedMeeting = z.infer<typeof ProposedMeeting>

/** What was read of a text, as it travels through the form in which it is looked over: it is nowhere else until it is kept. */
export const ReadMinutes = z.object({
  source: z.object({ title: z.string(), sha256: z.string() }),
  meetings: z.array(ProposedMeeting),
})
export type ReadMinutes = z.infer<typeof ReadMinutes>

export interface OnRecord {
  organisations: Iterable<Organisation>
  posts: Iterable<Post>
}

/** Names of all meetings of a text are taken out of the decisions of each: who decided in one is listed in another. */
export function proposeMeetings(read: readonly ReadMeeting[], onRecord: OnRecord): ProposedMeeting[] {
  return read.map((meeting) => {
    const others = read.flatMap((other) => (other === meeting ? [] : other.attendance))
    return proposeMeeting(meeting, onRecord, others)
  })
}

function proposeMeeting(read: ReadMeeting, onRecord: OnRecord, others: readonly Attendant[]): ProposedMeeting {
  const known = namesOf(onRecord)
  return {
    date: read.date,
    place: read.place,
    decisions: read.decisions.map((text) => withoutNames(text, [...read.attendance, ...others])),
    attendance: read.attendance.map(({ name, role }) => ({
      entry: role === null ? name : `${name} (${role})`,
      office: officeIn(role ?? name, known),
    })),
  }
}

interface Known {
  id: string
  name: string
  /** A short name in capitals is told apart from the same letters in a word. */
  acronym: boolean
}

function namesOf({ organisations, posts }: OnRecord): Known[] {
  const named = (id: string, names: (string | undefined)[]) =>
    names.flatMap((name) => (name ? [{ id, name, acronym: /^[A-Z0-9&-]{2,}$/.test(name) }] : []))
  const found = [...organisations].flatMap(({ id, name, shortName, otherNames }) =>
    named(id, [name.en, name.ur, shortName?.en, shortName?.ur, ...(otherNames ?? [])]),
  )
  const byTitle = [...posts].flatMap(({ id, title }) => named(id, [title.en, title.ur]))
  return [...found, ...byTitle].sort((a, b) => b.name.length - a.name.length)
}

/** Somebody who used to hold a post does not stand for it any more. */
const former = /\b(?:former|ex|retired|retd|late)\b|سابق/i

/** The longest name on record that stands in a role. */
function officeIn(role: string, known: Known[]): string {
  if (former.test(role)) return ''
  return known.find(({ name, acronym }) => wordsOf(name, acronym).test(role))?.id ?? ''
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const wordsOf = (text: string, exact = false) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, exact ? 'u' : 'iu')

const honorific = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sir|Syed|M|SSP|SP|DIG|IGP)\.?\s+)*`

const bareName = (name: string) => name.replace(new RegExp(`^${honorific}`, 'u'), '').trim()

/** A decision with the role of each attendant where their name stood; `[…]` where the minutes give none. */
export function withoutNames(text: string, attendance: readonly Attendant[]): string {
  return attendance.reduce((said, { name, role }) => {
    const bare = bareName(name)
    if (bare.length < 3) return said
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${honorific}${escaped(bare)}(?![\\p{L}\\p{N}])`, 'giu')
    return said.replace(pattern, role === null ? '[…]' : `[${role}]`)
  }, text)
}

/** Names that may be left, spelled otherwise than in the list of those present: behind an honorific, or with a family name of the list. */
export function namesLeft(text: string, present: readonly string[]): string[] {
  const families = present.flatMap((entry) => bareName(entry.replace(/\(.*$/, '')).split(/\s+/).at(-1) ?? [])
  const found = text.matchAll(/\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|SSP)\.?\s+(?:\p{Lu}[\p{L}'-]*\s?){1,4}/gu)
  const behindHonorific = [...found].map(([name]) => name.trim())
  const shared = families.filter((family) => family.length >= 4 && wordsOf(family, true).test(text))
  const told = behindHonorific.join(' ')
  return [...new Set([...behindHonorific, ...shared.filter((family) => !told.includes(family))])]
}
