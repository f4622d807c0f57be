import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/locale.ts'
import { dirOf, nameOf } from '#src/i18n/locale.ts'
import { useLanguage } from './language.tsx'
import { UrduName } from './urdu-name.tsx'
import { Wordmark } from './wordmark.tsx'

export type NavigationItem = { label: string; href: string; current?: boolean }
export type LanguageItem = { locale: Locale; href: string }

export type PageProps = {
  brand: { name: string; href: string }
  navigation: NavigationItem[]
  /** The same page in the other languages; the language shown is left out. */
  languages: LanguageItem[]
  /** What stands under every page: licences, colophon, addresses. */
  footer?: ReactNode
  /** The workspace's denser grid. */
  dense?: boolean
  children: ReactNode
}

/** The frame of every page: skip link, head with navigation and language switch, main text, foot. Goes into `<body>`. */
export function Page({ brand, navigation, languages, footer, dense = false, children }: PageProps) {
  const { t } = useLanguage()
  return (
    <>
      <a className="skip" href="#main">
        {t('ui.skipToMain')}
      </a>
      <header className="page-head graduated">
        <div className="page-bar">
          <Wordmark name={brand.name} href={brand.href} />
          {navigation.length > 0 && (
            <nav className="page-nav" aria-label={t('ui.mainNavigation')}>
              <ul className="bare">
                {navigation.map((item) => (
                  <li key={item.href}>
                    <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                      {item.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <LanguageSwitch languages={languages} />
        </div>
      </header>
      <main id="main" className={dense ? 'page-main dense' : 'page-main'} tabIndex={-1}>
        {children}
      </main>
      <footer className="page-foot">
        <div>{footer}</div>
      </footer>
    </>
  )
}

/** Links to the same page in other languages, each named in its own. */
export function LanguageSwitch({ languages }: { languages: LanguageItem[] }) {
  const { t } = useLanguage()
  if (languages.length === 0) return null
  return (
    <nav aria-label={t('ui.language')}>
      <ul className="bare languages">
        {languages.map(({ locale, href }) => (
          <li key={locale}>
            <a href={href} lang={locale} hrefLang={locale} dir={dirOf(locale)}>
              {locale === 'ur' ? <UrduName /> : nameOf(locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
