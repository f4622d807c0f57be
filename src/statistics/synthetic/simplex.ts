import { Matrix as Dense, QrDecomposition } from 'ml-matrix'
import { StatisticsFault } from '../fault.ts'

/** Points by their coordinates, all of one length. */
export type Points = readonly (readonly number[])[]

/**
 * Least squares on the simplex: weights `w`, none below zero and 1 in sum, with the least `‖target − Σ wⱼ pointⱼ‖² + ridge · ‖w‖²`.
 * As the weights sum to 1 this is the point nearest to the origin in the hull of `pointⱼ − target`, which Wolfe's algorithm (Finding the nearest
 * point in a polytope, Mathematical Programming 11, 1976) finds exactly and in finitely many steps: it keeps a set of affinely independent
 * points, solves for their affine hull by QR, and drops what would get a negative weight.
 * @param from weights to begin with, such as those of a problem like this one
 * @throws StatisticsFault `no-convergence`
 */
export function simplexLeastSquares(
  points: Points,
  target: readonly number[],
  { ridge = 0, from = [] }: { ridge?: number; from?: readonly number[] } = {},
): number[] {
  const shifted = points.map((point, j) => shift(point, target, ridge, j, points.length))
  const hull = new Hull(shifted, from)
  for (let round = 0; round < 20 * points.length + 100; round++) {
    if (!hull.takeIn()) return hull.weights()
  }
  throw new StatisticsFault(
    'no-convergence',
    'The weights did not settle: the areas are too much alike to be told apart.',
  )
}

/** Where the ridge has its own coordinates, one a point, the penalty is part of the distance. */
function shift(point: readonly number[], target: readonly number[], ridge: number, j: number, count: number): number[] {
  const shifted = point.map((value, i) => value - (target[i] ?? 0))
  if (ridge > 0) for (let k = 0; k < count; k++) shifted.push(k === j ? Math.sqrt(ridge) : 0)
  return shifted
}

class Hull {
  readonly #points: readonly number[][]
  readonly #scale: number
  /** The corral: which points carry weight, and how much. */
  #corral: number[]
  #weights: number[]
  #nearest: number[] = []

  constructor(points: readonly number[][], from: readonly number[]) {
    this.#points = points
    const squares = points.map((point) => dot(point, point))
    this.#scale = Math.max(...squares)
    const carrying = points.map((_, j) => j).filter((j) => (from[j] ?? 0) > 0)
    this.#corral = carrying.length > 0 ? carrying : [squares.indexOf(Math.min(...squares))]
    const sum = this.#corral.reduce((whole, j) => whole + (from[j] ?? 0), 0)
    this.#weights = this.#corral.map((j) => (carrying.length > 0 ? (from[j] ?? 0) / sum : 1))
    this.#settle()
  }

  /** Takes in the point that lies furthest before the nearest one found so far; false where none does or nothing is gained by it. */
  takeIn(): boolean {
    const square = dot(this.#nearest, this.#nearest)
    let [found, least] = [-1, square - 1e-14 * this.#scale - 1e-12 * square]
    for (let j = 0; j < this.#points.length; j++) {
      const along = dot(this.#nearest, this.#points[j] ?? [])
      if (along < least && !this.#corral.includes(j)) [found, least] = [j, along]
    }
    if (found < 0) return false
    this.#corral.push(found)
    this.#weights.push(0)
    this.#settle()
    return dot(this.#nearest, this.#nearest) < square
  }

  /** Moves to the nearest point of the affine hull of the corral, dropping the points whose weight falls to zero on the way. */
  #settle(): void {
    for (;;) {
      const aim = affineWeights(this.#corral.map((j) => this.#points[j] ?? []))
      if (aim?.every((weight) => weight > 1e-15)) {
        this.#weights = aim
        break
      }
      if (this.#corral.length === 1) break
      this.#moveTowards(aim)
    }
    this.#nearest = (this.#points[0] ?? []).map((_, i) =>
      this.#corral.reduce((sum, j, c) => sum + (this.#weights[c] ?? 0) * (this.#points[j]?.[i] ?? 0), 0),
    )
  }

  /** As far towards the aim as no weight falls below zero; where there is no aim, the point taken in last is one too many. */
  #moveTowards(aim: readonly number[] | null): void {
    let [drop, part] = aim ? [-1, Number.POSITIVE_INFINITY] : [this.#corral.length - 1, 0]
    aim?.forEach((goal, c) => {
      if (goal > 1e-15) return
      const weight = this.#weights[c] ?? 0
      const reach = weight > goal ? weight / (weight - goal) : 0
      if (reach < part) [drop, part] = [c, reach]
    })
    const step = Math.min(1, part)
    const moved = this.#weights.map((weight, c) => Math.max(0, weight + step * ((aim?.[c] ?? 0) - weight)))
    this.#corral = this.#corral.filter((_, c) => c !== drop)
    const kept = moved.filter((_, c) => c !== drop)
    const sum = kept.reduce((whole, weight) => whole + weight, 0)
    this.#weights = sum > 0 ? kept.map((weight) => weight / sum) : kept.map(() => 1 / kept.length)
  }

  weights(): number[] {
    const weights = new Array<number>(this.#points.length).fill(0)
    const sum = this.#weights.reduce((whole, weight) => whole + weight, 0)
    this.#corral.forEach((j, c) => {
      weights[j] = (this.#weights[c] ?? 0) / sum
    })
    return weights
  }
}

/** Weights, 1 in sum but of any sign, of the point nearest to the origin in the affine hull; null where the points depend on one another. */
function affineWeights(points: readonly number[][]): number[] | null {
  const [first = [], ...others] = points
  if (others.length === 0) return [1]
  if (others.length > first.length) return null
  const differences = new Dense(first.length, others.length)
  others.forEach((point, c) => {
    point.forEach((value, i) => {
      differences.set(i, c, value - (first[i] ?? 0))
    })
  })
  const qr = new QrDecomposition(differences)
  if (!qr.isFullRank()) return null
  const rest = qr.solve(Dense.columnVector(first.map((value) => -value))).to1DArray()
  return [1 - rest.reduce((sum, value) => sum + value, 0), ...rest]
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
