/** The one pass over respondents: everything else is worked out from these sums. */
import type { Design } from './design.ts'

/** Codes of answers, from 0 on; a code of `categories` or more is no answer. */
export type Answers = Uint8Array | Uint16Array

/**
 * Sums a group (cluster; stratum where there are no clusters) and a cell. A cell is an answer and, where weights were
 * adjusted, the adjustment's group: `answer * groupsOfAdjustment + group`. No answer is the last answer.
 */
export interface Sums {
  categories: number
  cells: number
  /** Sum of weights, `group * cells + cell`. */
  weight: Float64Array
  /** Sum of squares of weights, in the same way; clusters have it only where a second stage was drawn. */
  square: Float64Array
  /** Respondents a cell. */
  count: Float64Array
  /** What the adjustment averages by, a cell. */
  mass: Float64Array
  /** Groups that have an answer. */
  answered: Uint8Array
}

export function sumsOf(design: Design, answers: Answers, categories: number): Sums {
  const groups = design.clusters ? design.stratumOf.length : design.units.length
  const parts = design.adjustment?.count ?? 1
  const cells = (categories + 1) * parts
  const sums: Sums = {
    categories,
    cells,
    weight: new Float64Array(groups * cells),
    square: new Float64Array(groups * cells),
    count: new Float64Array(cells),
    mass: new Float64Array(cells),
    answered: new Uint8Array(groups),
  }
  add(sums, design, answers)
  if (design.adjustment) addMass(sums, design.adjustment, answers)
  return sums
}

function add({ categories, cells, weight, square, count, answered }: Sums, design: Design, answers: Answers): void {
  const { size, weights } = design
  const group = design.clusters ?? design.strata
  const parts = design.adjustment?.count ?? 1
  const part = design.adjustment?.groups
  for (let row = 0; row < size; row++) {
    const given = answers[row] ?? categories
    const answer = given < categories ? given : categories
    const of = group === undefined ? 0 : (group[row] ?? 0)
    const cell = part === undefined ? answer : answer * parts + (part[row] ?? 0)
    const place = of * cells + cell
    const w = weights[row] ?? 0
    weight[place] = (weight[place] ?? 0) + w
    square[place] = (square[place] ?? 0) + w * w
    count[cell] = (count[cell] ?? 0) + 1
    if (answer < categories) answered[of] = 1
  }
}

function addMass(
  { categories, mass }: Sums,
  { groups, count, mass: masses }: NonNullable<Design['adjustment']>,
  answers: Answers,
) {
  for (const [row, group] of groups.entries()) {
    const given = answers[row] ?? categories
    const cell = (given < categories ? given : categories) * count + group
    mass[cell] = (mass[cell] ?? 0) + (masses?.[row] ?? 1)
  }
}

/** Sum of the weights of each category, over all groups. */
export function totalsOf({ categories, cells, weight }: Sums): Float64Array {
  const parts = cells / (categories + 1)
  const totals = new Float64Array(categories)
  for (let place = 0; place < weight.length; place++) {
    const category = Math.floor((place % cells) / parts)
    if (category < categories) totals[category] = (totals[category] ?? 0) + (weight[place] ?? 0)
  }
  return totals
}

/** Respondents who answered. */
export function answeredBy({ categories, cells, count }: Sums): number {
  const parts = cells / (categories + 1)
  return count.subarray(0, categories * parts).reduce((sum, n) => sum + n, 0)
}
