import { StatisticsFault } from '#src/statistics/fault.ts'
import { commonPeriod } from '#src/statistics/panel/event-study.ts'
import { type Adoption, checkedPanel, type Panel } from '#src/statistics/panel/model.ts'
import { type AreaTable, areaTable } from '../areas/area-table.ts'
import { treatmentOf } from '../areas/treatment.ts'
import { EvaluationFault } from '../fault.ts'
import type { ReadTable } from '../table.ts'
import type { Reason } from '../verdict.ts'
import type { DidSpec } from './spec.ts'

/** A panel with who came under the policy when, ready to be estimated. */
export interface Study {
  spec: DidSpec
  panel: Panel
  adoption: Adoption
  covariates: number[][]
  titles: string[]
  labels: AreaTable['labels']
  /** Whether the policy came at different times. */
  staggered: boolean
  remarks: Reason[]
}

/** @throws EvaluationFault, StatisticsFault */
export function studyOf(spec: DidSpec, read: ReadTable): Study {
  const table = areaTable(spec, read)
  const adoption = treatmentOf(table, spec).adoption
  const chosen = chosenAreas(table, spec, adoption)
  const always = chosen.filter((i) => adoption[i] === 0)
  const kept = chosen.filter((i) => adoption[i] !== 0)
  const values = [spec.outcome, ...spec.covariates].map((column) => table.values(column))
  const cells = kept.flatMap((i, area) =>
    table.labels.map((_, period) => ({ area, period, of: values.map((own) => own[i]?.[period] ?? Number.NaN) })),
  )
  const whole = cells.filter(({ of }) => of.every(Number.isFinite))
  const panel = checkedPanel({
    areas: kept.length,
    periods: table.labels.length,
    area: whole.map(({ area }) => area),
    period: whole.map(({ period }) => period),
    y: whole.map(({ of }) => of[0] ?? Number.NaN),
  })
  const own = kept.map((i) => adoption[i] ?? null)
  const staggered = new Set(own.filter((at) => at !== null)).size > 1
  checkEstimator(spec, own)
  const missing = cells.length - whole.length
  return {
    spec,
    panel: spec.weights ? { ...panel, weights: weightsOf(table, spec.weights, kept) } : panel,
    adoption: own,
    covariates: spec.covariates.map((_, k) => whole.map(({ of }) => of[k + 1] ?? Number.NaN)),
    titles: kept.map((i) => table.titles[i] ?? ''),
    labels: table.labels,
    staggered,
    remarks: [
      ...(missing > 0 ? [{ key: 'missing', values: { rows: missing } }] : []),
      ...(always.length > 0
        ? [{ key: 'always', values: { areas: always.map((i) => table.titles[i]).join(', ') } }]
        : []),
    ],
  }
}

function chosenAreas(table: AreaTable, spec: DidSpec, adoption: readonly (number | null)[]): number[] {
  const excluded = new Set(spec.exclude.map((name) => table.areaOf(name)))
  const named = (spec.donors ?? spec.controls)?.map((name) => table.areaOf(name))
  const both = named?.find((i) => adoption[i] !== null)
  if (both !== undefined) {
    throw new EvaluationFault(
      'spec',
      `${table.titles[both]} came under the policy and cannot be compared with as if it had not.`,
    )
  }
  const isChosen = (i: number) => !excluded.has(i) && (adoption[i] !== null || !named || named.includes(i))
  return table.areas.map((_, i) => i).filter(isChosen)
}

/** The mean of a column by area. @throws EvaluationFault where an area has none above zero */
function weightsOf(table: AreaTable, column: string, areas: readonly number[]): number[] {
  const values = table.values(column)
  return areas.map((i) => {
    const known = (values[i] ?? []).filter(Number.isFinite)
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length
    if (mean > 0) return mean
    throw new EvaluationFault(
      'data',
      `${table.titles[i]} has no weight above 0 in column "${column}"; every area needs one.`,
    )
  })
}

/** @throws StatisticsFault where two-way fixed effects would be wrong without showing it */
function checkEstimator({ estimator }: DidSpec, adoption: Adoption): void {
  if (adoption.every((at) => at === null))
    throw new StatisticsFault('too-few', 'No area came under the policy within the data, with a time before it.')
  if (estimator === 'two-way') commonPeriod(adoption)
}

export const isGroupTime = ({ spec, staggered }: Study): boolean => staggered || spec.estimator === 'group-time'
