import { daysOf, formatted, isoDay, isoMoment, timeOf, zoneOf } from '../days.ts'
import { numberOf, textOf, type Value } from '../values.ts'
import type { FunctionTable, Surroundings } from './model.ts'

/** A value as a moment: a date, a date with a time, or a number of days; '' for what is none of them. */
function momentOf(value: Value = '', { now }: Surroundings): Value {
  const text = textOf(value)
  const fromText = daysOf(text, zoneOf(now))
  if (fromText !== null) return { days: fromText, text: text.includes('T') ? isoMoment(fromText, zoneOf(now)) : text }
  const days = numberOf(value)
  if (Number.isNaN(days)) return ''
  return { days, text: Number.isInteger(days) ? isoDay(days) : isoMoment(days, zoneOf(now)) }
}

/** Only what is written as a date has a day to show. */
function shown(value: Value = '', pattern: Value = '', { now }: Surroundings): string {
  const text = textOf(value)
  const days = daysOf(text, zoneOf(now))
  if (days === null) return ''
  return formatted(text.includes('T') ? days + zoneOf(now) / 1440 : days, textOf(pattern))
}

const today = ({ now }: Surroundings): Value => ({
  days: daysOf(now.slice(0, 10)) ?? Number.NaN,
  text: now.slice(0, 10),
})

export const DATE_FUNCTIONS: FunctionTable = {
  today: { least: 0, most: 0, run: (_, surroundings) => today(surroundings) },
  now: { least: 0, most: 0, run: (_, { now }) => ({ days: daysOf(now) ?? Number.NaN, text: now }) },
  date: { least: 1, most: 1, run: ([value], surroundings) => momentOf(value, surroundings) },
  'date-time': { least: 1, most: 1, run: ([value], surroundings) => momentOf(value, surroundings) },
  'decimal-date-time': {
    least: 1,
    most: 1,
    run: ([value], surroundings) => numberOf(momentOf(value, surroundings)),
  },
  'decimal-time': {
    least: 1,
    most: 1,
    run: ([value = ''], { now }) => timeOf(textOf(value), zoneOf(now)) ?? Number.NaN,
  },
  'format-date': { least: 2, most: 2, run: ([value, pattern], surroundings) => shown(value, pattern, surroundings) },
  'format-date-time': {
    least: 2,
    most: 2,
    run: ([value, pattern], surroundings) => shown(value, pattern, surroundings),
  },
}
