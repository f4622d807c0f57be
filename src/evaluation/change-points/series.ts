import { EvaluationFault } from '../fault.ts'
import { tableOf } from '../given-table.ts'
import { type Moment, type Times, timesOf } from '../its/times.ts'
import { columnOf, labelsOf, numbersOf, type ReadTable, type Table } from '../table.ts'
import type { Reason } from '../verdict.ts'
import type { ChangePointsSpec } from './spec.ts'
import { type Wave, wavesOf } from './waves.ts'

/** A series in order of time with its regressors. */
export interface Series {
  labels: Moment[]
  y: number[]
  x: number[][]
  names: string[]
  /** The place of the policy's first time, from 0; null where none is given. */
  policy: number | null
  /** Places of what else changed, from 0. */
  known: { place: number; what: string }[]
  remarks: Reason[]
}

export interface SeriesRead {
  series: Series
  /** The series without each area; empty where there are none. */
  without: { area: string; series: Series }[]
}

/** @throws EvaluationFault */
export function seriesOf(spec: ChangePointsSpec, read: ReadTable): SeriesRead {
  const table = tableOf(spec, read)
  const times = timesOf(table, spec.time)
  const columns = columnsOf(table, spec)
  const rows = rowsOf(table, spec)
  const { outcome, exposed, further } = columns
  const isKnown = (row: number) =>
    [outcome, ...(exposed ? [exposed] : []), ...further].every((values) => Number.isFinite(values[row]))
  const kept = rows.filter(isKnown).sort((a, b) => (times.values[a] ?? 0) - (times.values[b] ?? 0))
  if (!spec.area) checkTimes(table, times, kept, spec)
  const remarks: Reason[] =
    rows.length > kept.length ? [{ key: 'missing', values: { rows: rows.length - kept.length } }] : []
  const areas = spec.area ? labelsOf(table, spec.area) : []
  const summed = (some: readonly number[]) => ({ ...summedUp(some, columns, times, spec, table), remarks })
  const names = [...new Set(kept.map((row) => areas[row] ?? ''))]
  return {
    series: summed(kept),
    without:
      names.length < 2
        ? []
        : names.map((area) => ({ area, series: summed(kept.filter((row) => areas[row] !== area)) })),
  }
}

interface Columns {
  outcome: Float64Array
  exposed: Float64Array | null
  further: Float64Array[]
}

const columnsOf = (table: Table, { outcome, offset, regressors }: ChangePointsSpec): Columns => ({
  outcome: numbersOf(table, outcome),
  exposed: offset ? numbersOf(table, offset) : null,
  further: regressors.map((column) => numbersOf(table, column)),
})

/** One value a time: areas are added up, outcome and exposure alike. */
function summedUp(
  rows: readonly number[],
  { outcome, exposed, further }: Columns,
  times: Times,
  spec: ChangePointsSpec,
  table: Table,
): Omit<Series, 'remarks'> {
  const groups = [...Map.groupBy(rows, (row) => times.values[row] ?? 0)]
  const sum = (values: Float64Array, group: readonly number[]) =>
    group.reduce((whole, row) => whole + (values[row] ?? Number.NaN), 0)
  const firsts = groups.map(([, [row = 0]]) => row)
  const moments = groups.map(([moment]) => moment)
  const labels = firsts.map((row) => times.labels[row] ?? '')
  const waves = wavesOf(spec, moments)
  return {
    labels,
    y: groups.map(([, group]) => transformed(sum(outcome, group) / (exposed ? sum(exposed, group) : 1), spec, table)),
    x: firsts.map((row, i) => [
      ...termsAt(spec, waves, moments[i] ?? 0),
      ...further.map((values) => values[row] ?? Number.NaN),
    ]),
    names: namesOf(spec, waves),
    policy: policyPlace(spec, moments, labels, times),
    known: spec.known.map(({ at, what }) => {
      const moment = times.momentAt(at)
      return { place: moments.findIndex((one) => one >= moment), what }
    }),
  }
}

/** @throws EvaluationFault where the policy is not within the series */
function policyPlace(
  { from }: ChangePointsSpec,
  moments: readonly number[],
  labels: readonly Moment[],
  times: Times,
): number | null {
  if (from === undefined) return null
  const at = times.momentAt(from)
  const place = moments.findIndex((moment) => moment >= at)
  if (place >= 1) return place
  throw new EvaluationFault('spec', `"from" is ${from}, but the series goes from ${labels[0]} to ${labels.at(-1)}.`)
}

function rowsOf(table: Table, { unit, treated }: ChangePointsSpec): number[] {
  const rows = Array.from({ length: table.size }, (_, row) => row)
  if (unit === undefined || treated === undefined) return rows
  const units = columnOf(table, unit)
  const own = rows.filter((row) => String(units[row]) === String(treated))
  if (own.length > 0) return own
  throw new EvaluationFault('spec', `${table.name} has no area "${treated}" in column "${unit}".`)
}

function checkTimes(table: Table, times: Times, kept: readonly number[], { unit }: ChangePointsSpec): void {
  const again = kept.find((row, i) => i > 0 && times.values[row] === times.values[kept[i - 1] ?? 0])
  if (again === undefined) return
  throw new EvaluationFault(
    'data',
    `${table.name} has ${times.labels[again]} more than once: ${unit ? 'say with "treated" which area is meant' : 'give the column of areas as "unit", and with "treated" which one is meant'}.`,
  )
}

function transformed(value: number, { transform, outcome }: ChangePointsSpec, table: Table): number {
  const least = transform === 'log' ? Number.MIN_VALUE : 0
  if (transform === 'none' || value >= least) return transforms[transform](value)
  throw new EvaluationFault(
    'data',
    `${table.name}: ${outcome} is ${value} at some time, of which "${transform}" cannot be taken${transform === 'log' ? '; "log1p" can take 0' : ''}.`,
  )
}

const transforms = { none: (value: number) => value, log: Math.log, log1p: Math.log1p, sqrt: Math.sqrt }

const termsAt = ({ terms }: ChangePointsSpec, waves: readonly Wave[], moment: number): number[] => [
  1,
  ...(terms.includes('trend') ? [moment] : []),
  ...waves.map(({ at }) => at(moment)),
]

const namesOf = ({ terms, regressors }: ChangePointsSpec, waves: readonly Wave[]): string[] => [
  'mean',
  ...(terms.includes('trend') ? ['trend'] : []),
  ...waves.map(({ name }) => name),
  ...regressors,
]
