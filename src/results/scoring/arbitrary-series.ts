/** Series for property tests: every kind, measurable or not, with values and days as they come in practice. */
import fc from 'fast-check'
import type { Day } from './calendar.ts'

/** A series as somebody writes it, before it is read. */
export interface Written<V = number | boolean | string> {
  kind: string
  unit?: string
  scale?: string[]
  baseline?: { date?: Day; value?: V }
  target?: { date?: Day; value?: V }
  frequency?: string
  observations: { date: Day; value: V }[]
  today: Day
}

/** A series whose values are numbers on the way from a baseline to a target. */
export interface WrittenPath extends Written<number> {
  kind: 'reach' | 'reduce'
  baseline: { date: Day; value: number }
  target: { date: Day; value: number }
}

const firstDay = Date.UTC(2000, 0, 1) / 86_400_000

/** The day so many days after 1 January 2000. */
export function dayOf(number: number): Day {
  return new Date((firstDay + number) * 86_400_000).toISOString().slice(0, 10)
}

export const anyDay = fc.integer({ min: 0, max: 9_000 }).map(dayOf)

/** Quarters are exact in binary, so that a property about numbers is not one about rounding. */
export const anyNumber = fc.integer({ min: -4_000, max: 4_000 }).map((quarters) => quarters / 4)

/** Days apart from each other, none after the last, with values. */
export function observationsUpTo<V>(last: number, value: fc.Arbitrary<V>): fc.Arbitrary<{ date: Day; value: V }[]> {
  return fc
    .uniqueArray(fc.record({ number: fc.integer({ min: 0, max: last }), value }), {
      selector: ({ number }) => number,
      maxLength: 8,
    })
    .map((list) => list.map((item) => ({ date: dayOf(item.number), value: item.value })))
}

const span = fc
  .record({ start: fc.integer({ min: 0, max: 4_000 }), length: fc.integer({ min: 1, max: 3_000 }) })
  .chain(({ start, length }) =>
    fc.record({
      start: fc.constant(start),
      end: fc.constant(start + length),
      today: fc.integer({ min: 0, max: 9_000 }),
    }),
  )

/** Reach and reduce, complete and free of faults. */
export const anyPath: fc.Arbitrary<WrittenPath> = fc
  .record({ span, from: anyNumber, to: anyNumber })
  .filter(({ from, to }) => from !== to)
  .chain(({ span: { start, end, today }, from, to }) =>
    observationsUpTo(today, anyNumber).map((observations) => ({
      kind: to > from ? ('reach' as const) : ('reduce' as const),
      unit: 'events a year',
      baseline: { date: dayOf(start), value: from },
      target: { date: dayOf(end), value: to },
      frequency: 'P3M',
      observations,
      today: dayOf(today),
    })),
  )

/** A path whose target's day has not passed, with at least one observation since the baseline. */
export const anyRunningPath = anyPath
  .filter(({ baseline, target }) => target.date > baseline.date)
  .chain((path) =>
    fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), value: anyNumber }).map(({ share, value }) => {
      const days = (Date.parse(path.target.date) - Date.parse(path.baseline.date)) / 86_400_000
      const start = Date.parse(path.baseline.date) / 86_400_000 - firstDay
      const today = dayOf(start + Math.floor(days * share))
      const earlier = path.observations.filter(({ date }) => date < today)
      return { ...path, today, observations: [...earlier, { date: today, value }] }
    }),
  )

export const anyOrdinal: fc.Arbitrary<Written<string> & { scale: string[] }> = fc
  .record({ span, levels: fc.integer({ min: 2, max: 6 }), from: fc.nat(), to: fc.nat() })
  .map((draw) => ({ ...draw, from: draw.from % draw.levels, to: draw.to % draw.levels }))
  .filter(({ from, to }) => from !== to)
  .chain(({ span: { start, end, today }, levels, from, to }) => {
    const scale = ['none', 'idea', 'draft', 'bill', 'law', 'practice'].slice(0, levels)
    return observationsUpTo(today, fc.constantFrom(...scale)).map((observations) => ({
      kind: 'ordinal',
      scale,
      baseline: { date: dayOf(start), value: scale[from] ?? '' },
      target: { date: dayOf(end), value: scale[to] ?? '' },
      observations,
      today: dayOf(today),
    }))
  })

export const anyKeep: fc.Arbitrary<Written<number>> = fc
  .record({ span, kind: fc.constantFrom('keep-above', 'keep-below'), bound: anyNumber })
  .chain(({ span: { end, today }, kind, bound }) =>
    observationsUpTo(today, anyNumber).map((observations) => ({
      kind,
      unit: '%',
      target: { date: dayOf(end), value: bound },
      observations,
      today: dayOf(today),
    })),
  )

export const anyAnswer: fc.Arbitrary<Written<boolean>> = fc
  .record({ span, wanted: fc.boolean() })
  .chain(({ span: { end, today }, wanted }) =>
    observationsUpTo(today, fc.boolean()).map((observations) => ({
      kind: 'yes-no',
      target: { date: dayOf(end), value: wanted },
      observations,
      today: dayOf(today),
    })),
  )

/** Every kind, complete and free of faults. */
export const anySeries: fc.Arbitrary<Written> = fc.oneof(anyPath, anyOrdinal, anyKeep, anyAnswer)

/** A series from which one field that its kind needs has been left out. */
export const anyUnmeasurable: fc.Arbitrary<{ series: Written; without: string }> = anySeries.chain((series) => {
  const needed: ('baseline' | 'target' | 'unit' | 'scale')[] =
    series.kind === 'yes-no'
      ? ['target']
      : series.kind === 'ordinal'
        ? ['scale', 'baseline', 'target']
        : series.kind.startsWith('keep')
          ? ['unit', 'target']
          : ['unit', 'baseline', 'target']
  return fc
    .record({ field: fc.constantFrom(...needed), part: fc.constantFrom('all', 'date', 'value') })
    .map(({ field, part }) => {
      if (part === 'all' || (field !== 'baseline' && field !== 'target'))
        return { series: { ...series, [field]: undefined }, without: field }
      return { series: { ...series, [field]: { ...series[field], [part]: undefined } }, without: `${field}.${part}` }
    })
})
