/** Policies, the clauses they consist of, what they promise, what others ask of them, and how they hang together. */
import { z } from 'zod'
import {
  Approach,
  Citation,
  Currency,
  Day,
  Duration,
  Id,
  LocalLine,
  LocalText,
  PartialDate,
} from '#src/vocabulary/model.ts'
import { Exact, Phrase } from '#src/vocabulary/text.ts'

/** A named public instrument (Akoma Ntoso *work*). */
export const Policy = z.strictObject({
  id: Id,
  title: LocalLine,
  shortTitle: LocalLine.optional(),
  summary: LocalText,
  kind: z.enum(['policy', 'plan', 'charter', 'strategy', 'resolution', 'law']),
  /** The organisation that speaks in it. */
  issuer: Id,
  starts: PartialDate.optional(),
  ends: PartialDate.optional(),
  /** A charter binds nobody until it is endorsed: what it asks are demands. */
  binds: z.boolean().default(true),
})
export type Policy = z.infer<typeof Policy>

/** One dated text of a policy in one language (Akoma Ntoso *expression*), read from one file (*manifestation*). */
export const PolicyVersion = z.strictObject({
  id: Id,
  policy: Id,
  source: Id,
  language: z.string().min(2).max(35),
  date: PartialDate.optional(),
})
export type PolicyVersion = z.infer<typeof PolicyVersion>

/** One addressable passage of a source document. Its words are not kept here: `hash` recognises them when the text is attached. */
export const Clause = z.strictObject({
  id: Id,
  source: Id,
  /** As printed, without its point; absent where nothing is printed. */
  number: Phrase.min(1).optional(),
  path: z.array(Phrase.min(1)).default([]),
  kind: z.enum(['clause', 'heading', 'bullet', 'row', 'footnote']),
  /** Place in the document, from 1. */
  order: z.int().min(1),
  page: z.int().min(1).optional(),
  /** SHA-256 over the letters and digits alone, lower case (see `clauseHash`). */
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'a hash is 64 hexadecimal digits'),
  /** What it says, in the workspace's own words. */
  gist: LocalText.optional(),
})
export type Clause = z.infer<typeof Clause>

/** What a promise names so that it could be checked; null where the text is silent. `text` is a short phrase, never the sentence. */
export const Checkable = z.strictObject({
  deadline: z.strictObject({ text: Phrase, date: PartialDate.optional(), duration: Duration.optional() }).nullable(),
  target: z.strictObject({ text: Phrase, quantity: Exact.optional(), unit: Phrase.optional() }).nullable(),
  money: z.strictObject({ text: Phrase, amount: Exact.optional(), currency: Currency.optional() }).nullable(),
  verification: z.strictObject({ text: Phrase }).nullable(),
})
export type Checkable = z.infer<typeof Checkable>

/** A post that answers for a promise: `stated` by the text, or `assigned` by the secretariat of the workspace. */
export const Ownership = z.strictObject({ post: Id, basis: z.enum(['stated', 'assigned']) })
export type Ownership = z.infer<typeof Ownership>

/** Something the policy's owner has bound itself, or an organ it directs, to do (OGP); or a demand, which binds nobody yet. */
export const Commitment = z.strictObject({
  id: Id,
  policy: Id,
  kind: z.enum(['commitment', 'demand']).default('commitment'),
  title: LocalLine,
  summary: LocalText.optional(),
  clauses: z.array(Id).min(1, 'a commitment cites at least one clause'),
  owners: z.array(Ownership).default([]),
  approach: Approach,
  theme: Id.optional(),
  names: Checkable,
  /** Due date where the text's own deadline gives one, counted from the policy's start. */
  due: Day.optional(),
})
export type Commitment = z.infer<typeof Commitment>

/** What somebody outside asks of the policy's owner (UPR practice). */
export const Recommendation = z.strictObject({
  id: Id,
  author: Id,
  title: LocalLine,
  summary: LocalText.optional(),
  citation: Citation,
  approach: Approach,
  theme: Id.optional(),
  /** The posts it is addressed to, where the text names them. */
  addressees: z.array(Id).min(1).optional(),
  answer: z
    .strictObject({
      kind: z.enum(['accepted', 'in-part', 'noted']),
      date: Day,
      citation: Citation,
      note: LocalText.optional(),
    })
    .nullable()
    .default(null),
})
export type Recommendation = z.infer<typeof Recommendation>

const LinkEnd = z.strictObject({ kind: z.enum(['commitments', 'recommendations', 'clauses', 'policies']), id: Id })

/** Between two policies' commitments or clauses, or from a recommendation to the commitment that answers it. Reads: `from` relation `to`. */
export const CrosswalkLink = z.strictObject({
  id: Id,
  from: LinkEnd,
  relation: z.enum(['continues', 'replaces', 'answers', 'contradicts', 'overlaps']),
  to: LinkEnd,
  note: LocalText,
})
export type CrosswalkLink = z.infer<typeof CrosswalkLink>

export const Theme = z.strictObject({ id: Id, title: LocalLine, order: z.int(), citation: Citation.optional() })
export type Theme = z.infer<typeof Theme>

/** Why a finding is none, where one of the common reasons says it. */
export const RejectionReason = z.enum(['no-promise', 'past', 'others-words', 'lead-in', 'repeats', 'misread'])
export type RejectionReason = z.infer<typeof RejectionReason>

/** What the reader proposes for one clause, and what a person decided about it. The clause's words stay in the attached text. */
export const Finding = z.strictObject({
  id: Id,
  source: Id,
  policy: Id,
  clause: Id,
  speech: z.enum(['commitment', 'recommendation', 'demand', 'decision', 'statement']),
  is: z.boolean(),
  why: Phrase,
  owner: z.array(Phrase),
  names: Checkable,
  approach: Approach,
  state: z.enum(['proposed', 'accepted', 'rejected', 'merged', 'split']).default('proposed'),
  /** The commitments that the decision made or joined. */
  commitments: z.array(Id).default([]),
  /** The recommendation that the decision made, where the clause asks somebody else. */
  recommendation: Id.optional(),
  /** Why it was rejected, as a code that every language has words for; other reasons stand in the note. */
  reason: RejectionReason.optional(),
  note: Phrase.optional(),
})
export type Finding = z.infer<typeof Finding>
