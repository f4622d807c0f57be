/** Who owes what: organisations, the posts in them (never persons) and the areas they answer for (Popolo). */
import { z } from 'zod'
import { DomainName } from '#src/vocabulary/domain-name.ts'
import { Id, LocalLine, PartialDate } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'

/**
 * What tied one unit to another on a day: it went into it, or came out of it. Told by the unit that was the lesser of the two
 * (the one that ended, the one that began), so that links never run in a circle: Lehri came out of Sibi in 2013 and went back in 2018.
 */
export const AreaChange = z.strictObject({
  kind: z.enum(['merged-into', 'split-from']),
  area: Id,
  on: PartialDate,
})

export const Area = z.strictObject({
  id: Id,
  name: LocalLine,
  /** Earlier names and other spellings, in any script: what a source may call it. */
  otherNames: z.array(Line).max(200).optional(),
  /** Codes by their scheme: `{ iso: PK-KP, pcode: PK2 }`. */
  codes: z.record(Id, Line).optional(),
  classification: z.enum(['country', 'province', 'territory', 'district', 'other']),
  parent: Id.optional(),
  /** First and last day, as far as known; always there where nothing is said. */
  from: PartialDate.optional(),
  until: PartialDate.optional(),
  changes: z.array(AreaChange).max(50).optional(),
})
export type Area = z.infer<typeof Area>

export const Organisation = z.strictObject({
  id: Id,
  name: LocalLine,
  shortName: LocalLine.optional(),
  otherNames: z.array(Line).default([]),
  classification: z.enum([
    'government',
    'ministry',
    'authority',
    'police',
    'armed-force',
    'intelligence',
    'parliament',
    'court',
    'party',
    'civil-society',
    'research',
    'international',
    'media',
    'group',
    'public',
    'other',
  ]),
  parent: Id.optional(),
  area: Id.optional(),
  /** Under which it is known to write: an endorsement in its name from elsewhere waits for the secretariat. */
  domain: DomainName.optional(),
})
export type Organisation = z.infer<typeof Organisation>

/** A seat, not the person in it: holders change, duties stay. */
export const Post = z.strictObject({
  id: Id,
  organisation: Id,
  title: LocalLine,
  /** The next post up, in the same organisation or another: it hears of what this one leaves undone. */
  superior: Id.optional(),
})
export type Post = z.infer<typeof Post>
