import { combination } from '#src/statistics/regression/combination.ts'
import { covarianceOf } from '#src/statistics/regression/covariance.ts'
import { families } from '#src/statistics/regression/family.ts'
import { type Fit, type GlmData, glm } from '#src/statistics/regression/glm.ts'
import { glmNegativeBinomial, type NegativeBinomialFit } from '#src/statistics/regression/negative-binomial.ts'
import { type Choice, designIn, effectPlaces, type Term, termsOf } from './choice.ts'
import type { Series } from './series.ts'
import type { ItsSpec } from './spec.ts'

export interface Fitted {
  terms: Term[]
  fit: Fit | NegativeBinomialFit
}

/** @throws StatisticsFault where nothing can be estimated */
export function fitted(series: Series, choice: Choice): Fitted {
  const terms = termsOf(series, choice)
  const data: GlmData = { design: designIn(terms), outcome: series.outcome, offset: series.exposure?.map(Math.log) }
  const { family } = choice
  return { terms, fit: family === 'negative-binomial' ? glmNegativeBinomial(data) : glm(data, families[family]) }
}

export interface Errors {
  type: ItsSpec['errors']['type']
  lag: number
}

/** @param rows of the series, for the lag where none is given (Newey and West 1994, as rounded down) */
export const errorsOf = ({ type, lag }: ItsSpec['errors'], rows: number): Errors => ({
  type,
  lag: type === 'newey-west' ? (lag ?? usualLag(rows)) : 0,
})

export const usualLag = (rows: number): number => Math.floor(4 * (rows / 100) ** (2 / 9))

export const covariance = ({ fit }: Fitted, { type, lag }: Errors): Float64Array => covarianceOf(fit, type, lag)

/**
 * The effect on average over the time with the intervention, on the scale of the linear predictor: what the terms of an effect
 * add there. For `level` alone it is its coefficient. It is what models with different terms have in common.
 */
export function averageEffect(model: Fitted, covarianceMatrix: Float64Array): { estimate: number; se: number } {
  return combination(averageWeights(model), model.fit.coefficients, covarianceMatrix)
}

function averageWeights({ terms }: Fitted): Float64Array {
  const places = effectPlaces(terms)
  const weights = new Float64Array(terms.length)
  const isTouched = (row: number) => places.some((place) => terms[place]?.values[row] !== 0)
  const rows = [...(terms[0]?.values.keys() ?? [])].filter(isTouched)
  for (const place of places)
    weights[place] = rows.reduce((sum, row) => sum + (terms[place]?.values[row] ?? 0), 0) / rows.length
  return weights
}
