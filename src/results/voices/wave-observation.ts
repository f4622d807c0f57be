/** From the published results of a survey's wave to an observation. Pure: the same results give the same observation. */
import { wilson } from '#src/statistics/tables/wilson.ts'
import type { Survey, SurveyTable } from '#src/voices/surveying/survey-model.ts'
import type { Indicator, IndicatorVersion, Observation, Voiced } from '../model.ts'

/** Why a wave gives no observation; each has words under `voiceIndicators.none.`. */
export type Unobserved = 'missing' | 'notClosed' | 'question' | 'choice' | 'hidden' | 'nobody' | 'taken'

export type Waved = { observation: Observation } | { none: Unobserved }

const level = 0.95

/** What an indicator says without a ratio of its own: per cent. */
const perOf = ({ ratio }: IndicatorVersion) => ratio?.per ?? 100

/** Two decimals: finer than any sample, and the counts stand beside it. */
const rounded = (share: number, per: number) => Math.round(share * per * 100) / 100

export const sourceOf = (survey: string) => `survey-${survey}`.slice(0, 120).replace(/-$/, '')

/** The last day on which anybody answered. */
export const referenceDay = ({ closes, closed }: Pick<Survey, 'closes' | 'closed'>) =>
  closed !== undefined && closed < closes ? closed : closes

export function waveObservation(
  { id }: Pick<Indicator, 'id'>,
  version: IndicatorVersion,
  voices: Voiced,
  survey: Survey | undefined,
): Waved {
  if (!survey) return { none: 'missing' }
  if (!survey.results) return { none: 'notClosed' }
  if (survey.results.n === null) return { none: 'hidden' }
  const table = survey.results.tables.find(({ path }) => path === voices.question)
  if (!table || table.counts === 'open') return { none: 'question' }
  const counted = countOf(table, voices)
  if (typeof counted === 'string') return { none: counted }
  const { count, n } = counted
  const { selfSelected, results } = survey
  const isWeighted = results.analysis?.weighting != null && results.analysis.weighting.fault === null
  const weighted = isWeighted ? weightedShare(table, voices) : null
  const { share, low, high } = weighted ?? { share: count / n, ...wilson(count, n, level) }
  const per = perOf(version)
  return {
    observation: {
      id: `${id}-v${version.version}-${survey.id}`.slice(0, 120).replace(/-$/, ''),
      indicator: id,
      version: version.version,
      date: referenceDay(survey),
      value: rounded(share, per),
      disaggregation: {},
      status: [],
      citation: { source: sourceOf(survey.id), locator: { en: voices.question } },
      evidence: [],
      ...(weighted ? {} : { numerator: count, denominator: n }),
      wave: {
        ...{ survey: survey.id, count, n, of: voices.of },
        sample: selfSelected ? 'self-selected' : 'sample',
        weighted: weighted !== null,
        // Of people who chose by themselves to answer nothing follows for others, however many they are.
        ...(selfSelected || low === null || high === null
          ? {}
          : { interval: { level, low: rounded(low, per), high: rounded(high, per) } }),
      },
    },
  }
}

/**
 * As the survey's results are weighted: there each choice is a share of those who were asked. Null where that is not shown, or where
 * it cannot be turned into one of those who answered.
 */
function weightedShare({ counts, lines }: SurveyTable, { choices, of }: Voiced) {
  const estimates = lines.map(({ choice, estimate }) => ({ choice, estimate }))
  const chosen = estimates.filter(({ choice }) => choices.includes(choice))
  const sum = (some: typeof estimates) => some.reduce((all, { estimate }) => all + (estimate?.share ?? Number.NaN), 0)
  const whole = of === 'asked' ? 1 : counts === 'one' ? sum(estimates) : Number.NaN
  const share = sum(chosen) / whole
  if (!Number.isFinite(share)) return null
  const one = of === 'asked' && chosen.length === 1 ? chosen[0]?.estimate : undefined
  return { share, low: one?.low ?? null, high: one?.high ?? null }
}

/** A share is known where everything that it is made of is shown. */
function countOf(table: SurveyTable, { choices, of }: Voiced): { count: number; n: number } | Unobserved {
  if (table.counts !== 'one' && choices.length > 1) return 'choice'
  const lines = choices.map((name) => table.lines.find(({ choice }) => choice === name))
  if (lines.some((line) => line === undefined)) return 'choice'
  const n = table[of]
  const counts = lines.map((line) => line?.count ?? null)
  if (n === null || counts.includes(null)) return 'hidden'
  if (n === 0) return 'nobody'
  return { count: counts.reduce<number>((sum, one) => sum + (one ?? 0), 0), n }
}
