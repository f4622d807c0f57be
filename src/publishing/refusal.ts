/** Why a form or an operation is refused: each fault names its field, where it has one, and is said in the reader's language. */
import type { MessageKey } from '#src/i18n/catalogue.ts'
import { formatter } from '#src/i18n/format.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator, type Values } from '#src/i18n/translate.ts'
import { ProblemError } from './problem.ts'

export type FaultKey = Extract<MessageKey, `${string}.error.${string}`>

export interface Fault {
  key: FaultKey
  /** The form's field. */
  field?: string
  /** `at`, where there is one, is a moment in ISO 8601. */
  values?: Values
}

export function faultText({ key, values = {} }: Fault, locale: Locale): string {
  const { at } = values
  return translator(locale)(key, typeof at === 'string' ? { ...values, at: formatter(locale).moment(at) } : values)
}

const titles = {
  403: 'This is not open to you',
  404: 'There is no such record',
  409: 'It cannot be done any more',
  413: 'The file is too large',
  422: 'The form is not complete',
  429: 'Too many at once',
  503: 'It cannot be done just now',
  507: 'There is no room on the disk',
}
export type RefusalStatus = keyof typeof titles

/** 403: not theirs to do; 404: what it is about is not there; 409: somebody was faster, or something hangs on it; 422: a field is wrong; 429: too many came at once; 413, 507: a file is too large, for us or for the disk; 503: where files are kept does not answer. */
export class Refusal extends ProblemError {
  /** Not every problem is one; across the border of the pages' bundle it is known by its name, as its parent is. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Refusal' && 'faults' in value
  }

  readonly faults: readonly Fault[]

  /** @param type the last part of the problem's address */
  constructor(status: RefusalStatus, faults: readonly Fault[], type = 'refused', title = titles[status]) {
    const detail = faults.map((fault) => faultText(fault, 'en')).join(' ')
    super(status, type, title, { detail, where: faults.find(({ field }) => field)?.field })
    this.name = 'Refusal'
    this.faults = faults
  }
}

export function refuse(status: RefusalStatus, key: FaultKey, values?: Values, field?: string): never {
  throw new Refusal(status, [{ key, values, field }])
}
