import { translator } from '#src/i18n/translate.ts'
import { normalTail } from '#src/statistics/distributions.ts'
import { standardErrors } from '#src/statistics/regression/covariance.ts'
import type { NegativeBinomialFit } from '#src/statistics/regression/negative-binomial.ts'
import { checklistOf, unknownItems } from '../checklist.ts'
import { EvaluationFault } from '../fault.ts'
import type { ReadTable } from '../table.ts'
import { type Choice, choiceOf, timesInPeriod } from './choice.ts'
import { effectTest, powerOf } from './effect-test.ts'
import { fromSources, leaveOut } from './elsewhere.ts'
import { covariance, type Errors, errorsOf, type Fitted, fitted } from './fitted.ts'
import { estimateOf, Z } from './interval.ts'
import { expectedAfter, lineOf } from './line.ts'
import { placebosOf } from './placebo.ts'
import { pretrendOf } from './pretrend.ts'
import { residualsOf } from './residuals.ts'
import type { Coefficient, ItsResult, Remark, Stated } from './result.ts'
import { type Series, type SeriesRead, seriesOf } from './series.ts'
import type { ItsSpec } from './spec.ts'
import { curveOf } from './specifications.ts'
import { type Evidence, judge } from './verdict.ts'
import { reasonSaid } from './words.ts'

const DEFAULT_RATIO = 0.8
/** How many times around the intervention another change is too near to be told from it. */
const NEAR = 3
/** Of fewer, a season can hardly be told from a change; and a period may have been given in another unit than the times have. */
const LEAST_YEARS = 2

/** @throws EvaluationFault, StatisticsFault */
export function evaluateSeries(spec: ItsSpec, read: ReadTable): ItsResult {
  const choice = choiceOf(spec)
  const data = seriesOf(spec, read)
  const { series } = data
  const errors = errorsOf(spec.errors, series.time.length)
  const model = fitted(series, choice)
  const matrix = covariance(model, errors)
  const evidence = evidenceOf(spec, read, choice, data, errors, model)
  const { verdict, reasons } = judge(evidence)
  const { fit } = model
  const { placebos, curve, areas, sources, before, after, test, power, pretrend } = evidence
  return {
    method: 'its',
    title: spec.title ?? null,
    outcome: spec.outcome,
    stated: statedOf(spec, choice, errors, model, series),
    quantile: Z,
    coefficients: coefficientsOf(model, matrix),
    dispersion: fit.dispersion,
    ...thetaOf(fit),
    aic: fit.aic,
    logLikelihood: fit.logLikelihood,
    deviance: fit.deviance,
    pearson: fit.pearson,
    residualDf: fit.residualDf,
    n: series.time.length,
    before,
    after,
    test,
    expected: expectedAfter(series, model, matrix),
    line: lineOf(series, model, matrix),
    residuals: residualsOf(model, spec.season ? timesInPeriod(series, spec.season.period) : undefined),
    pretrend,
    placebo: placebos?.dates ?? [],
    rank: placebos?.rank ?? null,
    placeboRefused: placebos?.refused ?? 0,
    specifications: curve,
    areas: [...areas],
    sources: [...sources],
    power,
    verdict,
    why: reasons.map((reason) => reasonSaid(translator('en'), reason)),
    reasons,
    checklist: checklistOf('its', spec.checklist),
    remarks: remarksOf(spec, data),
  }
}

function evidenceOf(
  spec: ItsSpec,
  read: ReadTable,
  choice: Choice,
  { series, without }: SeriesRead,
  errors: Errors,
  model: Fitted,
): Evidence {
  const tested = effectTest(model)
  const before = series.time.filter((t) => t < series.from).length
  return {
    before,
    after: series.time.length - before,
    test: tested.test,
    power: powerOf(model, tested, effectAsked(spec, model, series)),
    pretrend: pretrendOf(series, choice),
    placebos: spec.placebo ? placebosOf(series, choice, errors, model) : null,
    curve: curveOf(series, choice, Math.sign(tested.test.average.estimate)),
    areas: leaveOut(without, choice),
    sources: fromSources(spec, choice, read),
    breaks: series.breaks.filter(({ at }) => Math.abs(at - series.from) <= NEAR * series.step).map(({ what }) => what),
  }
}

