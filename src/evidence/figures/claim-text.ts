/** The mark of a claim that cannot be true as stated, with its working, in words. */
import { type Formatter, formatter } from '#src/i18n/format.ts'
import { type Translator, translator } from '#src/i18n/translate.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { ClaimCheck } from './claim-check.ts'

/** The working alone: "24 of 50 is 48 %, 25 of 50 is 50 %". Empty where no total comes near. */
export function workingText(t: Translator, f: Formatter, { kind, n, nearest }: WorkedOut): string {
  const key = kind === 'mean' ? 'figures.working.mean' : 'figures.working.share'
  return f.list(
    nearest.map(({ total, figure }) => t(key, { total: f.integer(total), n: f.integer(n), figure: f.number(figure) })),
  )
}
export type WorkedOut = Pick<ClaimCheck, 'kind' | 'n' | 'nearest'>

/** Mark and working in both languages; nothing for a claim that can be true, or that is not checked. */
export function impossibleText(check: ClaimCheck | null): LocalText | undefined {
  if (!check || check.possible) return undefined
  const inWords = (locale: 'en' | 'ur') => {
    const [t, f] = [translator(locale), formatter(locale)]
    const working = workingText(t, f, check)
    return `${markText(t, check)}${working && (locale === 'ur' ? '؛ ' : ': ')}${working}`
  }
  return { en: inWords('en'), ur: inWords('ur') }
}

export const markText = (t: Translator, { who, n }: ClaimCheck): string =>
  t(who === 'some' ? 'figures.claim.unstated' : 'figures.claim.impossible', { n })
