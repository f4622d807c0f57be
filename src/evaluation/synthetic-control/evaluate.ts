import { areaTable } from '../areas/area-table.ts'
import { checked, fromSources, remarksOn, statedOn } from '../areas/around.ts'
import { whyOf } from '../areas/reasons.ts'
import { treatmentOf } from '../areas/treatment.ts'
import { EvaluationFault } from '../fault.ts'
import type { ReadTable } from '../table.ts'
import { type Reason, rankAmong, type SourceTold } from '../verdict.ts'
import { type Curve, curveOf } from './curve.ts'
import { differenceOf } from './difference.ts'
import { type AreaFit, byWeight, completeAreas, fitArea, mean, type Study } from './fit.ts'
import { partsOf } from './parts.ts'
import { placeboDates, placeboFits, rankOf, ratioOf, withoutDonors } from './placebo.ts'
import { powerOf, reachOf } from './power.ts'
import { clippedBy } from './predictors.ts'
import type { Effect, Placebo, Stated, SyntheticResult } from './result.ts'
import type { SyntheticSpec } from './spec.ts'
import { judge } from './verdict.ts'

/** @throws EvaluationFault, StatisticsFault */
export function evaluateSynthetic(spec: SyntheticSpec, read: ReadTable): SyntheticResult {
  const { study, remarks } = studyOf(spec, read)
  const fit = fitArea(study, study.treated, study.donors)
  const effect = effectOf(study, fit)
  const placebos = spec.placebo ? placeboFits(study) : null
  const difference = differenceOf(study)
  const curve = curveOf(study, fit, difference, placebos?.fits ?? [])
  return {
    method: 'synthetic-control',
    title: spec.title ?? null,
    outcome: spec.outcome,
    stated: statedOf(study, fit),
    treated: study.table.titles[study.treated] ?? '',
    from: study.table.labels[study.from] ?? '',
    ...described(study, fit),
    crossValidation: validationOf(study, fit),
    effect,
    ...(placebos ? doubted({ study, fit, effect, curve, placebos }, read) : undoubted),
    specifications: curve,
    syntheticDifference: difference?.result ?? null,
    checklist: checked(spec),
    remarks: [...remarks, ...clippedRemark(study), ...remarksOn(spec)],
  }
}

const undoubted = {
  ...{ placebo: null, placeboDates: [], dateRank: null, leaveOneOut: [], sources: [], power: null, reasons: [] },
}

function clippedRemark({ table, spec, from }: Study): Reason[] {
  const clipped = clippedBy(table, spec, from)
  return clipped.length > 0
    ? [{ key: 'clipped', values: { from: table.labels[from] ?? '', parts: clipped.join(', ') } }]
    : []
}

function statedOf({ spec, table, donors, from }: Study, { taken, times }: AreaFit): Stated {
  const sought = spec.crossValidation ? 'cross-validated' : 'sought'
  return {
    formula: `${spec.outcome}(${spec.unit} = treated) = Σ w · ${spec.outcome}(${spec.unit} = donor), w ≥ 0, Σ w = 1`,
    predictors: taken.map(({ name }) => name),
    importance: taken.length === 0 ? 'none' : spec.importance ? 'given' : sought,
    donors: donors.map((i) => table.titles[i] ?? ''),
    over: { from: table.labels[times[0] ?? 0] ?? '', to: table.labels[times.at(-1) ?? 0] ?? '' },
    from: table.labels[from] ?? '',
    ...statedOn(spec),
  }
}

function validationOf({ table }: Study, { validated }: AreaFit): SyntheticResult['crossValidation'] {
  if (!validated) return null
  const { loss, leastLoss, parts } = validated
  const label = (t: number | undefined) => table.labels[t ?? 0] ?? ''
  const part = (times: readonly number[]) => ({ from: label(times[0]), to: label(times.at(-1)), times: times.length })
  return { training: part(parts.training), validation: part(parts.validation), loss, leastLoss, rmspe: Math.sqrt(loss) }
}

/** The same model on the data of another source, ranked among its own areas. */
function sourceTold(spec: SyntheticSpec, read: ReadTable): SourceTold {
  const { study } = studyOf(spec, read)
  const fit = fitArea(study, study.treated, study.donors)
  const { fits } = placeboFits(study)
  return { estimate: fit.meanGap, ...around(fit, reachOf(fit, fits)), p: rankOf(fit, fits).p }
}

const around = ({ meanGap }: AreaFit, reach: number | null): { low: number | null; high: number | null } =>
  reach === null ? { low: null, high: null } : { low: meanGap - reach, high: meanGap + reach }

/** Who is compared with whom. @throws EvaluationFault, StatisticsFault */
export function studyOf(spec: SyntheticSpec, read: ReadTable): { study: Study; remarks: Reason[] } {
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
  const parts = partsOf(table, spec, only.from)
  const base = { table, spec, outcome, treated: only.i, from: only.from, parts }
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
  const share = expected > 0 ? fit.meanGap / expected : null
  return { mean: fit.meanGap, share, low: null, high: null, sum, lowest, highest }
}

type Doubted = Pick<
  SyntheticResult,
  | 'effect'
  | 'placebo'
  | 'placeboDates'
  | 'dateRank'
  | 'leaveOneOut'
  | 'sources'
  | 'power'
  | 'verdict'
  | 'why'
  | 'reasons'
>

interface Estimated {
  study: Study
  fit: AreaFit
  effect: Effect
  curve: Curve
  placebos: ReturnType<typeof placeboFits>
}

function doubted({ study, fit, effect, curve, placebos }: Estimated, read: ReadTable): Doubted {
  const { table, spec } = study
  const { fits, refused } = placebos
  const dates = placeboDates(study).map(({ from, fit: earlier }) => ({
    ...{ from: table.labels[from] ?? '', ratio: ratioOf(earlier), estimate: earlier.meanGap },
    isValidated: earlier.validated !== null,
  }))
  const without = withoutDonors(study, fit).map(({ area, fit: other }) => ({
    ...{ name: table.titles[area] ?? '', estimate: other.meanGap, rmspe: other.rmspe },
  }))
  const matters =
    spec.effect ?? Math.abs((effect.share ? effect.mean / effect.share : fit.synthetic[study.from]) ?? 0) / 5
  const power = powerOf(fit, fits, study.from, matters)
  const sources = fromSources(spec, (own) => sourceTold(own, read), read)
  const rank = rankOf(fit, fits)
  const { verdict, reasons } = judge({ fit, placebos: fits, rank, dates, without, curve, sources, power })
  return {
    effect: { ...effect, ...around(fit, reachOf(fit, fits)) },
    placebo: placeboOf(study, fit, fits, refused),
    placeboDates: dates.map(({ from, estimate, ratio, isValidated }) => ({
      ...{ from, gap: estimate, ratio },
      ...(study.parts ? { crossValidated: isValidated } : {}),
    })),
    dateRank: rankAmong(dates, fit.meanGap),
    leaveOneOut: without.map(({ name, estimate, rmspe }) => ({ unit: name, gap: estimate, rmspe })),
    ...{ sources, power, verdict, reasons },
    why: whyOf(reasons),
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
