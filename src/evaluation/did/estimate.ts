import type { GroupTime, LeftOut } from '#src/statistics/panel/cells.ts'
import { eventStudy, type JointTest, trendBefore } from '#src/statistics/panel/event-study.ts'
import { type GroupTimeStudy, groupTime } from '#src/statistics/panel/group-time.ts'
import { type Adoption, rowsOf, underPolicy } from '#src/statistics/panel/model.ts'
import { type PlaceboAreas, placeboAreas } from '#src/statistics/panel/placebo-areas.ts'
import { type Coefficient, coefficientOf, estimatorOf, twoWay } from '#src/statistics/panel/two-way.ts'
import { type WildBootstrap, wildBootstrap } from '#src/statistics/panel/wild-bootstrap.ts'
import { tried } from '../areas/tried.ts'
import { isGroupTime, type Study } from './study.ts'

/** How chance is judged: by Student's t, by the wild bootstrap, or by other areas in the place of the treated. */
export type Inference = 't' | 'wild-bootstrap' | 'placebo-areas'

const FEW_AREAS = 30
const FEW_ON_A_SIDE = 4
const MOST_ASSIGNMENTS = 499

/** Errors by area need many areas, and some on either side of the comparison (MacKinnon and Webb 2017). */
export function inferenceFor(study: Study): Inference {
  const treated = study.adoption.filter((at) => at !== null).length
  if (Math.min(treated, study.adoption.length - treated) < FEW_ON_A_SIDE) return 'placebo-areas'
  if (study.adoption.length >= FEW_AREAS) return 't'
  return isGroupTime(study) ? 'placebo-areas' : 'wild-bootstrap'
}

export interface Effect {
  inference: Inference
  coefficient: Coefficient
  /** By `inference`, as is p. */
  low: number | null
  high: number | null
  p: number
  wild: WildBootstrap | null
  placebo: PlaceboAreas | null
  cells: GroupTime[]
  leftOut: LeftOut[]
  events: (Coefficient & { relative: number })[]
  leads: JointTest | null
}

/** The effect, over all areas and times under the policy, with its event study. */
export function effectOf(study: Study): Effect {
  const inference = inferenceFor(study)
  const main = isGroupTime(study) ? byGroupTime(study) : byTwoWay(study)
  return { ...main, ...inferred(study, main.coefficient, inference) }
}

export type Inferred = Pick<Effect, 'inference' | 'low' | 'high' | 'p' | 'wild' | 'placebo'>

/** How sure a coefficient is, by one of the ways of judging chance. */
export function inferred(
  study: Study,
  coefficient: Coefficient,
  inference: Inference,
  { most = MOST_ASSIGNMENTS, draws = study.spec.draws } = {},
): Inferred {
  const { spec, panel, adoption, covariates } = study
  const wild =
    inference === 'wild-bootstrap'
      ? wildBootstrap(
          panel,
          { name: 'policy', values: underPolicy(panel, adoption) },
          { covariates, level: spec.level, seed: spec.seed, draws },
        )
      : null
  const needed = spec.placebo || inference === 'placebo-areas'
  const placebo = needed ? placeboAreas(adoption, absolute(estimates(study)), { seed: spec.seed, most }) : null
  return { inference, wild, placebo, ...judgedBy(inference, coefficient, wild, placebo, spec.level) }
}

type Main = Pick<Effect, 'coefficient' | 'cells' | 'leftOut' | 'events' | 'leads'>

/** Averages by group and time as the specification has them, for any assignment of dates to areas. */
export function averages({ panel, covariates, spec }: Study, adoption: Adoption): GroupTimeStudy {
  const { compare: controls, adjustment, level } = spec
  const named = covariates.map((values, k) => ({ name: spec.covariates[k] ?? '', values }))
  return groupTime(panel, adoption, { controls, adjustment, level, covariates: named })
}

function byGroupTime(study: Study): Main {
  const { overall, cells, leftOut, events, pretrend } = averages(study, study.adoption)
  return { coefficient: overall, cells, leftOut, events, leads: pretrend }
}

function byTwoWay({ panel, adoption, covariates, spec }: Study): Main {
  const options = { covariates, level: spec.level, counted: spec.counted }
  const study = tried(() => eventStudy(panel, adoption, options))
  const coefficient = coefficientIn({ panel, adoption, covariates, spec })
  return { coefficient, cells: [], leftOut: [], events: study?.coefficients ?? [], leads: study?.pretrend ?? null }
}

