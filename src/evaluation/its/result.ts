import type { ChecklistEntry } from '../checklist.ts'
import type { Verdict } from '../model.ts'
import type { StatedOn } from '../plain-around.ts'
import type { Term } from './choice.ts'
import type { EffectTest, Power } from './effect-test.ts'
import type { FromSource, WithoutArea } from './elsewhere.ts'
import type { Errors } from './fitted.ts'
import type { Estimate } from './interval.ts'
import type { Expected, LinePoint } from './line.ts'
import type { Placebo } from './placebo.ts'
import type { Pretrend } from './pretrend.ts'
import type { Residuals } from './residuals.ts'
import type { ItsSpec } from './spec.ts'
import type { Curve } from './specifications.ts'
import type { Moment } from './times.ts'
import type { Reason } from './verdict.ts'

/** The model as it is stated before anything is estimated. */
export interface Stated extends StatedOn {
  formula: string
  family: ItsSpec['family']
  terms: ItsSpec['terms']
  delay: number | null
  season: { period: number; harmonics: number } | null
  errors: Errors
  /** The first time with the intervention, as the data have it. */
  from: Moment
}

export interface Coefficient extends Estimate {
  name: string
  role: Term['role']
  z: number
  /** Two-sided, by the normal distribution. */
  p: number
}

/** What `paimana evaluate` prints for an interrupted time series. Intervals are 95 %, of coefficients by the normal distribution. */
export interface ItsResult {
  method: 'its'
  title: string | null
  outcome: string
  stated: Stated
  /** By how many standard errors the intervals of coefficients, dates and models reach: 1.96. */
  quantile: number
  coefficients: Coefficient[]
  /** 1 for poisson and negative binomial, else Pearson's chi-square over the residual degrees of freedom. */
  dispersion: number
  theta: number | null
  thetaSe: number | null
  aic: number | null
  logLikelihood: number | null
  deviance: number
  /** Pearson's chi-square over the residual degrees of freedom, whatever the family. */
  pearson: number
  residualDf: number
  n: number
  before: number
  after: number
  test: EffectTest
  expected: Expected
  line: LinePoint[]
  residuals: Residuals
  pretrend: Pretrend | { refused: string }
  /** Empty where none were asked for. */
  placebo: Placebo[]
  /** Where the true date stands among `placebo.length + 1` dates, 1 where none shows as much; null where none were asked for. */
  rank: number | null
  placeboRefused: number
  specifications: Curve
  areas: WithoutArea[]
  sources: FromSource[]
  power: Power
  verdict: Verdict
  why: string[]
  reasons: Reason[]
  checklist: ChecklistEntry[]
  /** What the reader should know of how the data and the specification were read. */
  remarks: Remark[]
}

export interface Remark {
  key: 'missing' | 'uneven' | 'season' | 'offset' | 'unknownItem' | 'unstated' | 'noPlacebo'
  values: Record<string, string | number>
}
