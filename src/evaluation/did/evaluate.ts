import { checked, fromSources, remarksOn, statedOn } from '../areas/around.ts'
import { whyOf } from '../areas/reasons.ts'
import { tried } from '../areas/tried.ts'
import type { ReadTable } from '../table.ts'
import { rankAmong, type SourceTold } from '../verdict.ts'
import { curveOf } from './curve.ts'
import { placeboDates, withoutAreas } from './doubt.ts'
import { type Effect, effectOf, estimates, pretrendOf } from './estimate.ts'
import { leftOutOf, leftOutRemarks } from './left-out.ts'
import { powerOf } from './power.ts'
import type { DidResult, Stated } from './result.ts'
import type { DidSpec } from './spec.ts'
import { isGroupTime, type Study, studyOf } from './study.ts'
import { judge } from './verdict.ts'

/** @throws EvaluationFault, StatisticsFault */
export function evaluateDid(spec: DidSpec, read: ReadTable): DidResult {
  const study = studyOf(spec, read)
  const { panel, adoption, titles, labels } = study
  const effect = effectOf(study)
  const { coefficient, wild } = effect
  const { estimate, se, low, high, p } = coefficient
  return {
    method: 'did',
    title: spec.title ?? null,
    outcome: spec.outcome,
    stated: statedOf(study, effect),
    estimator: isGroupTime(study) ? 'group-time' : 'two-way',
    n: panel.y.length,
    areas: adoption.length,
    treated: adoption.flatMap((at, i) => (at === null ? [] : [{ unit: titles[i] ?? '', from: labels[at] ?? '' }])),
    effect: {
      estimate,
      se: hasErrors(study) ? se : null,
      df: adoption.length - 1,
      low: effect.low,
      high: effect.high,
      p: effect.p,
      inference: effect.inference,
      t: hasErrors(study) ? { low, high, p } : null,
    },
    wildBootstrap: wild && {
      p: wild.p,
      low: wild.interval?.low ?? null,
      high: wild.interval?.high ?? null,
      weights: wild.weights,
      draws: wild.draws,
    },
    placebo: placeboOf(study, effect),
    eventStudy: effect.events.map(({ name: _, ...event }) => event),
    groups: effect.cells.map(({ group, period, ...cell }) => ({
      ...cell,
      group: labels[group] ?? '',
      time: labels[period] ?? '',
    })),
    leftOut: leftOutOf(study, effect),
    ...(spec.placebo ? doubted(study, effect, read) : undoubted(study, effect)),
    checklist: checked(spec),
    remarks: [
      ...study.remarks,
      ...leftOutRemarks(study, effect),
      ...(hasErrors(study) ? [] : [{ key: 'twoAreas', values: {} }]),
      ...remarksOn(spec),
    ],
  }
}

/** Of two areas each has its own effect, and the times theirs: what is left adds up to nothing within either, so that errors by area vanish. */
const hasErrors = ({ adoption }: Study): boolean => adoption.length > 2

function statedOf(study: Study, { inference }: Effect): Stated {
  const { spec, adoption, labels } = study
  const { covariates, compare } = spec
  const estimator = isGroupTime(study) ? 'group-time' : 'two-way'
  const adjustment = estimator === 'group-time' && covariates.length > 0 ? spec.adjustment : null
  const weights = spec.weights ?? null
  return {
    formula: `${formulaOf(spec, estimator)}${weights ? `, weighted by ${weights}` : ''}`,
    ...{ estimator, inference, covariates, adjustment, weights, compare },
    level: spec.level,
    from: labels[Math.min(...adoption.filter((at) => at !== null))] ?? '',
    ...statedOn(spec),
  }
}

function formulaOf({ outcome, unit, time, covariates }: DidSpec, estimator: Stated['estimator']): string {
  if (estimator === 'two-way') return `E(${outcome}) = ${[unit, time, 'policy', ...covariates].join(' + ')}`
  return `ATT(group, ${time}) of ${[outcome, covariates.join(', ')].filter((part) => part !== '').join(' given ')}`
}

function placeboOf(study: Study, { placebo, coefficient }: Effect): DidResult['placebo'] {
  if (!placebo) return null
  const { adoption, titles } = study
  const dates = adoption.filter((at) => at !== null)
  const [only] = dates
  const own = Math.abs(coefficient.estimate) * (1 - 1e-10)
  const estimate = estimates(study)
  const single = dates.length === 1 && only !== undefined
  const one = (who: number) =>
    tried(() => estimate(adoption.map((_, i) => (i === who ? (only ?? null) : null)))) ?? Number.NaN
  return {
    rank: 1 + placebo.statistics.filter((value) => value >= own).length,
    of: placebo.statistics.length + 1,
    p: placebo.p,
    every: placebo.every,
    areas: single
      ? adoption.flatMap((at, i) => (at === null ? [{ unit: titles[i] ?? '', estimate: one(i) }] : []))
      : [],
  }
}

const undoubted = (study: Study, effect: Effect) => ({
  pretrend: { leads: effect.leads, trend: pretrendOf(study, effect.inference) },
  placeboDates: [],
  dateRank: null,
  leaveOneOut: [],
  specifications: { specifications: [], sameSign: 0, clear: 0, clearOtherwise: 0, refused: 0 },
  sources: [],
  power: null,
  reasons: [],
})

/** The same estimator on the data of another source. */
function sourceTold(spec: DidSpec, read: ReadTable): SourceTold {
  const study = studyOf(spec, read)
  const { coefficient, low, high, p } = effectOf(study)
  return { estimate: coefficient.estimate, low, high, p }
}

function doubted(study: Study, effect: Effect, read: ReadTable) {
  const { adoption, titles } = study
  const trend = pretrendOf(study, effect.inference)
  const dates = placeboDates(study)
  const without = withoutAreas(study).map(({ area, estimate }) => ({ unit: titles[area] ?? '', estimate }))
  const power = powerOf(study, effect)
  const { estimate } = effect.coefficient
  const curve = curveOf(study, Math.sign(estimate))
  const sources = fromSources(study.spec, (spec) => sourceTold(spec, read), read)
  const { verdict, reasons } = judge({
    effect,
    before: Math.min(...adoption.filter((at) => at !== null)),
    areas: adoption.length,
    treated: adoption.filter((at) => at !== null).length,
    pretrend: trend,
    dates,
    ...{ without, curve, sources, power },
  })
  return {
    pretrend: { leads: effect.leads, trend },
    placeboDates: dates,
    dateRank: rankAmong(dates, estimate),
    leaveOneOut: without,
    specifications: curve,
    sources,
    power,
    verdict,
    why: whyOf(reasons),
    reasons,
  }
}
