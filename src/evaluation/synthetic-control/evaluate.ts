import { areaTable } from '../areas/area-table.ts'
import { type Reason, whyOf } from '../areas/reasons.ts'
import { treatmentOf } from '../areas/treatment.ts'
import { tried } from '../areas/tried.ts'
import { EvaluationFault } from '../fault.ts'
import type { ReadTable } from '../table.ts'
import { differenceResult } from './difference.ts'
import { type AreaFit, byWeight, completeAreas, fitArea, mean, type Study } from './fit.ts'
import { placeboDates, placeboFits, rankOf, ratioOf, withoutDonors } from './placebo.ts'
import { powerOf } from './power.ts'
import type { Effect, Placebo, SyntheticResult } from './result.ts'
import type { SyntheticSpec } from './spec.ts'
import { judge } from './verdict.ts'

/** @throws EvaluationFault, StatisticsFault */
export function evaluateSynthetic(spec: SyntheticSpec, read: ReadTable): SyntheticResult {
  const { study, remarks } = studyOf(spec, read)
  const fit = fitArea(study, study.treated, study.donors)
  const effect = effectOf(study, fit)
  const difference = differenceResult(study)
  const specifications = otherModels(study, difference)
  return {
    method: 'synthetic-control',
    title: spec.title ?? null,
    outcome: spec.outcome,
    treated: study.table.titles[study.treated] ?? '',
    from: study.table.labels[study.from] ?? '',
    ...described(study, fit),
    effect,
    ...(spec.placebo ? doubted(study, fit, effect, specifications) : undoubted),
    specifications,
    syntheticDifference: difference,
    remarks,
  }
}

const undoubted = { placebo: null, placeboDates: [], leaveOneOut: [], power: null, reasons: [] }

function studyOf(spec: SyntheticSpec, read: ReadTable): { study: Study; remarks: Reason[] } {
  const table = areaTable(spec, read)
  const { adoption } = treatmentOf(table, spec)
  const members = adoption.flatMap((from, i) => (from === null ? [] : [{ from, i }]))
  const [only] = members
  if (!only || members.length > 1) {
    throw new EvaluationFault(
      'spec',
      `A synthetic control is of one area, and "treated" gives ${members.length}. For several take "did".`,
    )
  }
  if (only.from < 1) throw new EvaluationFault('data', `${table.titles[only.i]} has no time before the policy.`)
  const excluded = new Set(spec.exclude.map((name) => table.areaOf(name)))
  const outcome = table.values(spec.outcome)
  const base = { table, spec, outcome, treated: only.i, from: only.from }
  const named = spec.donors ?? spec.controls
  if (named) {
    const donors = [...new Set(named.map((name) => table.areaOf(name)))].filter((i) => !excluded.has(i))
    if (!donors.includes(only.i)) return { study: { ...base, donors }, remarks: [] }
    throw new EvaluationFault('spec', `${table.titles[only.i]} came under the policy and cannot be a donor to itself.`)
  }
  const others = table.areas.map((_, i) => i).filter((i) => i !== only.i && !excluded.has(i))
  const donors = completeAreas({ ...base, donors: [] }, others)
  const left = others.filter((i) => !donors.includes(i)).map((i) => table.titles[i] ?? '')
  const remarks = left.length > 0 ? [{ key: 'left', values: { areas: left.join(', ') } }] : []
  return { study: { ...base, donors }, remarks }
}

function described(
  { table, outcome, from }: Study,
  fit: AreaFit,
): Pick<SyntheticResult, 'weights' | 'predictors' | 'fit' | 'gaps'> {
  const weights = fit.donors.map((donor, j) => ({ unit: table.titles[donor] ?? '', weight: fit.weights[j] ?? 0 }))
  const number = (value: number | undefined) => (Number.isFinite(value) ? (value ?? null) : null)
  const label = (t: number | undefined) => table.labels[t ?? 0] ?? ''
  return {
    weights: weights.sort(byWeight),
    predictors: fit.taken.map(({ name, values }, k) => ({
      name,
      treated: values[fit.area] ?? Number.NaN,
      synthetic: fit.donors.reduce((sum, donor, j) => sum + (fit.weights[j] ?? 0) * (values[donor] ?? 0), 0),
      donors: mean(fit.donors.map((donor) => values[donor] ?? Number.NaN)),
      importance: fit.importance[k] ?? 0,
    })),
    fit: {
      loss: fit.loss,
      leastLoss: fit.leastLoss,
      predictorLoss: fit.predictorLoss,
      rmspe: fit.rmspe,
      rmspeBefore: fit.rmspeBefore,
      rmspeAfter: fit.rmspeAfter,
      from: label(fit.times[0]),
      to: label(fit.times.at(-1)),
      times: fit.times.length,
    },
    gaps: table.labels.map((time, t) => ({
      time,
      treated: number(outcome[fit.area]?.[t]),
      synthetic: number(fit.synthetic[t]),
      gap: number(fit.gaps[t]),
      after: t >= from,
    })),
  }
}

