import { StatisticsFault } from '../fault.ts'
import { simplexLeastSquares } from './simplex.ts'

/** An outcome by area and period without gaps: the periods before the policy come first, `before` of them. */
export interface Block {
  treated: readonly (readonly number[])[]
  donors: readonly (readonly number[])[]
  before: number
}

export interface SyntheticDifference {
  estimate: number
  /** One a donor, none below zero, 1 in sum. */
  donorWeights: number[]
  /** One a period before the policy, likewise. */
  periodWeights: number[]
}

/** Standard deviation of the donors' changes from one period to the next before the policy: the unit of the penalty. */
export function noiseOf({ donors, before }: Block): number {
  const changes = donors.flatMap((path) => path.slice(1, before).map((value, t) => value - (path[t] ?? 0)))
  const mean = changes.reduce((sum, value) => sum + value, 0) / changes.length
  return Math.sqrt(changes.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (changes.length - 1))
}

/**
 * Synthetic difference in differences: Arkhangelsky, Athey, Hirshberg, Imbens and Wager (American Economic Review 111, 2021), algorithm 1. Donors
 * are weighed so that they run parallel to the treated before the policy, with a ridge of ζ² = √(treated · periods after) · noise²; periods
 * before are weighed so that in the donors they resemble those after. R: `synthdid`.
 * @param zeta the root of the ridge, where it is not to be worked out, as for a placebo
 * @throws StatisticsFault `too-few`, `no-convergence`
 */
export function syntheticDifference(block: Block, zeta = zetaOf(block)): SyntheticDifference {
  const { treated, donors, before } = checked(block)
  const path = meanPath(treated)
  const [early, late] = [path.slice(0, before), path.slice(before)]
  const donorWeights = simplexLeastSquares(
    donors.map((donor) => centred(donor.slice(0, before))),
    centred(early),
    { ridge: zeta ** 2 * before },
  )
  const noise = noiseOf(block)
  const after = donors.map((donor) => mean(donor.slice(before)))
  const periodWeights = simplexLeastSquares(
    early.map((_, t) => centred(donors.map((donor) => donor[t] ?? 0))),
    centred(after),
    { ridge: (1e-6 * noise) ** 2 * donors.length },
  )
  const gapOf = (donor: readonly number[]) => mean(donor.slice(before)) - weighted(donor, periodWeights)
  const change = donors.reduce((sum, donor, j) => sum + (donorWeights[j] ?? 0) * gapOf(donor), 0)
  return { estimate: mean(late) - weighted(early, periodWeights) - change, donorWeights, periodWeights }
}

export const zetaOf = (block: Block): number =>
  (block.treated.length * ((block.donors[0]?.length ?? 0) - block.before)) ** 0.25 * noiseOf(block)

/** The plain difference of differences of means, for comparison: all donors and all periods before weigh the same. */
export function plainDifference({ treated, donors, before }: Block): number {
  const change = (paths: Block['donors']) =>
    mean(paths.map((path) => mean(path.slice(before)) - mean(path.slice(0, before))))
  return change(treated) - change(donors)
}

function checked(block: Block): Block {
  const periods = block.donors[0]?.length ?? 0
  if (block.treated.length < 1 || block.donors.length < 2)
    throw new StatisticsFault('too-few', 'Synthetic difference in differences needs a treated area and two donors.')
  if (block.before < 2 || block.before >= periods)
    throw new StatisticsFault('too-few', 'It needs two periods before the policy and one after it.')
  if (block.donors.length * (block.before - 1) < 2)
    throw new StatisticsFault('too-few', 'There are too few changes from period to period to tell how noisy they are.')
  return block
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const meanPath = (paths: Block['treated']) => (paths[0] ?? []).map((_, t) => mean(paths.map((path) => path[t] ?? 0)))

function centred(values: readonly number[]): number[] {
  const middle = mean(values)
  return values.map((value) => value - middle)
}

const weighted = (values: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, t) => sum + weight * (values[t] ?? 0), 0)
