/** What claims rest on: source documents, graded evidence (Admiralty code), and single figures that single sources state. */
import { z } from 'zod'
import { farthestScale } from '#src/statistics/figures/range.ts'
import { Citation, Day, Id, LocalLine, LocalText, PartialDate } from '#src/vocabulary/model.ts'
import { Exact, Line } from '#src/vocabulary/text.ts'
import { contentTypes } from './storage/content-type.ts'

/** Any text that is cited: a policy's version, a critique, minutes, a data set's page. */
export const SourceDocument = z.strictObject({
  id: Id,
  title: LocalLine,
  kind: z.enum(['policy-text', 'critique', 'brief', 'book', 'minutes', 'dataset', 'report', 'news']),
  publisher: Id.optional(),
  authors: z.array(Line).default([]),
  date: PartialDate.optional(),
  language: z.string().min(2).max(35),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** In plain words or SPDX; says whether the text may be redistributed. */
  terms: LocalText,
  /** Of the file the clauses were read from. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** How the source asks to be cited. */
  cite: Line.optional(),
})
export type SourceDocument = z.infer<typeof SourceDocument>

/** A file, a link or a cited passage, graded for reliability of its source and credibility of what it says, apart. */
export const Evidence = z.strictObject({
  id: Id,
  title: LocalLine,
  kind: z.enum(['file', 'link', 'passage']),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  citation: Citation.optional(),
  date: PartialDate.optional(),
  /** The organisation it comes from: what an owner says of itself cannot make its own promise complete (rule 8). */
  from: Id,
  /** What it speaks of; records that rest on it name it themselves. */
  commitments: z.array(Id).min(1).optional(),
  /** Of kind `file`, where it is kept here under its hash; the name is as its sender called it, the type as its content says. */
  file: z.strictObject({ name: Line, size: z.int().min(0), type: z.enum(contentTypes) }).optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).default('F'),
  credibility: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]).default(6),
})
export type Evidence = z.infer<typeof Evidence>

/** What a share or a mean is said to be taken of, so that it can be put against the number of answers. */
const TakenOf = z.strictObject({
  /** The claim that states how many answered. */
  claim: Id,
  /** Of all of them, or of those who answered this question, which the source does not count. */
  who: z.enum(['all', 'some']).default('all'),
  /** For a mean: the lowest and the highest answer. */
  scale: z
    .strictObject({ least: z.int().min(-farthestScale).max(farthestScale), most: z.int().max(farthestScale) })
    .refine(({ least, most }) => least < most, 'the scale does not rise; give the lower end as "least"')
    .optional(),
  /** The figure as printed, where its last digits are zeros that a number does not keep: "19.0". */
  printed: z
    .string()
    .regex(/^-?\d+(?:\.\d{1,6})?$/, 'the figure as printed, in digits with a point and at most six decimals: "19.0"')
    .optional(),
})

/** One figure stated by one source; not an observation, because its method is not known. */
export const Claim = z
  .strictObject({
    id: Id,
    quantity: LocalLine,
    value: Exact,
    relation: z.enum(['exactly', 'about', 'more-than', 'less-than']).default('exactly'),
    unit: LocalLine,
    period: Line.optional(),
    date: Day.optional(),
    scope: LocalLine.optional(),
    citation: Citation,
    commitments: z.array(Id).default([]),
    note: LocalText.optional(),
    takenOf: TakenOf.optional(),
  })
  .refine(({ value, takenOf }) => takenOf?.printed === undefined || Number(takenOf.printed) === value, {
    path: ['takenOf', 'printed'],
    error: 'is another figure than "value"',
  })
export type Claim = z.infer<typeof Claim>
