/** Who owes what: organisations, the posts in them (never persons) and the areas they answer for (Popolo). */
import { z } from 'zod'
import { DomainName } from '#src/vocabulary/domain-name.ts'
import { Id, LocalLine, PartialDate } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'

export const Area = z.strictObject({
  id: Id,
  name: LocalLine,
  classification: z.enum(['country', 'province', 'territory', 'district', 'other']),
  parent: Id.optional(),
  from: PartialDate.optional(),
  until: PartialDate.optional(),
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
