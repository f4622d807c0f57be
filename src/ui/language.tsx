import { createContext, type ReactNode, useContext } from 'react'
import { type Formatter, formatter } from '#src/i18n/format.ts'
import { defaultLocale, dirOf, type Locale, localPath } from '#src/i18n/locale.ts'
import { type Translator, translator } from '#src/i18n/translate.ts'

const LanguageContext = createContext<Locale>(defaultLocale)

/** Says in which language everything inside is written. The root puts it around the page once. */
export function Language({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LanguageContext value={locale}>{children}</LanguageContext>
}

export type LanguageTools = {
  locale: Locale
  dir: 'ltr' | 'rtl'
  t: Translator
  f: Formatter
  /** An address of this site in the reader's language. */
  to: (path: string) => string
}

/** Words, figures and addresses in the reader's language, for any component. */
export function useLanguage(): LanguageTools {
  const locale = useContext(LanguageContext)
  return {
    locale,
    dir: dirOf(locale),
    t: translator(locale),
    f: formatter(locale),
    to: (path) => localPath(locale, path),
  }
}
