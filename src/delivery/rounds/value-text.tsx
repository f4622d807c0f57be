import type { Formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'

/** A value as a reader is told it. */
export function valueText(value: number | string | boolean | null, t: Translator, f: Formatter): string {
  if (value === null) return t('rounds.line.noValue')
  if (typeof value === 'boolean') return t(value ? 'rounds.line.yes' : 'rounds.line.no')
  return typeof value === 'number' ? f.number(value) : value
}
