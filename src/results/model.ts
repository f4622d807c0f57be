/** What was to change, how it is measured, what was measured, and who judges it (OECD-DAC, IATI 2.03, SDMX, OGP IRM). */
import { z } from 'zod'
import { Citation, Day, Duration, Id, LocalLine, LocalText, PartialDate } from '#src/vocabulary/model.ts'
import { Exact, Line } from '#src/vocabulary/text.ts'
import { Counted, Tally } from './incidents/counted-model.ts'

export const Result = z.strictObject({
  id: Id,
  commitment: Id,
  level: z.enum(['output', 'outcome', 'impact']),
  title: LocalLine,
})
export type Result = z.infer<typeof Result>

const Value = z.union([Exact, Line, z.boolean()])
export const Point = z.strictObject({ date: Day, value: Value, citation: Citation.optional() })

/** A share: what is counted and what it is counted of; the value is numerator / denominator x per. */
export const Ratio = z.strictObject({
  numerator: LocalLine,
  denominator: LocalLine,
  /** 1 for a share of one, 100 for per cent, 100,000 for a rate. */
  per: Exact.positive().default(1),
})

/** A way the whole is taken apart: by sex, by kind of school. */
export const Disaggregation = z.strictObject({
  name: Line,
  title: LocalLine,
  parts: z.array(z.strictObject({ name: Line, title: LocalLine })).min(2),
  /** Whether the parts together are the whole: of a ratio its numerator, of anything else the value. */
  sums: z.boolean().default(true),
})
export type Disaggregation = z.infer<typeof Disaggregation>

/** A share of people in the waves of a survey: of all who were asked, or of those who answered. */
export const Voiced = z.strictObject({
  /** Surveys with the question in them; a closed one gives an observation. */
  waves: z.array(Id).min(1).max(60),
  /** The path of the question in their forms. */
  question: Line,
  /** The choices that count, by their names. Of several choices, or of a ranking: one. */
  choices: z.array(Line).min(1).max(50),
  of: z.enum(['asked', 'answered']),
  /** Who was to be heard. */
  population: LocalLine,
})
export type Voiced = z.infer<typeof Voiced>

/** The wave of a survey that an observation was worked out of: the same results give the same observation. */
export const Wave = z.strictObject({
  survey: Id,
  /** How many gave one of the answers that count, of how many who were asked, or answered: people, whatever their weight. */
  count: z.int().min(0),
  n: z.int().min(1),
  of: Voiced.shape.of,
  /** `self-selected`: people chose by themselves to answer, and nothing follows for a population. */
  sample: z.enum(['sample', 'self-selected']),
  weighted: z.boolean(),
  /** In the unit of the value. Of a sample alone, and of weighted shares only where one answer counts. */
  interval: z.strictObject({ level: z.number(), low: Exact, high: Exact }).optional(),
})
export type Wave = z.infer<typeof Wave>

/** One definition of an indicator. A changed definition is a new version and breaks the series (rule 7). */
export const IndicatorVersion = z.strictObject({
  version: z.int().min(1),
  from: PartialDate.optional(),
  definition: LocalText,
  kind: z.enum(['reach', 'reduce', 'keep-above', 'keep-below', 'yes-no', 'ordinal']).optional(),
  unit: LocalLine.optional(),
  scale: z.array(Line).min(2).optional(),
  baseline: Point.optional(),
  target: Point.optional(),
  frequency: Duration.optional(),
  method: LocalText.optional(),
  ratio: Ratio.optional(),
  disaggregations: z.array(Disaggregation).optional(),
  /** Where it is worked out of what people answered, and reported by nobody. */
  voices: Voiced.optional(),
  /** Where it is worked out of incidents, and reported by nobody. */
  incidents: Counted.optional(),
  /** What a value can be at all; anything beyond is a mistake. */
  plausible: z.strictObject({ min: Exact.optional(), max: Exact.optional() }).optional(),
})
export type IndicatorVersion = z.infer<typeof IndicatorVersion>

export const Indicator = z.strictObject({
  id: Id,
  title: LocalLine,
  /** What it measures: a result, and through it a commitment; or a commitment directly. Context indicators have neither. */
  result: Id.optional(),
  commitments: z.array(Id).default([]),
  /** `text`: stated by the policy; `workspace`: proposed by the workspace's authors, and shown as such. */
  proposedBy: z.enum(['text', 'workspace']),
  versions: z.array(IndicatorVersion).min(1),
  /** How the values are to be read where a rise may be good or bad. */
  note: LocalText.optional(),
  /** Who reports it in rounds, and for which area; left out, the organisations whose posts own what it measures. */
  reporters: z.array(z.strictObject({ organisation: Id, area: Id.optional() })).optional(),
})
export type Indicator = z.infer<typeof Indicator>

/** SDMX observation status. */
export const ObservationStatus = z.enum(['normal', 'break', 'estimated', 'provisional', 'low-reliability'])

export const Observation = z.strictObject({
  id: Id,
  indicator: Id,
  version: z.int().min(1),
  /** The last day of the period that the value is for. */
  date: Day,
  value: Value,
  area: Id.optional(),
  disaggregation: z.record(Line, Line).default({}),
  status: z.array(ObservationStatus).default([]),
  citation: Citation,
  evidence: z.array(Id).default([]),
  /** What a share was worked out from. */
  numerator: Exact.optional(),
  denominator: Exact.optional(),
  /** The reporting round that it came in by. */
  reported: z.strictObject({ round: Id, report: Id, from: Day }).optional(),
  /** The survey's wave that it was worked out of. */
  wave: Wave.optional(),
  /** The query over incidents that it was worked out by. */
  tally: Tally.optional(),
})
export type Observation = z.infer<typeof Observation>

export const completions = [
  'no-evidence',
  'not-started',
  'limited',
  'substantial',
  'complete',
  'blocked',
  'reversed',
  'superseded',
  'lapsed',
] as const
export const Completion = z.enum(completions)
export type Completion = z.infer<typeof Completion>

export const earlyResults = ['no-evidence', 'worsened', 'did-not-change', 'marginal', 'major', 'outstanding'] as const
/** OGP IRM's early results. */
export const EarlyResult = z.enum(earlyResults)
export type EarlyResult = z.infer<typeof EarlyResult>

/** Somebody's dated verdict on how far the work is and whether anything changed; the two are never averaged (rule 5). */
export const Assessment = z.strictObject({
  id: Id,
  commitment: Id,
  /** `connected`: neither the owner nor wholly independent of it, such as a study one of whose authors works there. */
  assessorKind: z.enum(['owner', 'secretariat', 'independent', 'parliament', 'connected']),
  assessor: Id,
  date: PartialDate,
  completion: Completion,
  result: EarlyResult.default('no-evidence'),
  rationale: LocalText,
  evidence: z.array(Id).default([]),
  citation: Citation.optional(),
  /** The earlier verdict of the same assessor in whose place it stands. */
  supersedes: Id.optional(),
  /** The day until which the owner may reply; the verdict is published with what it replied by then. */
  replyDue: Day.optional(),
  /** Left out where it waits for its publication, and where it came otherwise than through this site. */
  published: Day.optional(),
})
export type Assessment = z.infer<typeof Assessment>
