/** Why sign-in or a change of people is refused: told apart by `code`, said in the reader's language on pages. */
import type { MessageKey } from '#src/i18n/catalogue.ts'
import { translator } from '#src/i18n/translate.ts'

export type Refusal = Extract<MessageKey, `identity.error.${string}`> extends `identity.error.${infer C}` ? C : never

const statuses: Partial<Record<Refusal, number>> = {
  throttled: 429,
  forbidden: 403,
  link: 410,
  passkeyOver: 410,
  passkeyCopied: 403,
  openidProvider: 404,
  openidAway: 503,
  openidOver: 410,
  openidUnlinked: 403,
  openidDomain: 403,
  signInAgain: 403,
  gone: 409,
  lastAdministrator: 409,
}

export class IdentityError extends Error {
  readonly code: Refusal
  /** The form's field. */
  readonly field: string | undefined
  readonly status: number
  /** For `throttled`: seconds until the next attempt is heard. */
  readonly wait: number

  constructor(code: Refusal, { field, wait = 0 }: { field?: string; wait?: number } = {}) {
    // In English, for the command line and the log; pages say it in the reader's language.
    super(translator('en')(`identity.error.${code}`, code === 'throttled' ? { wait: `${wait} s` } : {}))
    this.name = 'IdentityError'
    this.code = code
    this.field = field
    this.status = statuses[code] ?? 422
    this.wait = wait
  }
}

export function refuse(code: Refusal, more?: { field?: string; wait?: number }): never {
  throw new IdentityError(code, more)
}
