import { EvaluationFault } from '../fault.ts'
import { timesIn, usualStep } from '../its/steps.ts'
import type { ChangePointsSpec } from './spec.ts'

/** A column of the season. */
export interface Wave {
  name: string
  at: (moment: number) => number
}

/** Pairs of sine and cosine; with half as many as a period has times, the last sine is nothing throughout and is left out. @throws EvaluationFault for more */
export function wavesOf({ season }: ChangePointsSpec, moments: readonly number[]): Wave[] {
  if (!season) return []
  const { period, harmonics } = season
  const times = timesIn(usualStep(Float64Array.from(moments)), period)
  if (2 * harmonics > times)
    throw new EvaluationFault(
      'spec',
      `A period of ${period} has no more than ${Math.floor(times / 2)} harmonics; ${harmonics} are asked for.`,
    )
  return Array.from({ length: harmonics }, (_, i) => i + 1).flatMap((k): Wave[] => {
    const angle = (moment: number) => (2 * Math.PI * k * moment) / period
    const sine: Wave = { name: `sine ${k}`, at: (moment) => Math.sin(angle(moment)) }
    const cosine: Wave = { name: `cosine ${k}`, at: (moment) => Math.cos(angle(moment)) }
    return 2 * k < times ? [sine, cosine] : [cosine]
  })
}
