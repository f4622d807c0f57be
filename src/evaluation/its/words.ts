import type { MessageKey } from '#src/i18n/catalogue.ts'
import { formatter } from '#src/i18n/format.ts'
import { type Translator, translator } from '#src/i18n/translate.ts'
import type { Estimate } from './interval.ts'
import type { Remark } from './result.ts'
import type { Reason } from './verdict.ts'

/** Values that are not written as they are: probabilities, shares, correlations. */
const WRITTEN: Record<string, (value: number, locale: Translator['locale']) => string> = {
  p: (value, locale) => pSaid(value, locale),
  power: (value, locale) => formatter(locale).percent(value),
  rho: (value, locale) => formatter(locale).number(value, { digits: 2 }),
}

export const reasonSaid = (t: Translator, { key, values }: Reason): string =>
  t(`evaluation.why.${key}` as MessageKey, written(values, t))

export const remarkSaid = (t: Translator, { key, values }: Remark): string =>
  t(`evaluation.remark.${key}` as MessageKey, written(values, t))

function written(values: Record<string, string | number>, { locale }: Translator): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? (WRITTEN[name]?.(value, locale) ?? value) : value,
    ]),
  )
}

/** `0.013`; `< 0.001` where it is smaller, in words where a sign would be turned round in the line. */
export function pSaid(p: number, locale: Translator['locale']): string {
  const number = (value: number) => formatter(locale).number(value, { digits: 3 })
  return p < 0.001 ? translator(locale)('evaluation.under', { p: number(0.001) }) : number(p)
}

/** An estimate as a share of what was to be expected: `88.5%`. */
export function shareSaid({ ratio, ratioLow, ratioHigh }: Estimate, locale: Translator['locale']) {
  const percent = (value: number | null) => formatter(locale).percent(value ?? 0, 1)
  return { ratio: percent(ratio), low: percent(ratioLow), high: percent(ratioHigh) }
}

/** An estimate as a difference. */
export function figuresSaid({ estimate, low, high }: Estimate, locale: Translator['locale']) {
  const { number } = formatter(locale)
  return { difference: number(estimate), low: number(low), high: number(high) }
}
