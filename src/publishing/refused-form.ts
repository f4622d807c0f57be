/** A form that is refused comes back with what is wrong and with everything as it was entered. */
import { data, redirect } from 'react-router'
import type { FormError } from '#src/ui/error-summary.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { formOf } from './form-of.ts'
import { type Fault, faultText, Refusal } from './refusal.ts'

export interface RefusedForm {
  faults: readonly Fault[]
  values: Record<string, string[]>
}

export function valuesOf(form: FormData): Record<string, string[]> {
  return Object.fromEntries([...new Set(form.keys())].map((key) => [key, form.getAll(key).map(String)]))
}

/** What was entered, of several values of one field the first. */
export const firstOf = ({ values }: RefusedForm): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, [first = '']]) => [name, first]))

/** Turns a refusal into the answer to the form; any other error is thrown on. */
export function refused(error: unknown, form: FormData) {
  if (!(error instanceof Refusal)) throw error
  const answer: RefusedForm = { faults: error.faults, values: valuesOf(form) }
  return data(answer, { status: error.problem.status })
}

/**
 * Does what a form asks for, and shows its page anew; refused, the form comes back as it was entered.
 * @param act where it answers with a page to go to, that is the answer
 */
export async function takeForm(request: Request, act: (form: FormData) => Promise<unknown>) {
  const form = await formOf(request)
  try {
    const answer = await act(form)
    if (answer instanceof Response) return answer
  } catch (error) {
    return refused(error, form)
  }
  throw redirect(new URL(request.url).pathname, 303)
}

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
export function useEntered(answer: RefusedForm | undefined): Entered {
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

/** Headers of pages that are somebody's own. */
export const notKept = () => ({ 'cache-control': 'no-store' })
