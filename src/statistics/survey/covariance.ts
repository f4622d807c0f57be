/**
 * Variances by Taylor linearisation: an estimate's influence is summed within first-stage units, and what units of a stratum
 * differ by is its variance. Source: Wolter, Introduction to Variance Estimation (2007), chapter 6; with finite populations
 * and a second stage as in R's `survey::svyrecvar`.
 */
import { type Matrix, matrix } from '../matrix.ts'
import type { Design } from './design.ts'
import type { Sums } from './sums.ts'

/** What a respondent of each cell adds to each estimate, a unit of weight: `cell * estimates + estimate`. */
export interface Influence {
  estimates: number
  values: Float64Array
}

/** The covariance matrix of the estimates. */
export function covariance(design: Design, sums: Sums, influence: Influence): Matrix {
  const residual = design.adjustment ? adjusted(design.adjustment, sums, influence) : influence
  const result = matrix(residual.estimates, residual.estimates)
  if (design.clusters) addClusters(result, design, sums, residual)
  else addRespondents(result, design, sums, residual)
  return result
}

/** Each respondent is a unit: squares of weights a stratum and cell say all that is needed. */
function addRespondents(result: Matrix, { units, populations }: Design, sums: Sums, influence: Influence): void {
  for (const [stratum, drawn] of units.entries()) {
    if (drawn < 2) continue
    const scale = (remaining(drawn, populations?.[stratum]) * drawn) / (drawn - 1)
    addWithin(result, sums, influence, stratum, drawn, scale)
  }
}

function addClusters(result: Matrix, design: Design, sums: Sums, influence: Influence): void {
  const { units, populations, stratumOf, respondents, clusterPopulations } = design
  const estimates = influence.estimates
  const means = new Float64Array(units.length * estimates)
  const totals = Array.from(stratumOf, (_, cluster) => totalOf(sums, influence, cluster))
  for (const [cluster, total] of totals.entries()) {
    const stratum = stratumOf[cluster] ?? 0
    for (let k = 0; k < estimates; k++)
      means[stratum * estimates + k] = (means[stratum * estimates + k] ?? 0) + (total[k] ?? 0) / (units[stratum] ?? 1)
  }
  for (const [cluster, total] of totals.entries()) {
    const stratum = stratumOf[cluster] ?? 0
    const drawn = units[stratum] ?? 0
    if (!respondents[cluster]) continue
    const mean = means.subarray(stratum * estimates, (stratum + 1) * estimates)
    const scale = drawn < 2 ? 0 : (remaining(drawn, populations?.[stratum]) * drawn) / (drawn - 1)
    addSquare(
      result,
      total.map((value, k) => value - (mean[k] ?? 0)),
      scale,
    )
    const within = clusterPopulations?.[cluster]
    const members = respondents[cluster] ?? 0
    if (within === undefined || members < 2) continue
    const second = (remaining(members, within) * members) / (members - 1)
    addWithin(result, sums, influence, cluster, members, (second * drawn) / (populations?.[stratum] ?? drawn))
  }
}

/** What of a population has not been drawn, as a share. */
const remaining = (drawn: number, population = Number.POSITIVE_INFINITY): number =>
  population === Number.POSITIVE_INFINITY ? 1 : (population - drawn) / population

/** Adds `scale` times the sum of squares, about their mean, of the respondents of a group. */
function addWithin(
  result: Matrix,
  sums: Sums,
  influence: Influence,
  group: number,
  members: number,
  scale: number,
): void {
  const { cells, square } = sums
  const { estimates, values } = influence
  for (let cell = 0; cell < cells; cell++) {
    const q = square[group * cells + cell] ?? 0
    if (q > 0) addSquare(result, values.subarray(cell * estimates, (cell + 1) * estimates), scale * q)
  }
  addSquare(result, totalOf(sums, influence, group), -scale / members)
}

function totalOf({ cells, weight }: Sums, { estimates, values }: Influence, group: number): Float64Array {
  const total = new Float64Array(estimates)
  for (let cell = 0; cell < cells; cell++) {
    const w = weight[group * cells + cell] ?? 0
    if (w === 0) continue
    for (let k = 0; k < estimates; k++) total[k] = (total[k] ?? 0) + w * (values[cell * estimates + k] ?? 0)
  }
  return total
}

function addSquare(result: Matrix, vector: Float64Array, scale: number): void {
  for (const [i, row] of result.entries()) {
    const factor = scale * (vector[i] ?? 0)
    if (factor !== 0) for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) + factor * (vector[j] ?? 0)
  }
}

/** What is left of the influence when the adjustment's classes are known: that much has been made certain. */
function adjusted(
  adjustment: NonNullable<Design['adjustment']>,
  { cells, mass }: Sums,
  influence: Influence,
): Influence {
  const { estimates } = influence
  const values = influence.values.slice()
  const { count, margins, rounds } = adjustment
  for (let round = 0; round < rounds; round++)
    for (const classOf of margins) {
      const classes = classOf.reduce((most, of) => Math.max(most, of), 0) + 1
      const sums = new Float64Array(classes * estimates)
      const masses = new Float64Array(classes)
      for (let cell = 0; cell < cells; cell++) {
        const of = classOf[cell % count] ?? 0
        const m = mass[cell] ?? 0
        masses[of] = (masses[of] ?? 0) + m
        for (let k = 0; k < estimates; k++)
          sums[of * estimates + k] = (sums[of * estimates + k] ?? 0) + m * (values[cell * estimates + k] ?? 0)
      }
      for (let cell = 0; cell < cells; cell++) {
        const of = classOf[cell % count] ?? 0
        const m = masses[of] ?? 0
        for (let k = 0; k < estimates; k++)
          if (m > 0)
            values[cell * estimates + k] = (values[cell * estimates + k] ?? 0) - (sums[of * estimates + k] ?? 0) / m
      }
    }
  return { estimates, values }
}
