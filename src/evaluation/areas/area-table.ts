import { EvaluationFault } from '../fault.ts'
import { type Given, tableOf } from '../given-table.ts'
import { type Moment, timesOf } from '../its/times.ts'
import { columnOf, labelsOf, numbersOf, type ReadTable, switchOf } from '../table.ts'
import type { Name, Period } from './spec.ts'

/** A panel as a specification names it: areas in the order of the file, times in their own. */
export interface AreaTable {
  areas: string[]
  /** What areas are called on a page: as in `areas` where there is no column of names. */
  titles: string[]
  /** Every time once, in order, as the data have it and as a number. */
  labels: Moment[]
  moments: number[]
  /** A column by area, then time; NaN where nothing is. @throws EvaluationFault */
  values: (column: string) => number[][]
  /** A column of 0 and 1, or of no and yes, likewise. @throws EvaluationFault */
  switches: (column: string) => number[][]
  /** A column's texts by area and time; null where nothing is. */
  texts: (column: string) => (string | null)[][]
  hasColumn: (column: string) => boolean
  /** The number of an area. @throws EvaluationFault */
  areaOf: (name: Name) => number
  isArea: (name: Name) => boolean
  /** The number of the first time at or after a moment; the number of times where there is none. */
  from: (moment: Moment) => number
  /** Numbers of the times in a period, both ends in. @throws EvaluationFault where there is none */
  within: (period: Period) => number[]
}

export function areaTable(
  spec: Given & { unit: string; names?: string | undefined; time: string },
  read: ReadTable,
): AreaTable {
  const table = tableOf(spec, read)
  const units = labelsOf(table, spec.unit)
  const areas = [...new Set(units)]
  const times = timesOf(table, spec.time)
  const order = [...times.values.keys()].sort((a, b) => (times.values[a] ?? 0) - (times.values[b] ?? 0))
  const rows = order.filter((row, at) => at === 0 || times.values[row] !== times.values[order[at - 1] ?? 0])
  const moments = rows.map((row) => times.values[row] ?? 0)
  const labels = rows.map((row) => times.labels[row] ?? '')
  const cells = cellsOf(units, areas, times.values, moments, `${table.name}, ${spec.unit} and ${spec.time}`)
  const titles = spec.names ? titlesOf(areas, units, columnOf(table, spec.names)) : areas
  const find = (name: Name) => [areas.indexOf(String(name)), titles.indexOf(String(name))].find((at) => at >= 0) ?? -1
  const at = (moment: Moment) => times.momentAt(moment)
  const placed = (numbers: Float64Array) =>
    cells.map((own) => own.map((row) => (row < 0 ? Number.NaN : (numbers[row] ?? Number.NaN))))
  return {
    areas,
    titles,
    labels,
    moments,
    values: remembered((column) => placed(numbersOf(table, column))),
    switches: (column) => placed(switchOf(table, column)),
    texts: (column) => {
      const found = columnOf(table, column)
      return cells.map((own) => own.map((row) => (row < 0 || found[row] === null ? null : String(found[row]))))
    },
    hasColumn: (column) => table.columns.has(column),
    areaOf: (name) => {
      const found = find(name)
      if (found >= 0) return found
      throw new EvaluationFault(
        'spec',
        `${table.name} has no area "${name}"; it has ${titles.slice(0, 60).join(', ')}.`,
      )
    },
    isArea: (name) => find(name) >= 0,
    from: (moment) => {
      const first = moments.findIndex((known) => known >= at(moment))
      return first < 0 ? moments.length : first
    },
    within: (period) => {
      const found = moments.flatMap((known, t) => (isWithin(known, period, at) ? [t] : []))
      if (found.length > 0) return found
      throw new EvaluationFault('spec', `${table.name} has no time in ${JSON.stringify(period)}.`)
    },
  }
}

/** A placebo asks for the same columns again as often as there are areas. */
function remembered<Value>(of: (name: string) => Value): (name: string) => Value {
  const found = new Map<string, Value>()
  return (name) => {
    const value = found.get(name) ?? of(name)
    found.set(name, value)
    return value
  }
}

function isWithin(moment: number, period: Period, at: (moment: Moment) => number): boolean {
  if (Array.isArray(period)) {
    const listed = period.map(at)
    return listed.length === 2
      ? moment >= (listed[0] ?? moment) && moment <= (listed[1] ?? moment)
      : listed.includes(moment)
  }
  const low = period.from === undefined ? Number.NEGATIVE_INFINITY : at(period.from)
  const high = period.to === undefined ? Number.POSITIVE_INFINITY : at(period.to)
  return moment >= low && moment <= high
}

/** The row of every area and time, −1 where there is none. */
function cellsOf(
  units: readonly string[],
  areas: readonly string[],
  values: Float64Array,
  moments: readonly number[],
  where: string,
): number[][] {
  const areaAt = new Map(areas.map((area, i) => [area, i]))
  const momentAt = new Map(moments.map((moment, t) => [moment, t]))
  const cells = areas.map(() => moments.map(() => -1))
  units.forEach((unit, row) => {
    const own = cells[areaAt.get(unit) ?? 0]
    const t = momentAt.get(values[row] ?? 0) ?? 0
    if (own && own[t] !== -1) {
      throw new EvaluationFault(
        'data',
        `${where}: rows ${(own[t] ?? 0) + 1} and ${row + 1} are both of "${unit}" at one time. There should be one row for each area and time; "only" can choose among them, as in {"only": {"sex": "all"}}.`,
      )
    }
    if (own) own[t] = row
  })
  return cells
}

const titlesOf = (areas: readonly string[], units: readonly string[], names: readonly (string | number | null)[]) =>
  areas.map((area) => String(names[units.indexOf(area)] ?? area))
