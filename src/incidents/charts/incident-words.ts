import type { Translator } from '#src/i18n/translate.ts'
import { type Axis, type EventClass, type Family, families } from '../model.ts'
import type { Choice } from './choice.ts'

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
