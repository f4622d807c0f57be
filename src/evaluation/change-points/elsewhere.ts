import { type StructuralBreaks, structuralBreaks } from '#src/statistics/breaks/breaks.ts'
import { StatisticsFault } from '#src/statistics/fault.ts'
import { fromSources } from '../areas/around.ts'
import type { Moment } from '../its/times.ts'
import type { ReadTable } from '../table.ts'
import type { FromSource } from '../verdict.ts'
import { holding, likenessOf, powerOf, wideIntervals } from './doubt.ts'
import { type Series, type SeriesRead, seriesOf } from './series.ts'
import type { ChangePointsSpec } from './spec.ts'

/** The same search on other data: its breaks, whether the policy's date lies in one, and the power for the effect that matters. */
export interface BreaksTold {
  dates: Moment[]
  inside: boolean
  power: number
}

export type BreaksElsewhere = BreaksTold | { refused: string }

export type WithoutArea = { without: string } & BreaksElsewhere

export const found = ({ y, x }: Series, spec: ChangePointsSpec): StructuralBreaks =>
  structuralBreaks(y, x, {
    trimming: spec.trimming,
    criterion: spec.criterion,
    level: spec.level,
    regressorsDiffer: spec.regressorsDiffer,
    errorsDiffer: spec.errorsDiffer,
    ...(spec.breaks === undefined ? {} : { most: spec.breaks }),
  })

export const breaksBySource = (spec: ChangePointsSpec, read: ReadTable): FromSource<BreaksTold>[] =>
  fromSources(spec, (own) => told(seriesOf(own, read).series, own), read)

export const breaksWithout = (without: SeriesRead['without'], spec: ChangePointsSpec): WithoutArea[] =>
  without.map(({ area, series }) => {
    try {
      return { without: area, ...told(series, spec) }
    } catch (error) {
      if (error instanceof StatisticsFault) return { without: area, refused: error.message }
      throw error
    }
  })

function told(series: Series, spec: ChangePointsSpec): BreaksTold {
  const own = found(series, spec)
  const dates = own.chosen.breakpoints.map((at) => series.labels[at - 1] ?? '')
  const { policy } = series
  if (policy === null) return { dates, inside: false, power: 0 }
  const { rho } = likenessOf(series, own)
  return {
    dates,
    inside: holding(wideIntervals(own, rho), policy) !== null,
    power: powerOf(series, own, policy, effectAsked(spec, series, policy)).power,
  }
}

/** Where nothing is asked for, a fifth of the mean before: on the scale that is studied. */
export function effectAsked({ effect, transform }: ChangePointsSpec, { y }: Series, policy: number): number {
  if (effect !== undefined) return effect
  const before = y.slice(0, policy).reduce((sum, value) => sum + value, 0) / policy
  if (transform === 'none') return Math.abs(before) / 5
  return transform === 'sqrt' ? before * (1 - Math.sqrt(0.8)) : Math.log(1.25)
}
