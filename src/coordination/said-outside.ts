/** What is said of a duty where it leaves the site, by mail or in a calendar that others keep: the title only as far as its label goes. */
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { type Label, mayShow } from '#src/identity/labels.ts'
import type { Duty } from './duty.ts'

/** Mail and calendars pass through hands that nobody here knows: what goes to a community may, what goes to an agency may not. */
const outside: Label = 'TLP:GREEN'
/** Letters, each with the marks on it. */
const longest = 120
const segments = new Intl.Segmenter()

/** What kind of thing it is and its title, on one line of plain text. */
export function saidOutside({ sort, title, label }: Pick<Duty, 'sort' | 'title' | 'label'>, locale: Locale): string {
  const t = translator(locale)
  const shown = mayShow(label, outside)
    ? isolated(oneLine(titleIn(title, locale)), locale)
    : t('mail.withheld', { label: isolated(label, locale) })
  return t('mail.duty', { sort: t(sort), title: shown })
}

/** In a language, where it is written in both; English where nobody has written the other. */
export const titleIn = (title: Duty['title'], locale: Locale): string =>
  typeof title === 'string' ? title : (title[locale] ?? title.en)

/** Nothing in it begins another line or turns the direction of the rest. */
export function oneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
  if (line.length <= longest) return line
  const letters = Array.from(segments.segment(line), ({ segment }) => segment)
  return letters.length <= longest ? line : `${letters.slice(0, longest).join('').trimEnd()}…`
}

const others: Record<Locale, RegExp> = { en: /\p{Script=Arabic}/u, ur: /[A-Za-z]/ }

/** Words of the other direction, set apart so that marks around them stay where they belong (UAX 9). */
export const isolated = (text: string, locale: Locale): string =>
  others[locale].test(text) ? `\u2068${text}\u2069` : text
