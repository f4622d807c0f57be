import { createContext, type ReactNode, useContext } from 'react'
import { type Formatter, formatter, type NumberStyle } from '#src/i18n/format.ts'
import { defaultLocale, dirOf, type Locale, localPath } from '#src/i18n/locale.ts'
import { type Translator, translator } from '#src/i18n/translate.ts'

const LanguageContext = createContext<{ locale: Locale; numbers?: NumberStyle }>({ locale: defaultLocale })

export interface LanguageProps {
  locale: Locale
  /** How large figures are written. */
  numbers?: NumberStyle
  children: ReactNode
}

/** Says in which language everything inside is written. The root puts it around the page once. */
export function Language({ locale, numbers, children }: LanguageProps) {
  return <LanguageContext value={{ locale, numbers }}>{children}</LanguageContext>
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
  const { locale, numbers } = useContext(LanguageContext)
  return {
    locale,
    dir: dirOf(locale),
    t: translator(locale),
    f: formatter(locale, numbers),
    to: (path) => localPath(locale, path),
  }
}
