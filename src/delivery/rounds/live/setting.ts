/** What the server tells the page's module: where it stands, what it checks by, and all that it may have to say. */
import type { MessageKey } from '#src/i18n/catalogue.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { tagOf } from '#src/i18n/locale.ts'
import { textOf } from '#src/i18n/translate.ts'
import { findingKeys, type Measure } from '../check-entry.ts'
import { type Fields, fieldsOf } from '../entry-fields.ts'
import type { LineView } from '../report-view.ts'
import type { Stored } from './work.ts'

/** What the module says beside findings. */
export const liveKeys = [
  'keeping.saved',
  'keeping.kept',
  'keeping.saving',
  'keeping.unsent',
  'keeping.signedOut',
  'keeping.signIn',
  'keeping.met',
  'keeping.refused',
  'keeping.stopped',
  'keeping.nowhere',
  'keeping.handIn',
  'keeping.offer',
  'keeping.offerClosed',
  'keeping.putIn',
  'keeping.throwAway',
  'keeping.fromDevice',
  'keeping.inForm',
  'keeping.theirs',
  'keeping.theirsTitle',
  'keeping.mine',
  'keeping.keepMine',
  'keeping.takeTheirs',
  'keeping.line',
  'rounds.sheet.field',
  'rounds.sheet.empty',
  'ui.errorPrefix',
] as const satisfies readonly MessageKey[]

export type WordKey = (typeof liveKeys)[number] | (typeof findingKeys)[number]

export interface LiveSetting {
  /** Where what was typed is kept on a device: of this report and this account alone. */
  place: string
  /** Where drafts are sent. */
  address: string
  signIn: string
  revision: number
  /** For `Intl`. */
  tag: string
  words: Record<WordKey, string>
}

export const wordsIn = (locale: Locale) =>
  Object.fromEntries([...liveKeys, ...findingKeys].map((key) => [key, textOf(locale, key)])) as LiveSetting['words']

export interface LiveLine {
  indicator: string
  title: string
  measure: Measure
  series: readonly number[]
  stored: Stored
  /** The form came back with this line: somebody else has changed it, or something in it was refused. */
  cameBack?: 'met' | 'refused'
}

export function liveLine(line: LineView, title: string, cameBack?: LiveLine['cameBack']): LiveLine {
  const { indicator, version, series, entry, was } = line
  const { kind, scale, plausible, ratio, disaggregations } = version
  const measure: Measure = {
    kind,
    scale,
    plausible,
    ratio: ratio && { per: ratio.per },
    disaggregations: disaggregations?.map(({ name, parts, sums }) => ({
      name,
      parts: parts.map((part) => ({ name: part.name })),
      sums,
    })),
  }
  const fields: Fields = fieldsOf(entry, line)
  return { indicator, title, measure, series, stored: { fields, was }, cameBack }
}

export const liveSetting = (locale: Locale, setting: Omit<LiveSetting, 'tag' | 'words'>): LiveSetting => ({
  ...setting,
  tag: tagOf(locale),
  words: wordsIn(locale),
})
