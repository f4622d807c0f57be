import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { seeded } from '#src/statistics/random.ts'
import { poisson } from '#src/statistics/variates.ts'
import type { Rows } from '../table.ts'
import { evaluateSeries } from './evaluate.ts'
import { plainPage } from './plain.ts'
import type { ItsResult } from './result.ts'
import { type ItsSpecGiven, itsSpec } from './spec.ts'

const nothing = () => {
  throw new Error('There is no file.')
}
const evaluated = (spec: ItsSpecGiven): ItsResult => evaluateSeries(itsSpec.parse(spec), nothing)

interface World {
  times?: number
  from?: number
  effect?: number
  mean?: number
  seed?: number
}

/** Monthly counts that fall by `effect` (of the logarithm) from a time on. */
function months({ times = 96, from = 49, effect = -0.7, mean = 30, seed = 1 }: World = {}): { t: number; y: number }[] {
  const random = seeded(seed)
  return Array.from({ length: times }, (_, at) => ({
    t: at + 1,
    y: poisson(random, mean * Math.exp(effect * Number(at + 1 >= from))),
  }))
}

const spec = (data: Rows, more: Partial<ItsSpecGiven> = {}): ItsSpecGiven => ({
  method: 'its',
  data: data.map((row) => ({ ...row })),
  outcome: 'y',
  time: 't',
  intervention: { at: 49 },
  terms: ['level'],
  ...more,
})
const level = ({ coefficients }: ItsResult) => coefficients.find(({ role }) => role === 'level')

describe('the verdict', () => {
  test('a fall to half is consistent with an effect, and the true date ranks first', () => {
    const result = evaluated(spec(months()))
    expect(result).toMatchObject({ verdict: 'consistent with an effect', rank: expect.any(Number) })
    expect(result.rank).toBeLessThanOrEqual(2)
    expect(level(result)?.ratio).toBeCloseTo(0.5, 1)
  })

  test('where nothing changed and much could have been seen, there is no evidence', () => {
    expect(evaluated(spec(months({ effect: 0, seed: 2 })))).toMatchObject({ verdict: 'no evidence of one' })
  })

  test('where little could have been seen it cannot be told, and the page says how little', () => {
    const result = evaluated(spec(months({ effect: 0, mean: 1 })))
    expect(result.verdict).toBe('cannot be told')
    expect(result.reasons.map(({ key }) => key)).toContain('powerless')
    expect(result.power.detectableFall).toBeLessThan(0.8)
  })

  test('few times on one side, or another change at the same time, stand in its way', () => {
    const keys = (given: ItsSpecGiven) => evaluated(given).reasons.map(({ key }) => key)
    expect(keys(spec(months({ times: 54 })))).toContain('short')
    expect(keys(spec(months(), { breaks: [{ at: 51, what: 'the source counts otherwise' }] }))).toContain('break')
    expect(keys(spec(months(), { breaks: [{ at: 20, what: 'long before' }] }))).not.toContain('break')
  })

  test('a trend that was bending before makes a straight line say little', () => {
    const random = seeded(3)
    const bent = Array.from({ length: 96 }, (_, at) => ({
      t: at + 1,
      y: poisson(random, 40 * Math.exp(((at - 24) / 24) ** 2)),
    }))
    expect(evaluated(spec(bent)).reasons.map(({ key }) => key)).toContain('bend')
  })

  test('no sentence of a result or of its reasons says that anything was caused', () => {
    for (const effect of [0, -0.2, -1]) expect(evaluated(spec(months({ effect }))).why.join(' ')).not.toMatch(/caus/i)
  })
})

describe('the plain page', () => {
  const said = (result: ItsResult) => plainPage(result, translator('en')).flatMap(({ sentences }) => sentences)
  const sloped = (slope: number, seed = 4) => {
    const random = seeded(seed)
    return Array.from({ length: 96 }, (_, at) => ({
      t: at + 1,
      y: poisson(random, 40 * Math.exp(at < 48 ? 0 : 0.35 - slope * (at - 47))),
    }))
  }

  test('says what each term came to where there are several, and that the course changed rather than the average', () => {
    const result = evaluated(spec(sloped(0.0143), { terms: ['level', 'slope'] }))
    expect([result.test.p < 0.05, result.test.average.low < 0, result.test.average.high > 0]).toEqual([
      true,
      true,
      true,
    ])
    const sentences = said(result).join(' ')
    expect(sentences).toMatch(/At once it was 1\d\d\.\d% of what it would have been/)
    expect(sentences).toMatch(/it then was 98\.\d% of what the trend before would have made it/)
    expect(sentences).toContain('of the average alone it cannot be said that it changed')
  })

  test('says differences where values were fitted by least squares', () => {
    const sentences = said(evaluated(spec(sloped(0.0143), { terms: ['level', 'slope'], family: 'gaussian' }))).join(' ')
    expect(sentences).toMatch(/At once it differed by \d/)
    expect(sentences).toMatch(/then differed by a further -/)
  })

  test('has nothing to add where there is one term, which is the average', () => {
    expect(said(evaluated(spec(months()))).join(' ')).not.toMatch(/At once it was|average alone/)
  })
})

