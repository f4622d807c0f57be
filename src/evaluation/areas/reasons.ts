import type { MessageKey } from '#src/i18n/catalogue.ts'
import { formatter } from '#src/i18n/format.ts'
import { type Translator, translator } from '#src/i18n/translate.ts'
import { pSaid } from '../its/words.ts'
import type { Verdict } from '../model.ts'
import type { Reason } from '../verdict.ts'

const verdictKeys = {
  'consistent with an effect': 'areas.verdict.consistent',
  'no evidence of one': 'areas.verdict.none',
  'cannot be told': 'areas.verdict.untold',
} as const satisfies Record<Verdict, string>

export const verdictSaid = (t: Translator, verdict: Verdict): string => t(verdictKeys[verdict])

/** Values that are shares, and written as such; others are rounded to four digits. */
const SHARES = new Set(['power', 'chance'])

export function said(t: Translator, key: string, values: Reason['values'] = {}): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? writtenAs(t, name, value) : wordsOf(t, name, value),
  ])
  return t(`areas.${key}` as MessageKey, Object.fromEntries(written))
}

const wordsOf = (t: Translator, name: string, text: string): string =>
  name === 'settings'
    ? text
        .split(', ')
        .map((one) => settingSaid(t, one))
        .join(', ')
    : datedAs(t, text)

/** Times in the language's own manner; other words as they are. */
export function datedAs({ locale }: Translator, text: string): string {
  const { date, digits } = formatter(locale)
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return date(text)
  return /^\d+$/.test(text) ? digits(text) : text
}

function writtenAs(t: Translator, name: string, value: number): string | number {
  const { number, percent } = formatter(t.locale)
  if (SHARES.has(name)) return percent(value)
  if (name === 'p') return pSaid(value, t.locale)
  return Number.isInteger(value) ? value : number(Number(value.toPrecision(4)), { digits: 6 })
}

/** The English of a verdict's reasons, under `areas.why`, for a result. */
export const whyOf = (reasons: readonly Reason[]): string[] =>
  reasons.map(({ key, values }) => said(translator('en'), `why.${key}`, values))

/** What a setting of the search for breaks is called: `trimming 0.1`, a criterion, or one break at most. */
export function settingSaid(t: Translator, name: string): string {
  const [, share] = /^trimming (.+)$/.exec(name) ?? []
  if (share !== undefined) return said(t, 'setting.trimming', { share: Number(share) })
  return name === 'one break at most'
    ? said(t, 'setting.one')
    : said(t, 'setting.criterion', { name: name.toUpperCase() })
}
