import { Matrix as Dense, SingularValueDecomposition } from 'ml-matrix'
import { leastSquares } from '../least-squares.ts'
import type { Matrix } from '../matrix.ts'
import type { Panel } from './model.ts'

/**
 * What remains of a column when area and period effects, and covariates, have been taken out of it: in a panel with weights times their
 * roots, so that least squares of what remains are those with weights.
 */
export interface Annihilator {
  residual: (column: readonly number[]) => number[]
  /** The same of a column that has been multiplied by the roots already. */
  again: (column: readonly number[]) => number[]
  /** Coefficients that were spent on it: areas, and periods as far as they can be told from areas, and covariates. */
  parameters: number
}

/**
 * Takes two-way fixed effects out by least squares (Frisch, Waugh and Lovell), for panels with gaps too: areas by their means, then periods by the
 * cross products of what is left of their indicators, whose inverse is by singular values, since areas that share no period leave it open.
 */
export function fixedEffects(panel: Panel, covariates: Matrix = []): Annihilator {
  const within = areaMeans(panel)
  const { inverse, rank } = periodInverse(panel)
  const twoWay = (column: readonly number[]) => {
    const left = within(column)
    const sums = new Array<number>(panel.periods).fill(0)
    for (const [row, value] of left.entries())
      sums[panel.period[row] ?? 0] = (sums[panel.period[row] ?? 0] ?? 0) + value * weightAt(panel, row)
    const effects = inverse.map((line) => line.reduce((sum, value, t) => sum + value * (sums[t] ?? 0), 0))
    const remaining = within(column.map((value, row) => value - (effects[panel.period[row] ?? 0] ?? 0)))
    return panel.weights ? remaining.map((value, row) => value * Math.sqrt(weightAt(panel, row))) : remaining
  }
  const present = new Set(panel.area).size
  const bare = (column: readonly number[]) =>
    panel.weights ? column.map((value, row) => value / Math.sqrt(weightAt(panel, row))) : column
  if (covariates.length === 0)
    return { residual: twoWay, again: (column) => twoWay(bare(column)), parameters: present + rank }
  const partial = covariates.map(twoWay)
  const rows = panel.y.map((_, row) => partial.map((column) => column[row] ?? 0))
  const residual = (column: readonly number[]) => leastSquares(rows, twoWay(column)).residuals
  return {
    residual,
    again: (column) => residual(bare(column)),
    parameters: present + rank + covariates.length,
  }
}

const weightAt = ({ weights, area }: Panel, row: number): number => weights?.[area[row] ?? 0] ?? 1

function areaMeans({ areas, area }: Panel): (column: readonly number[]) => number[] {
  const counts = new Array<number>(areas).fill(0)
  for (const who of area) counts[who] = (counts[who] ?? 0) + 1
  return (column) => {
    const sums = new Array<number>(areas).fill(0)
    for (const [row, value] of column.entries()) sums[area[row] ?? 0] = (sums[area[row] ?? 0] ?? 0) + value
    return column.map((value, row) => value - (sums[area[row] ?? 0] ?? 0) / (counts[area[row] ?? 0] ?? 1))
  }
}

/** The generalised inverse of the periods' cross products once areas are out, and their rank. */
function periodInverse({ areas, periods, area, period, weights }: Panel): { inverse: Matrix; rank: number } {
  const seen: number[][] = Array.from({ length: areas }, () => [])
  for (const [row, who] of area.entries()) seen[who]?.push(period[row] ?? 0)
  const crossed: Matrix = Array.from({ length: periods }, () => new Array<number>(periods).fill(0))
  for (const [who, own] of seen.entries()) {
    const weight = weights?.[who] ?? 1
    for (const s of own) {
      const line = crossed[s] ?? []
      line[s] = (line[s] ?? 0) + weight
      for (const t of own) line[t] = (line[t] ?? 0) - weight / own.length
    }
  }
  const svd = new SingularValueDecomposition(new Dense(crossed), { autoTranspose: true })
  const largest = Math.max(...svd.diagonal, Number.MIN_VALUE)
  const kept = svd.diagonal.map((value) => (value > 1e-10 * largest ? 1 / value : 0))
  const inverse = svd.rightSingularVectors.mmul(Dense.diag(kept)).mmul(svd.leftSingularVectors.transpose())
  return { inverse: inverse.to2DArray(), rank: kept.filter((value) => value > 0).length }
}
