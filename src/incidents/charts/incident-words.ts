import type { Formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import { type Axis, type EventClass, type Family, families } from '../model.ts'
import type { Choice } from './choice.ts'
import type { Silence } from './silence.ts'

/** The classes that are counted, in words: a whole family by its own name. */
export function classesSaid(t: Translator, classes: readonly EventClass[]): string[] {
  const whole = (Object.keys(families) as Family[]).filter((family) =>
    (families[family] as readonly EventClass[]).every((one) => classes.includes(one)),
  )
  const covered = new Set(whole.flatMap((family) => families[family] as readonly EventClass[]))
  return [
    ...whole.map((family) => t(`incidents.family.${family}`)),
    ...classes.filter((one) => !covered.has(one)).map((one) => t(`incidents.value.${one}`)),
  ]
}

/** A value of an axis in words; those that a source has worded itself stay as they are. */
export function valueSaid(t: Translator, axis: Axis, value: string): string {
  if (axis === 'type' || axis === 'conflict') return value === '' ? t('incidents.value.unknown') : value
  return t(`incidents.value.${value as EventClass}`)
}

/** What is measured, with its unit: "deaths per 100,000 people and year". */
export function unitSaid(t: Translator, { measure, rate }: Pick<Choice, 'measure' | 'rate'>): string {
  const said = t(`incidents.measure.${measure}`)
  return rate ? t('incidents.ratedUnit', { measure: said }) : said
}

/** From the first to the last month; whole years as years. */
export function periodSaid(f: Formatter, [first, last]: readonly [string, string]): { from: string; to: string } {
  const said = (month: string, end: string) => f.date(month.endsWith(end) ? month.slice(0, 4) : month)
  return { from: said(first, '-01'), to: said(last, '-12') }
}

interface Words {
  t: Translator
  f: Formatter
}

/** Why there is no number of a source, or of one kind of event that it tells of. */
export function silenceSaid({ t, f }: Words, source: string, silent: Silence): string {
  if (silent.months) {
    const { from, to } = { from: f.date(silent.months[0]), to: f.date(silent.months[1]) }
    const axis = silent.of === 'axis' ? t(`incidents.axis.${silent.axis}`) : ''
    return t(`sideBySide.untold.${silent.of}`, { source, from, to, axis })
  }
  if (silent.of === 'kind') return t('sideBySide.silentKind', { source })
  if (silent.of === 'measure') return t('sideBySide.silentMeasure', { source })
  return t('sideBySide.silentAxis', { source, axis: t(`incidents.axis.${silent.axis}`) })
}
