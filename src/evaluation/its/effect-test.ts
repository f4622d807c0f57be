import { tQuantile } from '#src/statistics/distributions.ts'
import { powerOfF } from '#src/statistics/regression/power.ts'
import { type SerialCorrelation, serialCorrelation } from '#src/statistics/regression/serial-correlation.ts'
import { type FTest, waldStatistic, waldTest } from '#src/statistics/regression/wald.ts'
import { effectPlaces } from './choice.ts'
import { averageEffect, type Fitted } from './fitted.ts'
import { type Estimate, estimateOf } from './interval.ts'

/** Whether anything changed at all, where neighbouring times may be alike: what the verdict rests on. */
export interface EffectTest extends FTest {
  /** How alike neighbouring times are, beyond the model and Poisson's noise. */
  rho: number
  /** On average over the time with the intervention, with Student's t. */
  average: Estimate
}

export interface Tested {
  test: EffectTest
  serial: SerialCorrelation
}

export function effectTest(model: Fitted): Tested {
  const serial = serialCorrelation(model.fit)
  const { coefficients, family } = model.fit
  const test = waldTest(coefficients, serial.covariance, effectPlaces(model.terms), serial.df)
  const average = averageEffect(model, serial.covariance)
  const quantile = tQuantile(0.975, serial.df)
  return {
    test: { ...test, rho: serial.neighbours, average: estimateOf(average, family.link === 'log', quantile) },
    serial,
  }
}

export interface Power {
  /** Of the test at 5 %. */
  level: number
  /** The smallest lasting change that would have been seen with a power of 0.8, on the scale of the linear predictor. */
  detectable: number
  /** The same as ratios: a fall to so much, a rise to so much. Null for least squares. */
  detectableFall: number | null
  detectableRise: number | null
  /** The change asked for, as the spec has it, and the power for it. */
  effect: number
  power: number
}

const LEVEL = 0.05
const ENOUGH = 0.8

/** Power of the verdict's test against a change that sets in with the intervention and stays as it is. */
export function powerOf(model: Fitted, { test, serial }: Tested, effect: number): Power {
  const isLog = model.fit.family.link === 'log'
  const perUnit = waldStatistic(lastingChange(model), serial.covariance, effectPlaces(model.terms))
  const power = powerOfF(test.df1, test.df2, LEVEL)
  const detectable = Math.sqrt(power.noncentralityFor(ENOUGH) / perUnit)
  const asked = isLog ? Math.log(effect) : effect
  return {
    level: LEVEL,
    detectable,
    detectableFall: isLog ? Math.exp(-detectable) : null,
    detectableRise: isLog ? Math.exp(detectable) : null,
    effect,
    power: power.at(asked ** 2 * perUnit),
  }
}

/** A change of 1 in the terms there are: of the level, else of the delayed level, else of the slope so that it is 1 on average. */
function lastingChange({ terms }: Fitted): Float64Array {
  const change = new Float64Array(terms.length)
  const place = (role: string) => terms.findIndex((term) => term.role === role)
  const [level, delayed, slope] = [place('level'), place('delayed'), place('slope')]
  if (level >= 0) change[level] = 1
  else if (delayed >= 0) change[delayed] = 1
  else if (slope >= 0) {
    const touched = (terms[slope]?.values ?? new Float64Array()).filter((value) => value > 0)
    change[slope] = touched.length / touched.reduce((sum, value) => sum + value, 0)
  }
  return change
}
