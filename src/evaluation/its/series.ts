import { EvaluationFault } from '../fault.ts'
import { tableOf } from '../given-table.ts'
import { labelsOf, numbersOf, type ReadTable, switchOf, type Table } from '../table.ts'
import type { ItsSpec } from './spec.ts'
import { usualStep } from './steps.ts'
import { type Moment, type Times, timesOf } from './times.ts'

/** One series in order of time: what every model of an evaluation is fitted to. */
export interface Series {
  outcome: Float64Array
  /** What is exposed, not its logarithm. */
  exposure: Float64Array | null
  time: Float64Array
  labels: Moment[]
  /** The place in the year, where a column has it. */
  phase: Float64Array | null
  /** The intervention as given: 0 before, 1 from then on. */
  treated: Float64Array
  /** The first time with the intervention. */
  from: number
  /** The usual distance between two times. */
  step: number
  breaks: { at: number; label: Moment; what: string }[]
}

export interface SeriesRead {
  series: Series
  /** The series without each area; empty where there are no areas. */
  without: { area: string; series: Series }[]
  /** Rows that were left out because something in them is missing. */
  missing: number
}

type Source = Pick<ItsSpec, 'data' | 'only' | 'outcome'>

/** Reads what a spec asks for. @throws EvaluationFault with column, row and what would be right */
export function seriesOf(spec: ItsSpec, read: ReadTable, source: Source = spec): SeriesRead {
  const table = tableOf(source, read)
  const columns = columnsOf(table, spec, source.outcome)
  // Areas are added up first.
  if (!columns.areas) refuseImpossible(columns, spec, table, source.outcome)
  const complete = [...columns.outcome.keys()].filter((row) =>
    [columns.outcome, columns.exposure, columns.treated, columns.phase].every(
      (values) => !Number.isNaN(values?.[row] ?? 0),
    ),
  )
  const rows = complete.toSorted((a, b) => (columns.times.values[a] ?? 0) - (columns.times.values[b] ?? 0))
  if (rows.length === 0) throw new EvaluationFault('data', `${table.name} has no row with every value in it.`)
  const areas = columns.areas ? [...new Set(columns.areas)] : []
  const but = (area: string) => rows.filter((row) => columns.areas?.[row] !== area)
  return {
    series: summed(rows, columns, spec, table),
    without: areas.length < 2 ? [] : areas.map((area) => ({ area, series: summed(but(area), columns, spec, table) })),
    missing: table.size - rows.length,
  }
}

/** Said by the row of the file: once the series is in its order, nobody finds it. */
function refuseImpossible({ outcome, exposure }: Columns, spec: ItsSpec, table: Table, name: string): void {
  const refuse = (row: number, what: string) => {
    if (row >= 0) throw new EvaluationFault('data', `${table.name}, row ${row + 1} (the header not counted): ${what}.`)
  }
  const negative = spec.family === 'gaussian' ? -1 : outcome.findIndex((y) => y < 0)
  refuse(negative, `${name} is ${outcome[negative]}; a count is not negative, and only "gaussian" takes what is`)
  const none = exposure?.findIndex((at) => at <= 0) ?? -1
  refuse(none, `${spec.offset} is ${exposure?.[none]}; what is exposed must be more than 0`)
}

interface Columns {
  outcome: Float64Array
  exposure: Float64Array | null
  times: Times
  phase: Float64Array | null
  treated: Float64Array | null
  areas: string[] | null
}

function columnsOf(table: Table, spec: ItsSpec, outcome: string): Columns {
  const { offset, area, season, intervention } = spec
  return {
    outcome: numbersOf(table, outcome),
    exposure: offset ? numbersOf(table, offset) : null,
    times: timesOf(table, spec.time),
    phase: season?.column ? numbersOf(table, season.column) : null,
    treated: 'column' in intervention ? switchOf(table, intervention.column) : null,
    areas: area ? labelsOf(table, area) : null,
  }
}

/** One row a time: areas are added up. */
function summed(rows: number[], columns: Columns, spec: ItsSpec, table: Table): Series {
  const { outcome, exposure, times, phase, treated, areas } = columns
  const at: number[] = []
  const groups: number[][] = []
  for (const row of rows) {
    const value = times.values[row] ?? 0
    if (at.at(-1) === value) groups.at(-1)?.push(row)
    else {
      at.push(value)
      groups.push([row])
    }
  }
  if (!areas) refuseTwice(groups, times, table)
  const sum = (values: Float64Array) =>
    Float64Array.from(groups, (group) => group.reduce((total, row) => total + (values[row] ?? 0), 0))
  const firsts = groups.map(([row = 0]) => row)
  const time = Float64Array.from(at)
  const switched = treated && firsts.map((row) => treated[row] ?? 0)
  const ends = switched ? switched.indexOf(0, switched.indexOf(1)) : -1
  if (switched?.includes(1) && ends >= 0)
    throw new EvaluationFault('data', endsAgain(spec, times.labels[firsts[ends] ?? 0]))
  const from = fromOf(spec, time, switched, times)
  return {
    outcome: sum(outcome),
    exposure: exposure && sum(exposure),
    time,
    labels: firsts.map((row) => times.labels[row] ?? 0),
    phase: phase && Float64Array.from(firsts, (row) => phase[row] ?? 0),
    treated: treated ? Float64Array.from(firsts, (row) => treated[row] ?? 0) : time.map((t) => Number(t >= from)),
    from,
    step: usualStep(time),
    breaks: spec.breaks.map(({ at: moment, what }) => ({ at: times.momentAt(moment), label: moment, what })),
  }
}

const endsAgain = ({ intervention }: ItsSpec, label: Moment | undefined): string =>
  `The intervention (column "${'column' in intervention ? intervention.column : ''}") ends again at ${label}: that cannot be evaluated here. Take the time until then with "only".`

function refuseTwice(groups: number[][], { labels }: Times, table: Table): void {
  const twice = groups.find((group) => group.length > 1)
  if (twice)
    throw new EvaluationFault(
      'data',
      `${table.name} has ${twice.length} rows of the time ${labels[twice[0] ?? 0]}. If they are areas, name their column as "area"; or choose one with "only", as in {"only": {"area": "north"}}.`,
    )
}

function fromOf({ intervention }: ItsSpec, time: Float64Array, treated: number[] | null, times: Times): number {
  const from = 'at' in intervention ? times.momentAt(intervention.at) : time[treated?.findIndex((is) => is !== 0) ?? -1]
  const [first = 0, last = 0] = [time[0], time.at(-1)]
  if (from !== undefined && from > first && from <= last) return time.find((t) => t >= from) ?? last
  const given = 'at' in intervention ? `time ${intervention.at}` : `column "${intervention.column}"`
  throw new EvaluationFault(
    'spec',
    `The intervention (${given}) should begin after the first time and not after the last.`,
  )
}

/** Some rows of a series. */
export function part(series: Series, isIn: (row: number) => boolean): Series {
  const of = (values: Float64Array) => values.filter((_, row) => isIn(row))
  return {
    ...series,
    outcome: of(series.outcome),
    exposure: series.exposure && of(series.exposure),
    time: of(series.time),
    labels: series.labels.filter((_, row) => isIn(row)),
    phase: series.phase && of(series.phase),
    treated: of(series.treated),
  }
}

/** The same series, as if the intervention had begun at another time. */
export const movedTo = (series: Series, from: number): Series => ({
  ...series,
  from,
  treated: series.time.map((t) => Number(t >= from)),
})
