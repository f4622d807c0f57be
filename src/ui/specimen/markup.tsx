import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '#src/i18n/locale.ts'
import { Language } from '../language.tsx'

/** What a page of this language gets of some elements: for tests. */
export function markup(children: ReactNode, locale: Locale = 'en'): string {
  return renderToStaticMarkup(<Language locale={locale}>{children}</Language>)
}

/** How often a text occurs in a markup. */
export function times(text: string, inside: string): number {
  return inside.split(text).length - 1
}