/** The effect alone, with its error by area. */
export function coefficientIn(study: Pick<Study, 'panel' | 'adoption' | 'covariates' | 'spec'>): Coefficient {
  const { panel, adoption, covariates, spec } = study
  const options = { covariates, level: spec.level, counted: spec.counted }
  const told = twoWay(panel, [{ name: 'policy', values: underPolicy(panel, adoption) }], options)
  return told.coefficients[0] ?? coefficientOf('policy', Number.NaN, Number.NaN, 1)
}

/** The estimate for any assignment of the same dates to areas. */
export function estimates(study: Study): (adoption: Adoption) => number {
  if (isGroupTime(study)) return (adoption) => tried(() => averages(study, adoption).overall.estimate) ?? Number.NaN
  const { panel, covariates } = study
  const estimate = estimatorOf(panel, covariates)
  return (adoption) => estimate(underPolicy(panel, adoption))
}

const absolute = (of: (adoption: Adoption) => number) => (adoption: Adoption) => Math.abs(of(adoption))

function judgedBy(
  inference: Inference,
  { estimate, low, high, p }: Coefficient,
  wild: WildBootstrap | null,
  placebo: PlaceboAreas | null,
  level: number,
): { low: number | null; high: number | null; p: number } {
  if (inference === 'wild-bootstrap' && wild)
    return { low: wild.interval?.low ?? null, high: wild.interval?.high ?? null, p: wild.p }
  if (inference === 't' || !placebo) return { low, high, p }
  const reach = barOf(placebo, 1 - level)
  return { low: reach === null ? null : estimate - reach, high: reach === null ? null : estimate + reach, p: placebo.p }
}

/** What an estimate has to be above for its rank among the placebos to give `alpha`; null where there are too few. */
export function barOf({ statistics }: PlaceboAreas, alpha: number): number | null {
  const allowed = Math.floor(alpha * (statistics.length + 1) + 1e-9) - 1
  return allowed < 0 ? null : (statistics.toSorted((a, b) => b - a)[allowed] ?? null)
}

export interface Pretrend {
  estimate: number
  low: number | null
  high: number | null
  /** By the same way of judging chance as the effect. */
  p: number
}

/** How the treated drew apart from the others before the policy, a time; null where there are fewer than three times before it. */
export function pretrendOf(study: Study, inference: Inference): Pretrend | null {
  const { panel, adoption, spec, covariates } = study
  if (isGroupTime(study)) return leadsTrend(study)
  const from = Math.min(...adoption.filter((at) => at !== null))
  const kept = panel.period.map((period) => period < from)
  const before = rowsOf(panel, (row) => kept[row] ?? false)
  const held = covariates.map((column) => column.filter((_, row) => kept[row]))
  const told = tried(() =>
    trendBefore(before, adoption, { covariates: held, level: spec.level, counted: spec.counted }),
  )
  if (!told) return null
  const slope = (assigned: Adoption) =>
    before.area.map((who, row) => ((assigned[who] ?? null) === null ? 0 : (before.period[row] ?? 0) - from))
  if (inference === 'wild-bootstrap') {
    const wild = wildBootstrap(
      before,
      { name: 'trend', values: slope(adoption) },
      { covariates: held, level: spec.level, seed: spec.seed, draws: spec.draws },
    )
    return { estimate: told.estimate, low: wild.interval?.low ?? null, high: wild.interval?.high ?? null, p: wild.p }
  }
  if (inference === 't') return told
  const estimate = estimatorOf(before, held)
  const placebo = placeboAreas(adoption, (assigned) => Math.abs(estimate(slope(assigned))), {
    seed: spec.seed,
    most: MOST_ASSIGNMENTS,
  })
  const reach = barOf(placebo, 1 - spec.level)
  return {
    estimate: told.estimate,
    low: reach === null ? null : told.estimate - reach,
    high: reach === null ? null : told.estimate + reach,
    p: placebo.p,
  }
}

/** With different dates: the slope of the leads of the event study, judged by other assignments. */
function leadsTrend(study: Study): Pretrend | null {
  const { adoption, spec } = study
  const slope = (assigned: Adoption): number => {
    const events = tried(() => averages(study, assigned).events.filter(({ relative }) => relative < 0)) ?? []
    const weight = events.reduce((sum, { relative }) => sum + (relative + 1) ** 2, 0)
    return weight > 0
      ? events.reduce((sum, { relative, estimate }) => sum + (relative + 1) * estimate, 0) / weight
      : Number.NaN
  }
  const estimate = slope(adoption)
  if (!Number.isFinite(estimate)) return null
  const placebo = placeboAreas(adoption, (assigned) => Math.abs(slope(assigned)), { seed: spec.seed, most: 199 })
  return { estimate, low: null, high: null, p: placebo.p }
}
