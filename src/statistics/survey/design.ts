/**
 * How a sample was drawn and weighted. Columns have one entry a respondent, all in the same order, as typed arrays: a million
 * respondents are some megabytes, and are gone through once a question.
 */
import { StatisticsFault } from '../fault.ts'
import type { Adjustment } from './weighting.ts'

export interface Sample {
  /** Respondents. */
  size: number
  /** Above 0; how many people each stands for. All alike where absent. */
  weights?: Float64Array
  /** Stratum of each respondent, from 0 on. */
  strata?: Uint32Array
  /** Cluster (first-stage unit) of each respondent, from 0 on; one lies in one stratum. Respondents themselves where absent. */
  clusters?: Uint32Array
  /** Units of the first stage in each stratum of the population: without them, as if drawn with replacement. */
  populations?: Float64Array
  /** Units of the second stage in each cluster, where respondents were drawn from clusters. Needs `populations`. */
  clusterPopulations?: Float64Array
  /** What post-stratification or raking has made of the weights; variances fall by it. */
  adjustment?: Adjustment
}

export interface Design extends Sample {
  weights: Float64Array
  /** Units of the first stage in the sample, a stratum. */
  units: Float64Array
  /** Stratum of each cluster. */
  stratumOf: Uint32Array
  /** Respondents of each cluster. */
  respondents: Float64Array
}

/** Checks a sample and counts its units. @throws StatisticsFault */
export function designOf(sample: Sample): Design {
  const { size, strata, clusters } = sample
  if (size < 1) throw new StatisticsFault('empty', 'The sample is empty; a design has one respondent or more.')
  for (const column of [sample.weights, strata, clusters])
    if (column && column.length !== size)
      throw new StatisticsFault(
        'shape',
        `A column has ${column.length} entries for ${size} respondents; give one each.`,
      )
  const weights = sample.weights ?? new Float64Array(size).fill(1)
  if (!weights.every((weight) => weight > 0 && Number.isFinite(weight)))
    throw new StatisticsFault('weights', 'Weights are above 0. Leave out who stands for nobody.')
  const strataCount = strata ? highest(strata) + 1 : 1
  const { stratumOf, respondents } = clusters ? clustersOf(clusters, strata) : noClusters
  const units = new Float64Array(strataCount)
  if (clusters) {
    for (const [cluster, stratum] of stratumOf.entries())
      if (respondents[cluster]) units[stratum] = (units[stratum] ?? 0) + 1
  } else if (strata) for (const stratum of strata) units[stratum] = (units[stratum] ?? 0) + 1
  else units[0] = size
  const design = { ...sample, weights, units, stratumOf, respondents }
  checkPopulations(design)
  return design
}

const noClusters = { stratumOf: new Uint32Array(0), respondents: new Float64Array(0) }

function clustersOf(clusters: Uint32Array, strata: Uint32Array | undefined) {
  const count = highest(clusters) + 1
  const stratumOf = new Uint32Array(count)
  const respondents = new Float64Array(count)
  for (const [row, cluster] of clusters.entries()) {
    const stratum = strata?.[row] ?? 0
    if (respondents[cluster] && stratumOf[cluster] !== stratum)
      throw new StatisticsFault(
        'value',
        `Cluster ${cluster} lies in two strata; number clusters apart in each stratum.`,
      )
    stratumOf[cluster] = stratum
    respondents[cluster] = (respondents[cluster] ?? 0) + 1
  }
  return { stratumOf, respondents }
}

function checkPopulations({ units, populations, clusterPopulations, respondents, clusters }: Design): void {
  for (const [stratum, drawn] of units.entries()) {
    const population = populations?.[stratum] ?? Number.POSITIVE_INFINITY
    if (population < drawn)
      throw new StatisticsFault(
        'value',
        `Stratum ${stratum} has ${drawn} units of ${population}; give at least as many.`,
      )
    if (drawn === 1 && population > 1)
      throw new StatisticsFault('lonely-unit', `Stratum ${stratum} has one unit only; join it with another stratum.`)
  }
  if (!clusterPopulations) return
  if (!clusters || !populations)
    throw new StatisticsFault('shape', 'A second stage needs clusters, and how many there are in each stratum.')
  for (const [cluster, drawn] of respondents.entries()) {
    const population = clusterPopulations[cluster] ?? 0
    if (population < drawn)
      throw new StatisticsFault(
        'value',
        `Cluster ${cluster} has ${drawn} units of ${population}; give at least as many.`,
      )
    if (drawn === 1 && population > 1)
      throw new StatisticsFault(
        'lonely-unit',
        `Cluster ${cluster} has one respondent of ${population}; give at least two.`,
      )
  }
}

function highest(codes: Uint32Array): number {
  let found = 0
  for (const code of codes) if (code > found) found = code
  return found
}

/** Units less strata of the whole sample, by which Rao and Scott's test goes. */
export function degreesOfFreedom({ units }: Design): number {
  return units.reduce((sum, count) => sum + (count > 0 ? count - 1 : 0), 0)
}
