import { rowsOf } from '#src/statistics/panel/model.ts'
import type { Adjustment } from '#src/statistics/panel/two-by-two.ts'
import { isGroupTime, type Study } from './study.ts'

/** What a model of a panel is made of, and what the specification curve chooses otherwise. */
export interface Choice {
  estimator: 'two-way' | 'group-time'
  outcome: 'level' | 'log'
  /** Names of the columns that are held fixed. */
  covariates: string[]
  /** How averages by group and time allow for covariates; null where they have none, and for two-way fixed effects. */
  adjustment: Adjustment | null
  /** Whether areas count by their weights. */
  weighted: boolean
  /** All times; the half nearest to the policy; or without the time before it and its first. */
  window: 'all' | 'near' | 'apart'
  /** Whether the treated may have had a straight trend of their own throughout. */
  trend: boolean
  /** Whom to compare with, where areas come under the policy at different times. */
  compare: 'not-yet' | 'never'
}

const LEAST_TIMES = { near: { before: 4, after: 2 }, apart: { before: 3, after: 2 } }

/** Every combination of what there is to choose. */
export function choicesFor(study: Study): Choice[] {
  return isGroupTime(study) ? byGroupTime(study) : byTwoWay(study)
}

function byGroupTime(study: Study): Choice[] {
  return averagesOf(study).flatMap((choice) =>
    (['not-yet', 'never'] as const).map((compare): Choice => ({ ...choice, compare })),
  )
}

function averagesOf(study: Study): Choice[] {
  const adjusted = setsOf(study).flatMap((covariates) =>
    (covariates.length > 0 ? (['doubly-robust', 'regression'] as const) : [null]).map((adjustment) => ({
      covariates,
      adjustment,
    })),
  )
  return outcomesOf(study).flatMap((outcome) =>
    adjusted.flatMap((one) =>
      weightsOf(study).map((weighted): Choice => ({ ...plain, estimator: 'group-time', outcome, ...one, weighted })),
    ),
  )
}

const plain: Choice = {
  estimator: 'two-way',
  outcome: 'level',
  covariates: [],
  adjustment: null,
  weighted: false,
  window: 'all',
  trend: false,
  compare: 'not-yet',
}

function byTwoWay(study: Study): Choice[] {
  const windows: Choice['window'][] = ['all', ...(['near', 'apart'] as const).filter((one) => hasWindow(study, one))]
  const factors = outcomesOf(study).flatMap((outcome) =>
    setsOf(study).flatMap((set) =>
      weightsOf(study).flatMap((weighted) =>
        windows.flatMap((window) =>
          [false, true].map((trend): Choice => ({ ...plain, outcome, covariates: set, weighted, window, trend })),
        ),
      ),
    ),
  )
  return [...factors, ...averagesOf(study)]
}

/** All covariates, none, and each by itself. */
function setsOf({ spec: { covariates } }: Study): string[][] {
  const sets = [covariates, [], ...(covariates.length > 1 ? covariates.map((one) => [one]) : [])]
  return [...new Map(sets.map((set) => [set.join(), set])).values()]
}

const weightsOf = ({ panel }: Study): boolean[] => (panel.weights ? [true, false] : [false])

const outcomesOf = ({ panel }: Study): Choice['outcome'][] =>
  panel.y.every((value) => value > 0) ? ['level', 'log'] : ['level']

const dateOf = ({ adoption }: Study) => Math.min(...adoption.filter((at) => at !== null))

function hasWindow(study: Study, window: 'near' | 'apart'): boolean {
  const from = dateOf(study)
  const { before, after } = LEAST_TIMES[window]
  return from >= before && study.panel.periods - from >= after
}

/** The study as a choice has it. */
export function studied(study: Study, choice: Choice): Study {
  const { spec } = study
  const kept = choice.window === 'all' ? study : within(study, choice.window)
  const places = spec.covariates.flatMap((name, at) => (choice.covariates.includes(name) ? [at] : []))
  const { weights, ...panel } = kept.panel
  const y = choice.outcome === 'log' ? panel.y.map(Math.log) : panel.y
  const own = { ...panel, y, ...(choice.weighted && weights ? { weights } : {}) }
  const covariates = places.map((at) => kept.covariates[at] ?? [])
  const { estimator, compare } = choice
  const adjustment = choice.adjustment ?? spec.adjustment
  return {
    ...study,
    // Other assignments judge where they judge the effect; beside that they would only take time.
    spec: { ...spec, estimator, compare, adjustment, covariates: choice.covariates, placebo: false },
    panel: own,
    covariates: choice.trend ? [...covariates, ownTrend({ ...study, panel: own })] : covariates,
  }
}

function within(study: Study, window: 'near' | 'apart'): Study {
  const { panel } = study
  const from = dateOf(study)
  const [before, after] = [from, panel.periods - from].map((times) => Math.ceil((times ?? 0) / 2))
  const isNear = (period: number) => period >= from - (before ?? 0) && period < from + (after ?? 0)
  const isIn = (period: number) => (window === 'near' ? isNear(period) : period !== from - 1 && period !== from)
  const kept = panel.period.map(isIn)
  return {
    ...study,
    panel: rowsOf(panel, (row) => kept[row] ?? false),
    covariates: study.covariates.map((column) => column.filter((_, row) => kept[row])),
  }
}

const ownTrend = ({ panel, adoption }: Study): number[] =>
  panel.area.map((who, row) => ((adoption[who] ?? null) === null ? 0 : (panel.period[row] ?? 0)))
