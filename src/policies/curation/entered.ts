import type { FormError } from '#src/ui/error-summary.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { faultText } from './curation-error.ts'
import type { Refused } from './operator-page.ts'

export interface Entered {
  /** For the summary at the top. */
  errors: FormError[]
  /** What is wrong with a field. */
  error: (field: string) => string | undefined
  /** What was entered, or else what the form begins with. */
  value: (field: string, first?: string) => string
  values: (field: string, first?: string[]) => string[]
  /** Whether the form comes back, so that an unticked box is not ticked again. */
  given: boolean
}

/** A refused form as it was entered, its faults in the reader's language. */
export function useEntered(answer: Refused | undefined): Entered {
  const { locale } = useLanguage()
  const errors = (answer?.faults ?? []).map((fault) => ({ field: fault.field, message: faultText(fault, locale) }))
  return {
    errors,
    error: (field) => errors.find((one) => one.field === field)?.message,
    value: (field, first = '') => (answer ? (answer.values[field]?.[0] ?? '') : first),
    values: (field, first = []) => (answer ? (answer.values[field] ?? []) : first),
    given: answer !== undefined,
  }
}
