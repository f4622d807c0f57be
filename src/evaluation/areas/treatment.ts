import { EvaluationFault } from '../fault.ts'
import type { Moment } from '../its/times.ts'
import type { AreaTable } from './area-table.ts'
import type { Name } from './spec.ts'

export interface Treatment {
  /** By area: the number of its first time under the policy; null where it never was. */
  adoption: (number | null)[]
}

interface Given {
  treated?: Name | Name[] | { column: string } | undefined
  from?: Moment | { column: string } | undefined
  /** Left out altogether: what their column holds does not matter. */
  exclude?: readonly Name[]
}

/**
 * Who came under the policy and when, out of any of the ways a specification may say it: areas and a date; a column of 0 and 1 with a date or
 * that changes with the policy; a column of dates.
 * @throws EvaluationFault
 */
export function treatmentOf(table: AreaTable, { treated, from, exclude = [] }: Given): Treatment {
  if (typeof from === 'object') return { adoption: byDates(table, from.column) }
  const column = columnNamed(table, treated)
  if (column === null && treated !== undefined) {
    const names = Array.isArray(treated) ? treated : [treated as Name]
    const members = new Set(names.map((name) => table.areaOf(name)))
    return { adoption: table.areas.map((_, i) => (members.has(i) ? startOf(table, from) : null)) }
  }
  if (column === null) {
    throw new EvaluationFault(
      'spec',
      '"treated" is missing: an area, a list of areas, or a column that is 1 under the policy.',
    )
  }
  return { adoption: byIndicator(table, column, from, new Set(exclude.map((name) => table.areaOf(name)))) }
}

function columnNamed(table: AreaTable, treated: Given['treated']): string | null {
  if (typeof treated === 'object' && 'column' in treated) return treated.column
  if (typeof treated !== 'string' || table.isArea(treated)) return null
  return table.hasColumn(treated) ? treated : null
}

/** @throws EvaluationFault where the policy is not within the data, with a time before it */
function startOf(table: AreaTable, from: Moment | undefined): number {
  if (from === undefined) throw new EvaluationFault('spec', '"from" is missing: the first time under the policy.')
  const start = table.from(from)
  if (start > 0 && start < table.labels.length) return start
  throw new EvaluationFault(
    'spec',
    `"from" is ${from}, but the data go from ${table.labels[0]} to ${table.labels.at(-1)}: there has to be a time before the policy and one under it.`,
  )
}

function byIndicator(
  table: AreaTable,
  column: string,
  from: Moment | undefined,
  excluded: ReadonlySet<number>,
): (number | null)[] {
  const values = table.switches(column)
  // Where it turns 1 in some area it says when; areas that have 1 throughout were under the policy before the data begin.
  const tellsWhen = values.some((own) => own.includes(0) && own.includes(1))
  return values.map((own, i) => {
    if (!own.includes(1) || excluded.has(i)) return null
    const isAlways = !own.includes(0)
    if (isAlways && from !== undefined) return startOf(table, from)
    const first = own.indexOf(1)
    if (own.slice(first).includes(0)) {
      throw new EvaluationFault(
        'data',
        `${table.titles[i]} comes under the policy and out of it again in column "${column}": that cannot be evaluated here. Take the time until it ends, or leave it out with "exclude".`,
      )
    }
    if (!isAlways) return first
    if (tellsWhen) return 0
    throw new EvaluationFault(
      'spec',
      `${table.titles[i]} is under the policy at all times: say with "from" when it began.`,
    )
  })
}

/** Dates by area: empty, 0 or beyond the data is never, as R's `did` has it. */
function byDates(table: AreaTable, column: string): (number | null)[] {
  const isDated = table.labels.every((label) => typeof label === 'string')
  const dates = isDated
    ? table.texts(column)
    : table.values(column).map((own) => own.map((value) => (value > 0 ? value : null)))
  return dates.map((own, i) => {
    const known = [...new Set(own.filter((value) => value !== null && !Number.isNaN(value)))]
    if (known.length > 1)
      throw new EvaluationFault('data', `Column "${column}" of ${table.titles[i]} has more than one date.`)
    const [only] = known
    if (only === undefined || only === null) return null
    const start = table.from(only)
    return start < table.labels.length ? start : null
  })
}
