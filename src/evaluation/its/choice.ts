import { type Design, designOf } from '#src/statistics/regression/design.ts'
import type { FamilyName } from '#src/statistics/regression/family.ts'
import { EvaluationFault } from '../fault.ts'
import type { Series } from './series.ts'
import type { EffectTerm, ItsSpec } from './spec.ts'
import { timesIn } from './steps.ts'

/** One model of a series: what is chosen, and what the specification curve chooses otherwise. */
export interface Choice {
  family: FamilyName
  terms: readonly EffectTerm[]
  delay: number
  season: { period: number; harmonics: number } | null
  /** What the level's coefficient is called: the intervention's column, where there is one. */
  levelName: string
}

export const choiceOf = ({ family, terms, delay, season, intervention }: ItsSpec): Choice => ({
  family,
  terms: [...new Set(terms)],
  delay,
  season: season ?? null,
  levelName: 'column' in intervention ? intervention.column : 'level',
})

export interface Term {
  name: string
  role: 'intercept' | 'time' | 'season' | EffectTerm
  values: Float64Array
}

/**
 * The columns of segmented regression (Wagner and others 2002; Lopez Bernal and others 2017): intercept, what may have changed,
 * time, harmonics. `slope` is 0 before the intervention and counts the time from it, 1 at its first time, as theirs do: so `level`
 * is the jump at the last time before. `delayed` is a second jump.
 */
export function termsOf(series: Series, { terms, delay, season, levelName }: Choice): Term[] {
  const { time, treated, from, step } = series
  const columns: Record<EffectTerm, () => Omit<Term, 'role'>> = {
    level: () => ({ name: levelName, values: treated }),
    slope: () => ({ name: 'slope', values: time.map((t, i) => (t - from + step) * (treated[i] as number)) }),
    delayed: () => ({
      name: 'delayed',
      values: treated.map((is, i) => ((time[i] as number) >= from + delay ? is : 0)),
    }),
  }
  return [
    { name: '(Intercept)', role: 'intercept', values: time.map(() => 1) },
    ...terms.map((role): Term => ({ role, ...columns[role]() })),
    { name: 'time', role: 'time', values: time },
    ...(season ? harmonics(series, season) : []),
  ]
}

/** Of a series: a column with the place in the year counts in ones. */
export const timesInPeriod = ({ phase, step }: Series, period: number): number => timesIn(phase ? 1 : step, period)

function harmonics(series: Series, { period, harmonics: most }: { period: number; harmonics: number }): Term[] {
  const { time, phase } = series
  const times = timesInPeriod(series, period)
  if (2 * most > times)
    throw new EvaluationFault(
      'spec',
      `A period of ${period} has no more than ${Math.floor(times / 2)} harmonics; ${most} are asked for.`,
    )
  if (2 * most >= time.length)
    throw new EvaluationFault('spec', `${most} harmonics are more terms than the ${time.length} times can carry.`)
  const wave = (k: number, of: (x: number) => number) => (phase ?? time).map((t) => of((2 * Math.PI * k * t) / period))
  return Array.from({ length: most }, (_, at) => at + 1).flatMap((k): Term[] => [
    // Half as many harmonics as times in a year: the last sine is zero throughout.
    ...(2 * k < times ? [{ name: `sin${k}`, role: 'season', values: wave(k, Math.sin) } as const] : []),
    { name: `cos${k}`, role: 'season', values: wave(k, Math.cos) },
  ])
}

export const designIn = (terms: readonly Term[]): Design => designOf(terms.map(({ name, values }) => [name, values]))

/** Where in a design the terms are that an effect rests on. */
export const effectPlaces = (terms: readonly Term[]): number[] =>
  [...terms.entries()].flatMap(([at, { role }]) => (isEffect(role) ? [at] : []))

export const isEffect = (role: Term['role']): role is EffectTerm =>
  role === 'level' || role === 'slope' || role === 'delayed'
