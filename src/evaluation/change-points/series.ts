import type { Reason } from '../areas/reasons.ts'
import { EvaluationFault } from '../fault.ts'
import { type Moment, type Times, timesOf } from '../its/times.ts'
import { columnOf, numbersOf, type ReadTable, type Table, tableOf } from '../table.ts'
import type { ChangePointsSpec } from './spec.ts'

/** A series in order of time with its regressors. */
export interface Series {
  labels: Moment[]
  y: number[]
  x: number[][]
  names: string[]
  /** The place of the policy's first time, from 0; null where none is given. */
  policy: number | null
  remarks: Reason[]
}

/** @throws EvaluationFault */
export function seriesOf(spec: ChangePointsSpec, read: ReadTable): Series {
  const table = tableOf(spec.data, read)
  const times = timesOf(table, spec.time)
  const rows = rowsOf(table, spec)
  const outcome = outcomeOf(table, spec)
  const further = spec.regressors.map((column) => numbersOf(table, column))
  const isKnown = (row: number) => [outcome, ...further].every((values) => Number.isFinite(values[row]))
  const kept = rows.filter(isKnown).sort((a, b) => (times.values[a] ?? 0) - (times.values[b] ?? 0))
  checkTimes(table, times, kept, spec)
  const moments = kept.map((row) => times.values[row] ?? 0)
  const at = spec.from === undefined ? null : times.momentAt(spec.from)
  const place = at === null ? -1 : moments.findIndex((moment) => moment >= at)
  if (at !== null && place < 1) {
    throw new EvaluationFault(
      'spec',
      `"from" is ${spec.from}, but the series goes from ${times.labels[kept[0] ?? 0]} to ${times.labels[kept.at(-1) ?? 0]}.`,
    )
  }
  const missing = rows.length - kept.length
  return {
    labels: kept.map((row) => times.labels[row] ?? ''),
    y: kept.map((row) => outcome[row] ?? Number.NaN),
    x: kept.map((row, i) => [...termsAt(spec, moments[i] ?? 0), ...further.map((values) => values[row] ?? Number.NaN)]),
    names: namesOf(spec),
    policy: at === null ? null : place,
    remarks: missing > 0 ? [{ key: 'missing', values: { rows: missing } }] : [],
  }
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

function outcomeOf(table: Table, { outcome, offset, transform }: ChangePointsSpec): Float64Array {
  const exposed = offset ? numbersOf(table, offset) : null
  return numbersOf(table, outcome).map((value, row) => {
    const given = exposed ? value / (exposed[row] ?? Number.NaN) : value
    const least = transform === 'log' ? Number.MIN_VALUE : 0
    if (transform === 'none' || Number.isNaN(given) || given >= least) return transforms[transform](given)
    throw new EvaluationFault(
      'data',
      `${table.name}, row ${row + 1}: ${outcome} is ${value}, of which "${transform}" cannot be taken${transform === 'log' ? '; "log1p" can take 0' : ''}.`,
    )
  })
}

const transforms = { none: (value: number) => value, log: Math.log, log1p: Math.log1p, sqrt: Math.sqrt }

function termsAt({ terms, season }: ChangePointsSpec, moment: number): number[] {
  const waves = Array.from(
    { length: season?.harmonics ?? 0 },
    (_, i) => (2 * Math.PI * (i + 1) * moment) / (season?.period ?? 1),
  )
  return [
    1,
    ...(terms.includes('trend') ? [moment] : []),
    ...waves.flatMap((angle) => [Math.sin(angle), Math.cos(angle)]),
  ]
}

const namesOf = ({ terms, season, regressors }: ChangePointsSpec): string[] => [
  'mean',
  ...(terms.includes('trend') ? ['trend'] : []),
  ...Array.from({ length: season?.harmonics ?? 0 }, (_, i) => [`sine ${i + 1}`, `cosine ${i + 1}`]).flat(),
  ...regressors,
]
