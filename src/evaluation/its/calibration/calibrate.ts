import { seeded } from '#src/statistics/random.ts'
import type { Verdict } from '../../model.ts'
import { choiceOf } from '../choice.ts'
import { effectTest, powerOf } from '../effect-test.ts'
import { evaluateSeries } from '../evaluate.ts'
import { fitted } from '../fitted.ts'
import { seriesOf } from '../series.ts'
import { itsSpec } from '../spec.ts'
import { type Scenario, simulated } from './scenario.ts'

/** How often each verdict was given. */
export type Tally = Record<Verdict, number>

export interface Calibration {
  scenario: string
  runs: number
  /** What was added to the linear predictor, and the power that evaluations gave for it, on average. */
  effect: number
  power: number
  withEffect: Tally
  withoutEffect: Tally
}

/** A little above 0.8, so that what evaluations say of their power is at least that on average. */
const POWER = 0.83
const MOST_PILOTS = 200
const readNothing = () => {
  throw new Error('A simulated series stands in its specification.')
}

/** Evaluates series in which it is known whether anything changed, as `paimana evaluate` does by default. */
export function calibrate(scenario: Scenario, runs: number, seed: number): Calibration {
  const effect = effectWorth(scenario, Math.min(MOST_PILOTS, 2 * runs), seed)
  const asked = scenario.gaussian ? effect : Math.exp(effect)
  const random = seeded(seed)
  const tally = (actual: number) => {
    const verdicts: Tally = { 'consistent with an effect': 0, 'no evidence of one': 0, 'cannot be told': 0 }
    let power = 0
    for (let run = 0; run < runs; run++) {
      const result = evaluateSeries(itsSpec.parse(simulated(scenario, actual, asked, random)), readNothing)
      verdicts[result.verdict]++
      power += result.power.power / runs
    }
    return { verdicts, power }
  }
  const withoutEffect = tally(0).verdicts
  const { verdicts: withEffect, power } = tally(effect)
  return { scenario: scenario.name, runs, effect, power, withEffect, withoutEffect }
}

/** What is said of series in which nothing changed. */
export function withoutChange(scenario: Scenario, runs: number, seed: number): Tally {
  const random = seeded(seed)
  const verdicts: Tally = { 'consistent with an effect': 0, 'no evidence of one': 0, 'cannot be told': 0 }
  const asked = scenario.gaussian ? -1 : 0.8
  for (let run = 0; run < runs; run++)
    verdicts[evaluateSeries(itsSpec.parse(simulated(scenario, 0, asked, random)), readNothing).verdict]++
  return verdicts
}

/** A fall for which series of the scenario have the power wanted, found by trying. */
function effectWorth(scenario: Scenario, pilots: number, seed: number): number {
  let [low, high] = scenario.gaussian ? [0, 20] : [0, 4]
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2
    if (averagePower(scenario, -middle, pilots, seed) < POWER) low = middle
    else high = middle
  }
  return -high
}

function averagePower(scenario: Scenario, effect: number, pilots: number, seed: number): number {
  const random = seeded(seed + 1)
  const asked = scenario.gaussian ? effect : Math.exp(effect)
  let sum = 0
  for (let run = 0; run < pilots; run++) {
    const spec = itsSpec.parse(simulated(scenario, effect, asked, random))
    const model = fitted(seriesOf(spec, readNothing).series, choiceOf(spec))
    sum += powerOf(model, effectTest(model), asked).power
  }
  return sum / pilots
}