describe('what cannot be asked', () => {
  test('a count below 0 and nobody exposed are named by their row in the file, in whatever order it has its times', () => {
    const rows = months().map((row) => ({ ...row, people: 1000 }))
    const swapped = [...rows.slice(50), ...rows.slice(0, 50)]
    const asked = (at: number, other: object) => () =>
      evaluated(spec(swapped.with(at, { ...(swapped[at] as (typeof rows)[number]), ...other }), { offset: 'people' }))
    expect(asked(6, { y: -3 })).toThrow('data, row 7 (the header not counted): y is -3; a count is not negative')
    expect(asked(9, { people: 0 })).toThrow(
      'row 10 (the header not counted): people is 0; what is exposed must be more',
    )
  })

  test('a series that is the same throughout is refused, and no error of 1e-15 is given', () => {
    const rows = months().map(({ t }) => ({ t, y: 7 }))
    expect(() => evaluated(spec(rows))).toThrow('the outcome is 7 throughout')
    expect(() => evaluated(spec(rows, { family: 'gaussian' }))).toThrow('the outcome is 7 throughout')
  })

  test('a time before that is the same throughout has no trend, and says so', () => {
    const rows = months().map(({ t, y }) => ({ t, y: t < 49 ? 30 : y }))
    expect(evaluated(spec(rows)).pretrend).toEqual({ refused: expect.stringContaining('the outcome is 30 throughout') })
  })

  test('more harmonics than the times can carry are refused before they are worked out', () => {
    const season = { period: 1e9, harmonics: 1e8 }
    expect(() => evaluated(spec(months(), { season }))).toThrow('more terms than the 96 times can carry')
  })

  test('so many dates that they would take hours are refused, and without them the same is answered', () => {
    const rows = months({ times: 13_000, from: 6_500, effect: 0 })
    const asked = spec(rows, { intervention: { at: 6_500 } })
    expect(() => evaluated(asked)).toThrow('or say "placebo": false')
    expect(evaluated({ ...asked, placebo: false }).n).toBe(13_000)
  })
})

describe('several sources and areas', () => {
  test('a source that saw nothing where it could have makes it impossible to tell', () => {
    const other = months({ effect: 0, seed: 2 })
    const rows = months().map((row, at) => ({ ...row, z: other[at]?.y ?? 0 }))
    const result = evaluated(spec(rows, { sources: [{ name: 'the police', outcome: 'z' }] }))
    expect(result.verdict).toBe('cannot be told')
    expect(result.why.join(' ')).toContain('the police')
  })

  test('a source that agrees does not', () => {
    const other = months({ seed: 2 })
    const rows = months().map((row, at) => ({ ...row, z: other[at]?.y ?? 0 }))
    const result = evaluated(spec(rows, { sources: [{ name: 'the press', outcome: 'z' }] }))
    expect(result).toMatchObject({ verdict: 'consistent with an effect', sources: [{ source: 'the press', n: 96 }] })
  })

  test('areas are summed, and each is left out once; an effect in one alone is found out', () => {
    const still = months({ effect: 0.02, seed: 5, mean: 60 })
    const rows = [
      ...months({ effect: -3, mean: 40 }).map((row) => ({ ...row, a: 'Swat' })),
      ...still.map((row) => ({ ...row, a: 'Lahore' })),
    ]
    const result = evaluated(spec(rows, { area: 'a' }))
    expect(result.n).toBe(96)
    expect(result.areas.map(({ without }) => without)).toEqual(['Swat', 'Lahore'])
    const withoutSwat = result.areas[0]
    expect(withoutSwat && 'ratio' in withoutSwat ? withoutSwat.ratio : null).toBeGreaterThan(0.9)
  })
})

