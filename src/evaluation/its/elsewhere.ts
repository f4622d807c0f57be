import { StatisticsFault } from '#src/statistics/fault.ts'
import { type Coverage, coverageOf } from '../coverage.ts'
import { dataOf } from '../spec.ts'
import type { ReadTable } from '../table.ts'
import type { Choice } from './choice.ts'
import { effectTest } from './effect-test.ts'
import { fitted } from './fitted.ts'
import type { Estimate } from './interval.ts'
import { type Series, seriesOf } from './series.ts'
import type { ItsSpec } from './spec.ts'

/** The same model on other data, by the verdict's own test; or why it could not be estimated there. */
export type Elsewhere = ({ n: number; p: number } & Estimate) | { n: number; refused: string }

/** The series without each of its areas, one after the other. */
export type WithoutArea = { without: string } & Elsewhere

/** Each further source, with what time it covers; results before version 5 do not say that. */
export type FromSource = { source: string; covers?: Coverage | null } & Elsewhere

export const leaveOut = (without: readonly { area: string; series: Series }[], choice: Choice): WithoutArea[] =>
  without.map(({ area, series }) => ({ without: area, ...estimated(series, choice) }))

export const fromSources = (spec: ItsSpec, choice: Choice, read: ReadTable): FromSource[] =>
  spec.sources.map((source) => {
    const { series } = seriesOf(spec, read, dataOf(spec, source))
    return { source: source.name, covers: coverageOf(spec, source, read), ...estimated(series, choice) }
  })

function estimated(series: Series, choice: Choice): Elsewhere {
  const n = series.time.length
  try {
    const { average, p } = effectTest(fitted(series, choice)).test
    return { n, p, ...average }
  } catch (error) {
    if (error instanceof StatisticsFault) return { n, refused: error.message }
    throw error
  }
}
