/** Weights brought to what is known of the population; R: `postStratify` and `rake`. */
import { StatisticsFault } from '../fault.ts'

/** What an adjustment was made by, so that variances can allow for it. */
export interface Adjustment {
  /** Group of each respondent: the post-stratum, or the cell of all margins together. */
  groups: Uint32Array
  count: number
  /** For each margin, the class of each group; a post-stratification has one margin, which is the groups themselves. */
  margins: Uint32Array[]
  /** What residuals are averaged by: weights before, or one each. */
  mass: Float64Array | null
  /** How often residuals are taken from each margin in turn. */
  rounds: number
}

export interface Weighted {
  weights: Float64Array
  adjustment: Adjustment
}

/** A margin: the class of each respondent from 0 on, and how many people of each class there are in the population. */
export interface Margin {
  classes: Uint32Array
  totals: readonly number[]
}

/**
 * Weights whose sum in every class is the population's.
 * @throws StatisticsFault where a class is in the sample and not in the population, or the other way round
 */
export function postStratify(weights: Float64Array, { classes, totals }: Margin): Weighted {
  const sums = sumsIn(weights, classes, totals.length)
  checkClasses(sums, totals, 'The post-strata')
  const adjusted = weights.map((weight, row) => {
    const group = classes[row] ?? 0
    return (weight * (totals[group] ?? 0)) / (sums[group] ?? 1)
  })
  const margins = [Uint32Array.from(totals, (_, group) => group)]
  return { weights: adjusted, adjustment: { groups: classes, count: totals.length, margins, mass: weights, rounds: 1 } }
}

export interface RakingOptions {
  /** Times through all margins at most. */
  rounds?: number
  /** How far a class's sum may be from the population's, as a share of the whole population. */
  tolerance?: number
}

/**
 * Weights whose sums are the population's in every class of every margin, by going through the margins in turn (iterative
 * proportional fitting; Deming and Stephan, Annals of Mathematical Statistics 11, 1940).
 * @throws StatisticsFault `margins` where they do not add up to the same population or a class is missing on one side,
 * `no-convergence` where no weights satisfy them in so many rounds
 */
export function rake(
  weights: Float64Array,
  margins: readonly Margin[],
  { rounds = 100, tolerance = 1e-10 }: RakingOptions = {},
): Weighted & { rounds: number } {
  const population = populationOf(margins)
  for (const { classes, totals } of margins) checkClasses(sumsIn(weights, classes, totals.length), totals, 'A margin')
  const { groups, count, classesOf } = jointGroups(margins, weights.length)
  const before = sumsIn(weights, groups, count)
  const sums = before.slice()
  for (let round = 1; round <= rounds; round++) {
    for (const [index, { totals }] of margins.entries()) meet(sums, classesOf[index] ?? groups, totals)
    if (farthest(sums, margins, classesOf) <= tolerance * population) {
      const adjusted = weights.map(
        (weight, row) => (weight * (sums[groups[row] ?? 0] ?? 0)) / (before[groups[row] ?? 0] ?? 1),
      )
      // As R does: ten times through the margins, every respondent counting one.
      return {
        weights: adjusted,
        rounds: round,
        adjustment: { groups, count, margins: classesOf, mass: null, rounds: 10 },
      }
    }
  }
  const away = (farthest(sums, margins, classesOf) / population) * 100
  throw new StatisticsFault(
    'no-convergence',
    `After ${rounds} rounds a class is still ${away.toPrecision(2)} % of the population away from its total. Join small classes, or leave out a margin.`,
  )
}

function meet(sums: Float64Array, classes: Uint32Array, totals: readonly number[]): void {
  const now = sumsIn(sums, classes, totals.length)
  for (let group = 0; group < sums.length; group++) {
    const of = classes[group] ?? 0
    if (now[of]) sums[group] = ((sums[group] ?? 0) * (totals[of] ?? 0)) / (now[of] ?? 1)
  }
}

function farthest(sums: Float64Array, margins: readonly Margin[], classesOf: readonly Uint32Array[]): number {
  const gaps = margins.flatMap(({ totals }, index) => {
    const now = sumsIn(sums, classesOf[index] ?? new Uint32Array(0), totals.length)
    return totals.map((total, of) => Math.abs(total - (now[of] ?? 0)))
  })
  return Math.max(...gaps)
}

function sumsIn(weights: Float64Array, classes: Uint32Array, count: number): Float64Array {
  const sums = new Float64Array(count)
  for (let row = 0; row < weights.length; row++) {
    const of = classes[row] ?? count
    if (of >= count)
      throw new StatisticsFault('margins', `Class ${of} is in the sample, and the population has no total for it.`)
    sums[of] = (sums[of] ?? 0) + (weights[row] ?? 0)
  }
  return sums
}

function checkClasses(sums: Float64Array, totals: readonly number[], what: string): void {
  for (const [of, total] of totals.entries()) {
    const sampled = sums[of] ?? 0
    if (!(total >= 0) || !Number.isFinite(total))
      throw new StatisticsFault('margins', `${what} give ${total} people in class ${of}; give a number from 0 on.`)
    if (sampled > 0 && total === 0)
      throw new StatisticsFault(
        'margins',
        `${what} have nobody in class ${of}, and the sample has. Correct the totals.`,
      )
    if (sampled === 0 && total > 0)
      throw new StatisticsFault(
        'margins',
        `${what} have ${total} people in class ${of}, and the sample nobody. Join it with another.`,
      )
  }
}

function populationOf(margins: readonly Margin[]): number {
  const sums = margins.map(({ totals }) => totals.reduce((sum, total) => sum + total, 0))
  const [first = 0] = sums
  if (margins.length === 0) throw new StatisticsFault('margins', 'Raking needs one margin or more.')
  if (sums.some((sum) => Math.abs(sum - first) > 1e-9 * first))
    throw new StatisticsFault('margins', `The margins add up to ${sums.join(', ')}; give the same population in each.`)
  return first
}

/** Respondents with the same class in every margin, numbered in the order in which they are met. */
function jointGroups(margins: readonly Margin[], size: number) {
  const groups = new Uint32Array(size)
  const numbers = new Map<number, number>()
  const members: number[] = []
  for (let row = 0; row < size; row++) {
    const key = margins.reduce((sum, { classes, totals }) => sum * totals.length + (classes[row] ?? 0), 0)
    let group = numbers.get(key)
    if (group === undefined) {
      group = numbers.size
      numbers.set(key, group)
      members.push(row)
    }
    groups[row] = group
  }
  const classesOf = margins.map(({ classes }) => Uint32Array.from(members, (row) => classes[row] ?? 0))
  return { groups, count: numbers.size, classesOf }
}
