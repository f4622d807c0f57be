import { formatter } from '#src/i18n/format.ts'
import type { LocalText } from '#src/vocabulary/model.ts'

/** A text in the reader's language and digits; English where nobody has written it in theirs. */
export function inLocale({ en, ur }: LocalText, locale: string): string {
  return locale === 'ur' && ur !== undefined ? formatter('ur').prose(ur) : en
}