/** Where nothing is asked for, a fifth fewer; for least squares a fifth of the mean before. */
function effectAsked({ effect }: ItsSpec, { fit }: Fitted, { time, from, outcome }: Series): number {
  const isLog = fit.family.link === 'log'
  if (effect !== undefined && (isLog ? effect > 0 && effect !== 1 : effect !== 0)) return effect
  if (effect !== undefined)
    throw new EvaluationFault(
      'spec',
      `The "effect" ${effect} should be ${isLog ? 'a ratio above 0 other than 1, such as 0.8' : 'a difference other than 0'}.`,
    )
  if (isLog) return DEFAULT_RATIO
  const before = outcome.filter((_, row) => (time[row] ?? 0) < from)
  return ((1 - DEFAULT_RATIO) * Math.abs(before.reduce((sum, y) => sum + y, 0))) / before.length
}

function coefficientsOf({ terms, fit }: Fitted, matrix: Float64Array): Coefficient[] {
  const se = standardErrors(matrix)
  return terms.map(({ name, role }, at) => {
    const own = { estimate: fit.coefficients[at] ?? Number.NaN, se: se[at] ?? Number.NaN }
    const z = own.estimate / own.se
    return { name, role, ...estimateOf(own, fit.family.link === 'log'), z, p: 2 * normalTail(Math.abs(z)) }
  })
}

function thetaOf(fit: Fitted['fit']): { theta: number | null; thetaSe: number | null } {
  const theta = 'theta' in fit ? (fit as NegativeBinomialFit).theta : null
  return { theta: theta?.theta ?? null, thetaSe: theta?.standardError ?? null }
}

function statedOf(spec: ItsSpec, choice: Choice, errors: Errors, { terms, fit }: Fitted, series: Series): Stated {
  const right = [...terms.map(({ name }) => name), ...(spec.offset ? [`offset(log(${spec.offset}))`] : [])].join(' + ')
  const left = fit.family.link === 'log' ? `log E(${spec.outcome})` : `E(${spec.outcome})`
  return {
    formula: `${left} = ${right}`,
    family: spec.family,
    terms: [...choice.terms],
    delay: choice.terms.includes('delayed') ? choice.delay : null,
    season: choice.season && { period: choice.season.period, harmonics: choice.season.harmonics },
    errors,
    from: series.labels[series.time.indexOf(series.from)] ?? series.from,
    on: spec.stated?.on ?? null,
    where: spec.stated?.where ?? null,
  }
}

function remarksOf(spec: ItsSpec, { series, missing }: SeriesRead): Remark[] {
  const span = (series.time.at(-1) ?? 0) - (series.time[0] ?? 0) + series.step
  const years = spec.season ? span / spec.season.period : LEAST_YEARS
  const gaps = [...series.time.subarray(1)].filter(
    (t, i) => Math.abs(t - (series.time[i] ?? 0) - series.step) > 1e-9,
  ).length
  const remarks: (Remark | false)[] = [
    missing > 0 && { key: 'missing', values: { rows: missing } },
    gaps > 0 && { key: 'uneven', values: { gaps } },
    years < LEAST_YEARS && { key: 'season', values: { period: spec.season?.period ?? 0, years } },
    spec.family === 'gaussian' && !!spec.offset && { key: 'offset', values: { column: spec.offset } },
    !spec.stated && { key: 'unstated', values: {} },
    !spec.placebo && { key: 'noPlacebo', values: {} },
    ...unknownItems('its', spec.checklist).map((item): Remark => ({ key: 'unknownItem', values: { item } })),
  ]
  return remarks.filter((remark) => remark !== false)
}
