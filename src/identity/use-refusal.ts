import { type Locale, tagOf } from '#src/i18n/locale.ts'
import type { translator } from '#src/i18n/translate.ts'
import type { FormError } from '#src/ui/error-summary.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { RefusedForm } from './identity-page.ts'

export interface Refused {
  errors: FormError[]
  error(field: string): string | undefined
  value(field: string, first?: string): string
  values(field: string, first?: string[]): string[]
}

/** "8 seconds", "2 minutes": rounded up, in the reader's language. */
function waitText(seconds: number, tag: string): string {
  const unit = seconds < 60 ? 'second' : 'minute'
  const count = unit === 'second' ? seconds : Math.ceil(seconds / 60)
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

/** Why something is refused, in the reader's language. */
export function refusalText(
  { refusal, wait }: Pick<RefusedForm, 'refusal' | 'wait'>,
  t: ReturnType<typeof translator>,
  locale: Locale,
): string {
  return t(`identity.error.${refusal}`, refusal === 'throttled' ? { wait: waitText(wait, tagOf(locale)) } : {})
}

/** A refused form as it was entered, and why, in the reader's language. */
export function useRefusal(answer: RefusedForm | undefined): Refused {
  const { t, locale } = useLanguage()
  const message = answer && refusalText(answer, t, locale)
  return {
    errors: message === undefined ? [] : [{ field: answer?.field, message }],
    error: (field) => (answer?.field === field ? message : undefined),
    value: (field, first = '') => answer?.values[field]?.[0] ?? first,
    values: (field, first = []) => (answer ? (answer.values[field] ?? []) : first),
  }
}

/** What an action answered, where it was a refusal. */
export const refusalIn = (answer: object | undefined): RefusedForm | undefined =>
  answer && 'refusal' in answer ? (answer as RefusedForm) : undefined
