import { Matrix as Dense, SingularValueDecomposition } from 'ml-matrix'
import { StatisticsFault } from '../fault.ts'
import { type Minimum, nelderMead, quasiNewton } from './minimise.ts'
import { simplexLeastSquares } from './simplex.ts'

/** An area as synthetic control sees it. */
export interface Area {
  /** One value each, such as means over the years before the policy; none where only the path is to be met. */
  predictors: readonly number[]
  /** The outcome in the periods over which the fit is sought. */
  path: readonly number[]
}

export interface SyntheticControl {
  /** One a donor, none below zero, 1 in sum. */
  weights: number[]
  /** How much each predictor counts, 1 in sum: the diagonal of V. None where only the path was met. */
  importance: number[]
  /** Mean squared difference of the paths over the window: Synth's `loss.v`. */
  loss: number
  /** Squared difference of the standardised predictors, weighted by V: Synth's `loss.w`. 0 without predictors. */
  predictorLoss: number
  /** The least loss that any weights on the simplex reach: what is over it is the price of meeting the predictors. */
  leastLoss: number
}

/**
 * Synthetic control: Abadie and Gardeazabal (American Economic Review 93, 2003), Abadie, Diamond and Hainmueller (Journal of the American
 * Statistical Association 105, 2010). Predictors are divided by their standard deviation over all areas, as R's `Synth` does. Given V, the weights
 * solve least squares on the simplex exactly; V is sought by Nelder and Mead's and by BFGS steps from equal weights and from weights by
 * regression, as Synth does, and of the four the one with the least loss is kept. Without predictors the path itself is met.
 * @param given V, where it is not to be sought
 * @throws StatisticsFault `too-few`, `value`, `no-convergence`
 */
export function syntheticControl(treated: Area, donors: readonly Area[], given?: readonly number[]): SyntheticControl {
  const order = donors.map((_, j) => j).sort((a, b) => compared(donors[a], donors[b]))
  const found = inOrder(
    treated,
    order.map((j) => donors[j] ?? treated),
    given,
  )
  const weights = new Array<number>(donors.length).fill(0)
  order.forEach((j, at) => {
    weights[j] = found.weights[at] ?? 0
  })
  return { ...found, weights }
}

/** Donors are put into an order of their own first, so that the order in which they come cannot change a digit. */
function compared(a: Area | undefined, b: Area | undefined): number {
  const [one, two] = [a, b].map((area) => [...(area?.path ?? []), ...(area?.predictors ?? [])])
  const at = one?.findIndex((value, i) => value !== two?.[i]) ?? -1
  return at < 0 ? 0 : (one?.[at] ?? 0) - (two?.[at] ?? 0)
}

function inOrder(treated: Area, donors: readonly Area[], given?: readonly number[]): SyntheticControl {
  if (donors.length < 2) throw new StatisticsFault('too-few', 'A synthetic control needs two donors or more.')
  if (treated.path.length === 0) throw new StatisticsFault('too-few', 'There is no period in which to seek the fit.')
  const paths = donors.map(({ path }) => path)
  const direct = simplexLeastSquares(paths, treated.path)
  const leastLoss = meanSquare(treated.path, paths, direct)
  if (treated.predictors.length === 0) {
    return { weights: direct, importance: [], loss: leastLoss, predictorLoss: 0, leastLoss }
  }
  const problem = new Nested(treated, donors)
  const importance = given ? shareOf(checked(given, treated.predictors.length)) : problem.bestImportance()
  const weights = problem.weightsFor(importance)
  return {
    weights,
    importance,
    loss: meanSquare(treated.path, paths, weights),
    predictorLoss: problem.predictorLoss(importance, weights),
    leastLoss,
  }
}

/** Where predictors alone leave the weights open, the paths decide between them: they count by the square of this. */
const TIE = 1e-4

class Nested {
  readonly #treated: readonly number[]
  readonly #donors: readonly number[][]
  readonly #areas: readonly Area[]
  readonly #pathUnit: number
  #last: readonly number[] = []

