import { formatter } from '#src/i18n/format.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import type { MissingField } from './scoring/measure.ts'
import type { Reason } from './scoring/reason.ts'
import type { Score } from './scoring/score.ts'
import type { Value } from './scoring/series.ts'

type MissingWord = 'kind' | 'unit' | 'scale' | 'baseline' | 'target'

/** `baseline.date` and `baseline.value` are both told as the baseline. */
const wordOf = (field: MissingField): MissingWord => field.split('.')[0] as MissingWord

/** A point on a path between two values, no finer than it says something: three digits, unless what was observed is the same in three. */
function onThePath(expected: Value | null, observed: Value | null): Value | null {
  if (typeof expected !== 'number') return expected
  const near = Math.abs(expected) < 1000 ? Number(expected.toPrecision(3)) : Math.round(expected)
  return near === observed ? expected : near
}

/** A score's reason in few words of the reader's language, for a table or under a measure. The full sentence is `score.why`. */
export function reasonText({ code, values: v }: Reason, locale: Locale): string {
  const t = translator(locale)
  const f = formatter(locale)
  const value = (x: Value | null): string => {
    if (typeof x === 'boolean') return t(x ? 'results.yes' : 'results.no')
    return typeof x === 'number' ? f.number(x) : (x ?? '')
  }
  const day = (iso: string | null) => (iso === null ? '' : f.date(iso))
  const missing = [...new Set(v.missing.map(wordOf))].map((word) => t(`results.missing.${word}`))
  return t(`results.reason.${code}`, {
    missing: f.list(missing),
    observed: value(v.observed),
    observedOn: day(v.observedOn),
    baseline: value(v.baseline),
    baselineOn: day(v.baselineOn),
    target: value(v.target),
    targetOn: day(v.targetOn),
    met: value(v.met),
    metOn: day(v.metOn),
    expected: value(onThePath(v.expected, v.observed)),
  })
}

/** The same as a sentence that begins with the state. */
export function reasonSentence({ state, reason }: Pick<Score, 'state' | 'reason'>, locale: Locale): string {
  const t = translator(locale)
  const why = reasonText(reason, locale)
  const named = t(`common.state.${state}`)
  return why.startsWith(named) ? t('results.sentence', { why }) : t('results.stateAndWhy', { state: named, why })
}