describe('reading', () => {
  test('dates are counted in months, and the intervention is named by one', () => {
    const rows = months().map(({ t, y }) => ({
      t: `${2010 + Math.floor((t - 1) / 12)}-${String(((t - 1) % 12) + 1).padStart(2, '0')}`,
      y,
    }))
    const dated = evaluated(spec(rows, { intervention: { at: '2014-01' } }))
    expect(dated.coefficients).toEqual(evaluated(spec(months())).coefficients)
    expect(dated.stated.from).toBe('2014-01')
    expect(dated.placebo[0]?.at).toBe('2010-11')
  })

  test('rows with something missing are left out, and the result says so', () => {
    const rows = months().map(({ t, y }) => ({ t, y: t === 5 ? null : y }))
    const result = evaluated(spec(rows))
    expect(result.n).toBe(95)
    expect(result.remarks.map(({ key }) => key)).toEqual(expect.arrayContaining(['missing', 'uneven']))
  })

  test('an intervention that ends again is refused, with the time until which it can be evaluated', () => {
    const rows = months().map((row) => ({ ...row, on: row.t > 48 && row.t < 80 ? 'yes' : 'no' }))
    const asked = { intervention: { column: 'on' } }
    expect(() => evaluated(spec(rows, asked))).toThrow('(column "on") ends again at 80')
    expect(evaluated(spec(rows, { ...asked, only: { t: { to: 79 } } })).n).toBe(79)
  })

  test('a period in another unit than the times is told: years in decimals have a year of 1', () => {
    const rows = months().map(({ t, y }) => ({ t: 2010 + (t - 1) / 12, y }))
    const seasonal = (period: number) =>
      evaluated(spec(rows, { intervention: { at: 2014 }, season: { period, harmonics: 1 } })).remarks.map(
        ({ key }) => key,
      )
    expect(seasonal(12)).toContain('season')
    expect(seasonal(1)).not.toContain('season')
    expect(() => seasonal(0.1)).toThrow('no more than 0 harmonics')
  })

  test.each<[string, Partial<ItsSpecGiven>, RegExp]>([
    ['a column that is not there', { outcome: 'deaths' }, /no column "deaths"; it has t, y/],
    ['an intervention before the series', { intervention: { at: 1 } }, /begin after the first time/],
    ['an effect that is none', { effect: 1 }, /should be a ratio above 0 other than 1/],
    ['a population of nobody', { offset: 'nobody' }, /what is exposed must be more than 0/],
    ['counts that are not whole, as Poisson', { outcome: 'half', family: 'poisson' }, /not whole/],
    [
      'counts without any spread beyond Poisson, as negative binomial',
      { outcome: 'even', family: 'negative-binomial' },
      /has no end/,
    ],
    ['too many harmonics', { season: { period: 4, harmonics: 3 } }, /no more than 2 harmonics/],
    [
      'a slope of its own at the last time',
      { terms: ['level', 'slope'], intervention: { at: 96 } },
      /cannot be told from/,
    ],
  ])('%s is refused in words', (_, more, words) => {
    const rows = months().map((row) => ({ ...row, nobody: 0, half: row.y / 2 + 0.25, even: 20 + (row.t % 2) }))
    expect(() => evaluated(spec(rows, more))).toThrow(words)
  })

  test('a member that nobody knows is refused, so that a misspelt offset does not go unseen', () => {
    expect(itsSpec.safeParse({ ...spec(months()), ofset: 'pop' }).success).toBe(false)
  })

  test('all zeros after the intervention are refused: the effect would have no end', () => {
    const rows = months().map(({ t, y }) => ({ t, y: t >= 49 ? 0 : y }))
    expect(() => evaluated(spec(rows))).toThrow(/run to 0/)
  })
})

describe('properties', () => {
  test('the order of rows does not matter', () => {
    const rows = months()
    const straight = evaluated(spec(rows, { errors: { type: 'newey-west', lag: 3 } }))
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(evaluated(spec(shuffled, { errors: { type: 'newey-west', lag: 3 } }))).toEqual(straight)
      }),
      { numRuns: 5 },
    )
  })

  test('least squares scale with the outcome', () => {
    const rows = months()
    const one = level(evaluated(spec(rows, { family: 'gaussian' })))
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (factor) => {
        const more = level(
          evaluated(
            spec(
              rows.map(({ t, y }) => ({ t, y: y * factor })),
              { family: 'gaussian', placebo: false },
            ),
          ),
        )
        expect((more?.estimate ?? 0) / ((one?.estimate ?? 0) * factor)).toBeCloseTo(1, 8)
        expect((more?.se ?? 0) / ((one?.se ?? 0) * factor)).toBeCloseTo(1, 8)
      }),
      { numRuns: 10 },
    )
  })

  test('a larger population takes the intercept along and nothing else', () => {
    const at = (people: number) =>
      evaluated(
        spec(
          months().map((row) => ({ ...row, people })),
          { offset: 'people', placebo: false },
        ),
      )
    const [few, many] = [at(1000), at(50_000)]
    expect(level(many)?.estimate).toBeCloseTo(level(few)?.estimate ?? 0, 8)
    expect((few.coefficients[0]?.estimate ?? 0) - (many.coefficients[0]?.estimate ?? 0)).toBeCloseTo(Math.log(50), 8)
  })

  test('had nothing changed and what was fitted part at the intervention, and nowhere before', () => {
    for (const { at, fitted, counterfactual } of evaluated(spec(months())).line)
      expect(Math.abs(fitted - counterfactual) > 1e-9).toBe(Number(at) >= 49)
  })
})
