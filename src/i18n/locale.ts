/** The site's languages. Adding one means a folder beside `en/` and `ur/` and an entry in each table below. */
export const locales = ['en', 'ur'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

type Trait = { tag: string; dir: 'ltr' | 'rtl'; name: string; prefix: string }

const traits: Record<Locale, Trait> = {
  en: { tag: 'en-GB', dir: 'ltr', name: 'English', prefix: '' },
  // The u-nu extension makes every Intl formatter write ۱۲۳; plain ur-PK writes 123.
  ur: { tag: 'ur-PK-u-nu-arabext', dir: 'rtl', name: 'اردو', prefix: '/ur' },
}

/** The BCP 47 tag for `Intl`: Urdu comes with its own digits. */
export function tagOf(locale: Locale): string {
  return traits[locale].tag
}

/** The writing direction for `dir=`. */
export function dirOf(locale: Locale): 'ltr' | 'rtl' {
  return traits[locale].dir
}

/** A language's name in that language, as a language switch shows it. */
export function nameOf(locale: Locale): string {
  return traits[locale].name
}

/** The address of `path` in a language: English as it is, Urdu under `/ur`. `path` begins with a slash and has no prefix yet. */
export function localPath(locale: Locale, path: string): string {
  const { prefix } = traits[locale]
  // Two slashes would begin the address of another site.
  const own = path.replace(/^[/\\]{2,}/, '/')
  if (prefix === '') return own
  return own === '/' ? prefix : prefix + own
}

/** Takes an address apart into its language and the path that all languages share. */
export function readPath(address: string): { locale: Locale; path: string } {
  for (const locale of locales) {
    const { prefix } = traits[locale]
    if (prefix === '') continue
    if (address === prefix) return { locale, path: '/' }
    if (address.startsWith(`${prefix}/`)) return { locale, path: address.slice(prefix.length) }
  }
  return { locale: defaultLocale, path: address }
}
