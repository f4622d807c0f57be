/** What an organisation means to do about a promise: drafted by its focal point, looked over by the secretariat. */
import { z } from 'zod'
import { Currency, Day, Id, type LocalText } from '#src/vocabulary/model.ts'
import { Exact, Line, line, prose } from '#src/vocabulary/text.ts'
import { BudgetLine } from '../model.ts'

/** One text in at least one language once it is handed in; in neither while it is being written. */
export const DraftTitle = z.strictObject({ en: Line.optional(), ur: Line.optional() })
export type DraftTitle = z.infer<typeof DraftTitle>

export const longestList = { lines: 60, milestones: 24, money: 12, risks: 12 } as const

/** Stays with a line, a milestone or a sum through all versions: what is written from it keeps its id. */
const Key = z.string().regex(/^[a-z]\d{1,4}$/)

/** As far as it has been written: nothing in it has to be there before it is handed in. */
export const RoadmapLine = z.strictObject({
  key: Key,
  /** From 1; one more with every change. */
  revision: z.int().min(1),
  title: DraftTitle,
  post: Id.optional(),
  starts: Day.optional(),
  ends: Day.optional(),
  milestones: z.array(z.strictObject({ key: Key, title: DraftTitle, due: Day.optional() })).max(longestList.milestones),
  /** Amounts in whole units of the currency. */
  money: z
    .array(
      z.strictObject({
        key: Key,
        fiscalYear: BudgetLine.shape.fiscalYear.optional(),
        amount: Exact.optional(),
        currency: Currency.optional(),
      }),
    )
    .max(longestList.money),
  /** Human resources: in words, or as how many posts for how many months. */
  people: z.strictObject({
    text: prose(2000).optional(),
    posts: z.number().positive().max(100_000).optional(),
    months: z.number().positive().max(1200).optional(),
  }),
  risks: z
    .array(z.strictObject({ risk: line(500).optional(), response: prose(2000).optional() }))
    .max(longestList.risks),
})
export type RoadmapLine = z.infer<typeof RoadmapLine>

/** From which the day follows on which a roadmap is due. */
export const DueBasis = z.discriminatedUnion('kind', [
  /** The secretariat has set it. */
  z.strictObject({ kind: z.literal('set') }),
  /** A promise of the policy says by when; `from` is the day a span of time was counted from, where one was. */
  z.strictObject({
    kind: z.literal('clause'),
    commitment: Id,
    text: z.string(),
    from: z.strictObject({ day: Day, is: z.enum(['policy', 'asking']) }).optional(),
  }),
])
export type DueBasis = z.infer<typeof DueBasis>

export const roadmapStates = ['asked', 'draft', 'submitted', 'returned', 'accepted', 'withdrawn'] as const
export type RoadmapState = (typeof roadmapStates)[number]
/** In these it lies with the organisation, which may write it. */
export const openStates: readonly RoadmapState[] = ['asked', 'draft', 'returned']

export const Roadmap = z.strictObject({
  id: Id,
  commitment: Id,
  organisation: Id,
  state: z.enum(roadmapStates),
  /** When it was asked for, ISO 8601; null where the organisation writes it of its own accord. */
  asked: z.string().nullable(),
  /** In what office: a role, an organisation or posts. */
  askedBy: z.array(z.string()),
  due: Day.nullable(),
  dueBasis: DueBasis.nullable(),
  lines: z.array(RoadmapLine).max(longestList.lines),
  /** The number that the next line, milestone or sum is called by. */
  nextKey: z.int().min(1),
  /** How many versions were handed in; they are records of their own. */
  versions: z.int().min(0),
  /** The version whose actions and money stand in the workspace's record. */
  accepted: z.int().min(1).nullable(),
})
export type Roadmap = z.infer<typeof Roadmap>

/** About one line, or about the whole where no line is named. */
export const Remark = z.strictObject({ line: Key.optional(), text: prose(4000) })
export type Remark = z.infer<typeof Remark>

/** A roadmap as it was handed in, which never changes, and what was decided about it. */
export const RoadmapVersion = z.strictObject({
  id: Id,
  roadmap: Id,
  number: z.int().min(1),
  lines: z.array(RoadmapLine),
  submitted: z.strictObject({
    at: z.string(),
    /** The day in the workspace. */
    day: Day,
    offices: z.array(z.string()),
    /** The account, opaque: nobody accepts what they handed in themselves. Never shown. */
    account: z.string(),
  }),
  outcome: z
    .strictObject({
      is: z.enum(['returned', 'accepted', 'taken-back']),
      at: z.string(),
      offices: z.array(z.string()),
      remarks: z.array(Remark),
    })
    .nullable(),
})
export type RoadmapVersion = z.infer<typeof RoadmapVersion>

export const versionId = (roadmap: string, number: number): string => `${roadmap}-v${number}`

/** A title as pages show it; undefined where nobody has written one. What is Urdu alone stands in for English too. */
export const shownTitle = ({ en, ur }: DraftTitle): LocalText | undefined => {
  const first = en ?? ur
  return first === undefined ? undefined : { en: first, ur }
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    roadmaps: Roadmap
    roadmap_versions: RoadmapVersion
  }
}
