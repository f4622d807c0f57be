/** Numbers in groups, each of so many people that nobody stands out. */
import { leastShown } from '#src/statistics/suppression/two-way.ts'
import type { Column } from './columns.ts'

export interface Bin {
  /** The smallest and the largest number that belong to it; null at the open ends. */
  from: number | null
  below: number | null
}

/** About so many groups are made, fewer where they would be small. */
const wanted = 8

/**
 * Groups at round numbers, small ones joined with their neighbours. The first and the last are open: what the smallest and the largest
 * answer was is nobody's business.
 * @returns none where fewer than two groups can be had
 */
export function binsOf(values: Float64Array): Bin[] {
  const given = values.filter((value) => !Number.isNaN(value)).sort()
  if (given.length < 2 * leastShown) return []
  const [low = 0, high = 0] = [given[Math.floor(given.length * 0.02)], given[Math.ceil(given.length * 0.98) - 1]]
  if (low === high) return []
  const step = roundStep((high - low) / wanted)
  const first = Math.floor(low / step) + 1
  const edges: number[] = []
  for (let k = first; k * step <= high && edges.length < 40; k++) edges.push(Number((k * step).toPrecision(12)))
  const kept = joined(given, edges)
  if (kept.length === 0) return []
  return [null, ...kept].map((from, at) => ({ from, below: kept[at] ?? null }))
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step))
  return ([1, 2, 5, 10].find((times) => times * power >= step) ?? 10) * power
}

/** The edges between which there are enough people. */
function joined(given: Float64Array, edges: readonly number[]): number[] {
  const kept: number[] = []
  const below = (edge: number) => lowerBound(given, edge)
  let from = 0
  for (const edge of edges) {
    const to = below(edge)
    if (to - from < leastShown || given.length - to < leastShown) continue
    kept.push(edge)
    from = to
  }
  return kept
}

function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The name of a group in tables: `<20`, `20..<25`, `>=60`; days as numbers. */
export const binName = ({ from, below }: Bin): string =>
  from === null ? `<${below}` : below === null ? `>=${from}` : `${from}..<${below}`

/** The group of a value, by its index. */
export function binAt(bins: readonly Bin[], value: number): number {
  const at = bins.findIndex(({ below }) => below === null || value < below)
  return at < 0 ? bins.length - 1 : at
}

/** A column of numbers as one of groups; itself where it has none. */
export function binned(column: Column): Column & { bins: Bin[] } {
  const bins = column.values ? binsOf(column.values) : []
  if (bins.length === 0 || !column.values) return { ...column, bins: [] }
  const [blank, unasked] = [bins.length, bins.length + 1]
  const { values, codes: before, blank: wasBlank } = column
  const codes = before.map((code, at) =>
    code === 0 ? binAt(bins, values[at] ?? 0) : code === wasBlank ? blank : unasked,
  )
  return { ...column, counts: 'number', choices: bins.map(binName), codes, blank, unasked, bins }
}