  constructor(treated: Area, donors: readonly Area[]) {
    const deviations = treated.predictors.map((_, k) => deviation(k, treated, donors))
    const scaled = ({ predictors }: Area) => predictors.map((value, k) => value / (deviations[k] ?? 1))
    this.#treated = scaled(treated)
    this.#donors = donors.map(scaled)
    this.#areas = [treated, ...donors]
    const sizes = this.#areas.flatMap(({ path }) => path.map(Math.abs))
    this.#pathUnit = (TIE / Math.sqrt(treated.path.length)) * (1 / Math.max(...sizes) || 1)
  }

  weightsFor(importance: readonly number[], from: readonly number[] = []): number[] {
    const roots = importance.map(Math.sqrt)
    const stretched = (values: readonly number[], area: number) => [
      ...values.map((value, k) => value * (roots[k] ?? 0)),
      ...(this.#areas[area]?.path ?? []).map((value) => value * this.#pathUnit),
    ]
    const donors = this.#donors.map((values, j) => stretched(values, j + 1))
    return simplexLeastSquares(donors, stretched(this.#treated, 0), { from })
  }

  predictorLoss(importance: readonly number[], weights: readonly number[]): number {
    return this.#treated.reduce((sum, value, k) => {
      const made = this.#donors.reduce((whole, donor, j) => whole + (weights[j] ?? 0) * (donor[k] ?? 0), 0)
      return sum + (importance[k] ?? 0) * (value - made) ** 2
    }, 0)
  }

  bestImportance(): number[] {
    if (this.#treated.length === 1) return [1]
    const paths = this.#areas.slice(1).map(({ path }) => path)
    const path = this.#areas[0]?.path ?? []
    const unit =
      meanSquare(
        path,
        paths,
        paths.map(() => 1 / paths.length),
      ) || 1
    const loss = (v: readonly number[]) => {
      this.#last = this.weightsFor(shareOf(v), this.#last)
      return meanSquare(path, paths, this.#last) / unit
    }
    const starts = [this.#treated.map(() => 1 / this.#treated.length), this.#byRegression()]
    const found = starts.flatMap((start): Minimum[] => [nelderMead(loss, start), quasiNewton(loss, start)])
    return shareOf(found.reduce((best, minimum) => (minimum.value < best.value ? minimum : best)).at)
  }

  /** The squared coefficients of the paths on the predictors, summed over periods: what predicts more counts for more. */
  #byRegression(): number[] {
    const x = [this.#treated, ...this.#donors].map((row) => [1, ...row])
    const svd = new SingularValueDecomposition(new Dense(x), { autoTranspose: true })
    const coefficients = svd.solve(new Dense(this.#areas.map(({ path }) => [...path]))).to2DArray()
    return shareOf(coefficients.slice(1).map((row) => row.reduce((sum, value) => sum + value * value, 0)))
  }
}

/** Standard deviation of a predictor over all areas. */
function deviation(k: number, treated: Area, donors: readonly Area[]): number {
  const among = donors.map(({ predictors }) => predictors[k] ?? Number.NaN)
  const values = [...among, treated.predictors[k] ?? Number.NaN]
  if (!values.every(Number.isFinite)) throw new StatisticsFault('value', `Predictor ${k + 1} is missing for an area.`)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  if (among.every((value) => value === among[0])) {
    throw new StatisticsFault(
      'value',
      `Predictor ${k + 1} is the same in all donors: leave it out, no weights can meet it.`,
    )
  }
  return Math.sqrt(variance)
}

function checked(importance: readonly number[], count: number): readonly number[] {
  const right =
    importance.length === count && importance.every((value) => value >= 0) && importance.some((value) => value > 0)
  if (!right)
    throw new StatisticsFault('weights', `V needs ${count} weights, none below zero and not all of them zero.`)
  return importance
}

function shareOf(values: readonly number[]): number[] {
  const sum = values.reduce((whole, value) => whole + Math.abs(value), 0)
  return sum > 0 ? values.map((value) => Math.abs(value) / sum) : values.map(() => 1 / values.length)
}

function meanSquare(
  path: readonly number[],
  donors: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  const sum = path.reduce((whole, value, t) => {
    const made = donors.reduce((part, donor, j) => part + (weights[j] ?? 0) * (donor[t] ?? 0), 0)
    return whole + (value - made) ** 2
  }, 0)
  return sum / path.length
}
