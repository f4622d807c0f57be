import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AreaHistory, existedOn } from './area-history.ts'
import { editDistance } from './edit-distance.ts'
import { foldName } from './fold-name.ts'
import type { Area } from './model.ts'
import { pointIndex } from './point-index.ts'

describe('foldName', () => {
  test('takes the words for a kind of unit away, in English and in Urdu', () => {
    expect(['Neelam district', 'Neelam Distrcit', 'NEELAM', 'District Neelam'].map(foldName)).toEqual(
      Array(4).fill('neelam'),
    )
    expect(foldName('ضلع نیلم')).toBe(foldName('نيلم'))
  })

  test('makes one of letters that Arabic and Urdu keyboards write, with or without marks', () => {
    expect(foldName('كوئٹہ')).toBe(foldName('کوئٹة'))
    expect(foldName('پُنجاب')).toBe(foldName('پنجاب'))
  })

  test('leaves a name that is made of such words alone', () => {
    expect(foldName('Capital Territory')).toBe('capitalterritory')
  })

  test('changes nothing more when it is done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)).length <= foldName(name).length),
    )
  })
})

describe('editDistance', () => {
  test('counts a swap of neighbours as one', () => {
    expect(editDistance('distrcit', 'district', 5)).toBe(1)
    expect(editDistance('kech', 'kachhi', 5)).toBe(3)
  })

  test('is the same both ways, none for the same word, and never above its limit', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 6 }), (a, b, limit) => {
        const distance = editDistance(a, b, limit)
        expect(distance).toBe(editDistance(b, a, limit))
        expect(distance).toBeLessThanOrEqual(limit)
        expect(editDistance(a, a, limit)).toBe(0)
      }),
    )
  })
})

const square = (west: number, south: number, size: number) =>
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ] as [number, number][]

describe('pointIndex', () => {
  const inside = pointIndex([
    { area: 'ring', polygons: [[square(0, 0, 10), square(4, 4, 2)]] },
    { area: 'middle', polygons: [[square(4, 4, 2)]] },
    { area: 'islands', polygons: [[square(20, 0, 1)], [square(30, 5, 1)]] },
  ])

  test('finds nothing in a hole but what fills it, and every part of an area', () => {
    expect(inside(5, 5)).toEqual(['middle'])
    expect(inside(1, 1)).toEqual(['ring'])
    expect([inside(0.5, 20.5), inside(5.5, 30.5), inside(3, 25)]).toEqual([['islands'], ['islands'], []])
  })

  test('agrees with the square’s own sides for any point', () => {
    const part = fc.double({ min: -5, max: 15, noNaN: true })
    const alone = pointIndex([{ area: 'square', polygons: [[square(0, 0, 10)]] }])
    fc.assert(
      fc.property(part, part, (lat, lon) => {
        fc.pre(![0, 10].includes(lat) && ![0, 10].includes(lon))
        expect(alone(lat, lon).length === 1).toBe(lat > 0 && lat < 10 && lon > 0 && lon < 10)
      }),
    )
  })
})

describe('areas in time', () => {
  const area = (id: string, more: Partial<Area> = {}): Area => ({
    id,
    name: { en: id },
    classification: 'district',
    ...more,
  })
  const history = new AreaHistory([
    area('whole'),
    area('part', { until: '2018-05-30', changes: [{ kind: 'merged-into', area: 'whole', on: '2018-05-31' }] }),
    area('piece', { until: '2010', changes: [{ kind: 'merged-into', area: 'part', on: '2011' }] }),
    area('village', { parent: 'piece' }),
  ])

  test('existed on a day, in a month or year of which some day lies in their time', () => {
    expect(existedOn({ from: '2013', until: '2018-05' }, '2018-05-31')).toBe(true)
    expect(existedOn({ from: '2013', until: '2018-05' }, '2018')).toBe(true)
    expect(existedOn({ from: '2013', until: '2018-05' }, '2018-06-01')).toBe(false)
    expect(existedOn({ from: '2013' }, '2012-12')).toBe(false)
  })

  test('are followed into what they went into, over several steps, as far as the day goes', () => {
    expect(['2010', '2015', '2019'].map((day) => history.successor('piece', day))).toEqual(['piece', 'part', 'whole'])
    expect(history.predecessors('whole', '2019').sort()).toEqual(['part', 'piece'])
  })

  test('lie in what is above them and in what that went into', () => {
    expect(history.isWithin('village', 'piece')).toBe(true)
    expect(history.isWithin('village', 'part')).toBe(true)
    expect(history.isWithin('whole', 'part')).toBe(false)
  })
})