/** @throws EvaluationFault where there is no gap since the policy */
function effectOf({ table, from }: Study, fit: AreaFit): Effect {
  const gaps = fit.gaps.flatMap((gap, t) =>
    t >= from && Number.isFinite(gap) ? [{ time: table.labels[t] ?? '', gap }] : [],
  )
  const sorted = gaps.toSorted((a, b) => a.gap - b.gap)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (!lowest || !highest) {
    throw new EvaluationFault(
      'data',
      `From ${table.labels[from]} on there is no time with an outcome of both the treated area and its donors.`,
    )
  }
  const expected = mean(fit.synthetic.slice(from).filter(Number.isFinite))
  const sum = gaps.reduce((whole, { gap }) => whole + gap, 0)
  return { mean: fit.meanGap, share: expected > 0 ? fit.meanGap / expected : null, sum, lowest, highest }
}

/** The same question asked in other ways: other importance of predictors, the path alone, and differences in place of levels. */
function otherModels(
  study: Study,
  difference: SyntheticResult['syntheticDifference'],
): SyntheticResult['specifications'] {
  const { spec } = study
  const under = (changed: Partial<SyntheticSpec>) =>
    tried(() => fitArea({ ...study, spec: { ...spec, ...changed } }, study.treated, study.donors))
  const equal = spec.predictors.length > 1 ? under({ importance: spec.predictors.map(() => 1) }) : null
  const path = spec.predictors.length > 0 ? under({ predictors: [], shares: [] }) : null
  return [
    ...(equal ? [{ name: 'equal importance', gap: equal.meanGap }] : []),
    ...(path ? [{ name: 'path alone', gap: path.meanGap }] : []),
    ...(difference
      ? [
          { name: 'synthetic difference', gap: difference.estimate },
          { name: 'difference', gap: difference.plain },
        ]
      : []),
  ]
}

function doubted(
  study: Study,
  fit: AreaFit,
  effect: Effect,
  specifications: SyntheticResult['specifications'],
): Pick<SyntheticResult, 'placebo' | 'placeboDates' | 'leaveOneOut' | 'power' | 'verdict' | 'why' | 'reasons'> {
  const { table } = study
  const { fits, refused } = placeboFits(study)
  const rank = rankOf(fit, fits)
  const dates = placeboDates(study)
  const without = withoutDonors(study, fit)
  const matters =
    study.spec.effect ?? Math.abs((effect.share ? effect.mean / effect.share : fit.synthetic[study.from]) ?? 0) / 5
  const power = powerOf(fit, fits, study.from, matters)
  const { verdict, reasons } = judge({
    fit,
    placebos: fits,
    rank,
    dates,
    without: without.map(({ area, fit: other }) => ({ title: table.titles[area] ?? '', meanGap: other.meanGap })),
    others: specifications.map(({ gap }) => gap),
    power,
  })
  return {
    placebo: placeboOf(study, fit, fits, refused),
    placeboDates: dates.map(({ from, meanGap, ratio }) => ({ from: table.labels[from] ?? '', gap: meanGap, ratio })),
    leaveOneOut: without.map(({ area, fit: other }) => ({
      unit: table.titles[area] ?? '',
      gap: other.meanGap,
      rmspe: other.rmspe,
    })),
    power,
    verdict,
    why: whyOf(reasons),
    reasons,
  }
}

const placeboOf = ({ table }: Study, fit: AreaFit, fits: readonly AreaFit[], refused: number): Placebo => ({
  ...rankOf(fit, fits),
  ratio: ratioOf(fit),
  areas: fits
    .map((placebo) => ({
      unit: table.titles[placebo.area] ?? '',
      rmspe: placebo.rmspe,
      rmspeBefore: placebo.rmspeBefore,
      rmspeAfter: placebo.rmspeAfter,
      ratio: ratioOf(placebo),
      gap: placebo.meanGap,
      gaps: placebo.gaps.map((gap) => (Number.isFinite(gap) ? gap : null)),
    }))
    .sort((a, b) => b.ratio - a.ratio),
  refused,
})
