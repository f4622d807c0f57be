import { choicesOf } from '../choices.ts'
import { type Block, type SyntheticDifference, syntheticDifference, zetaOf } from './difference.ts'

export interface DifferenceError {
  se: number
  method: 'placebo' | 'jackknife'
  /** Estimates on donors as if they had been treated; none for the jackknife. */
  placebos: number[]
}

/**
 * The error of synthetic difference in differences by placebos (algorithm 4 of the paper): as many donors as were treated are taken for
 * treated, and the estimates' spread is the error. It takes noise to be alike in all areas, and needs more donors than treated areas. Every
 * choice is tried while there are at most `most`, else so many are drawn.
 * @returns null where there are too few donors
 */
export function placeboError(block: Block, seed = 1, most = 200): DifferenceError | null {
  const { treated, donors } = block
  if (donors.length - treated.length < 2) return null
  const zeta = zetaOf(block)
  const placebos = choicesOf(donors.length, treated.length, seed, most).map((chosen) => {
    const taken = new Set(chosen)
    const split = (inside: boolean) => donors.filter((_, j) => taken.has(j) === inside)
    return syntheticDifference({ ...block, treated: split(true), donors: split(false) }, zeta).estimate
  })
  const middle = placebos.reduce((sum, value) => sum + value, 0) / placebos.length
  const se = Math.sqrt(placebos.reduce((sum, value) => sum + (value - middle) ** 2, 0) / placebos.length)
  return { se, method: 'placebo', placebos }
}

/**
 * The error by leaving one area out at a time with the weights held (algorithm 3); for two treated areas or more.
 * @returns null for a single treated area, or where one donor carries all the weight
 */
export function jackknifeError(block: Block, fitted: SyntheticDifference): DifferenceError | null {
  const { treated, donors } = block
  if (treated.length < 2 || fitted.donorWeights.some((weight) => weight > 1 - 1e-9)) return null
  const without = <T>(list: readonly T[], out: number) => list.filter((_, i) => i !== out)
  const estimates = [
    ...treated.map((_, i) => held({ ...block, treated: without(treated, i) }, fitted, fitted.donorWeights)),
    ...donors.map((_, j) => held({ ...block, donors: without(donors, j) }, fitted, without(fitted.donorWeights, j))),
  ]
  const n = estimates.length
  const middle = estimates.reduce((sum, value) => sum + value, 0) / n
  const spread = estimates.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return { se: Math.sqrt(((n - 1) / n) * spread), method: 'jackknife', placebos: [] }
}

/** The estimate with weights that are held but for making those of the donors 1 in sum again. */
function held(block: Block, { periodWeights }: SyntheticDifference, donorWeights: readonly number[]): number {
  const sum = donorWeights.reduce((whole, weight) => whole + weight, 0)
  const change = (path: readonly number[]) => {
    const late = path.slice(block.before)
    const early = periodWeights.reduce((part, weight, t) => part + weight * (path[t] ?? 0), 0)
    return late.reduce((whole, value) => whole + value, 0) / late.length - early
  }
  const treated = block.treated.reduce((whole, path) => whole + change(path), 0) / block.treated.length
  return treated - block.donors.reduce((whole, path, j) => whole + ((donorWeights[j] ?? 0) / sum) * change(path), 0)
}
