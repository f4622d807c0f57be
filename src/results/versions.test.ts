import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay } from './scoring/arbitrary-series.ts'
import { definitionChanges, segments } from './versions.ts'

const definition = {
  definition: { en: 'Deaths in attacks, by calendar year', ur: 'حملوں میں اموات' },
  unit: { en: 'deaths' },
  scale: undefined,
  method: { en: 'Counted from police records' },
}

describe('rule 7: a changed definition is another version', () => {
  test('a word, a unit, a scale or a method is a change of it', () => {
    const changed = {
      definition: { en: 'Deaths and injuries' },
      unit: { en: 'persons' },
      scale: ['a', 'b'],
      method: undefined,
    }
    expect(definitionChanges(definition, { ...definition, ...changed })).toEqual([
      'definition',
      'unit',
      'scale',
      'method',
    ])
    expect(
      definitionChanges({ scale: ['a', 'b'], definition: { en: 'x' } }, { scale: ['b', 'a'], definition: { en: 'x' } }),
    ).toEqual(['scale'])
  })

  test('spacing and translation are not', () => {
    const same = {
      ...definition,
      definition: { en: ' Deaths in attacks,\n by calendar  year ', ur: 'حملوں میں ہلاکتیں' },
    }
    expect(definitionChanges(definition, same)).toEqual([])
  })

  const anyObservations = fc.array(
    fc.record({ version: fc.integer({ min: 1, max: 4 }), date: anyDay, value: fc.integer() }),
    { maxLength: 20 },
  )

  test('values of two versions are never in one segment, and none is lost', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const parts = segments(observations)
        expect(parts.map(({ version }) => version)).toEqual([...new Set(observations.map((o) => o.version))].sort())
        for (const { version, observations: own } of parts) {
          expect(own.every((o) => o.version === version)).toBe(true)
          expect(own.map((o) => o.date)).toEqual(own.map((o) => o.date).sort())
        }
        expect(parts.flatMap((part) => part.observations)).toHaveLength(observations.length)
      }),
    )
  })
})
