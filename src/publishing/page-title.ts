import type { MessageKey } from '#src/i18n/catalogue.ts'
import { readPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { inLocale } from './frame.tsx'

/** A message, a text of the workspace, or words that are in the reader's language already. */
type Part = MessageKey | LocalText | { said: string | number | undefined } | undefined

/** A window's title, in the language of its address: what the page is about first, then the workspace, then the site. */
export function pageTitle({ pathname }: { pathname: string }, ...parts: Part[]): [{ title: string }] {
  const { locale } = readPath(pathname)
  const t = translator(locale)
  const words = parts.map((part) => {
    if (typeof part === 'string') return t(part)
    if (!part) return undefined
    return 'said' in part ? part.said : inLocale(part, locale)
  })
  return [{ title: [...words, t('common.site.name')].filter((word) => word !== undefined && word !== '').join(' · ') }]
}
