import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { groupTime } from '#src/statistics/panel/group-time.ts'
import { staggeredPanel } from '#src/statistics/panel/random-panel.ts'
import { evaluateDid } from './evaluate.ts'
import { plainDid } from './plain.ts'
import { didSpec } from './spec.ts'

const noFile = () => {
  throw new Error('no file is read')
}

/** The policy comes in 2004 and 2006, likelier where there is much of `x`, by which the outcome rises faster whether it comes or not. */
function rowsOf(panel: ReturnType<typeof staggeredPanel>) {
  const [x, second] = panel.covariates.map(({ values }) => values)
  return panel.y.map((y, row) => {
    const area = panel.area[row] ?? 0
    const from = panel.adoption[area] ?? null
    return {
      ...{ area: `area ${area}`, year: 2000 + (panel.period[row] ?? 0), y: 60 + y, people: 1 + (area % 7) },
      ...{ x: x?.[row] ?? 0, second: second?.[row] ?? 0, first: from === null ? null : 2000 + from },
    }
  })
}

const panel = staggeredPanel(2, { areas: 48, periods: 9, early: 4, late: 6, effect: 3, drift: 0.8, share: 0.5 })
const data = rowsOf(panel)
const spec = { method: 'did', unit: 'area', time: 'year', outcome: 'y', from: { column: 'first' } }
const evaluated = (changed: object) => evaluateDid(didSpec.parse({ ...spec, data, ...changed }), noFile)

describe('different dates with covariates and weights', () => {
  const told = evaluated({ covariates: ['x'], weights: 'people' })

  test('the effect, its error and the event study are those of averages by group and time given them', () => {
    const weights = panel.adoption.map((_, area) => 1 + (area % 7))
    const covariates = panel.covariates.slice(0, 1)
    const { overall, events } = groupTime({ ...panel, weights }, panel.adoption, { covariates })
    expect(told.effect).toMatchObject({ inference: 't' })
    expect(told.effect.estimate).toBeCloseTo(overall.estimate, 9)
    expect(told.effect.se).toBeCloseTo(overall.se, 9)
    told.eventStudy.forEach(({ estimate }, k) => {
      expect(estimate).toBeCloseTo(events[k]?.estimate ?? 0, 9)
    })
  })

  test('areas that were on another path by what they are alike in no longer stand in the way', () => {
    const plain = evaluated({})
    expect(plain.reasons.map(({ key }) => key)).toContain('trend')
    expect(Math.abs(told.effect.estimate - 3)).toBeLessThan(Math.abs(plain.effect.estimate - 3) / 2)
    expect(told).toMatchObject({ verdict: 'consistent with an effect', leftOut: [] })
    expect(told.leaveOneOut).toHaveLength(48)
    expect(told.placeboDates.map(({ earlier }) => earlier)).toEqual([1, 2, 3])
    expect(told.pretrend.trend?.p).toBeGreaterThan(0.05)
    expect(told.power?.detectable).toBeLessThan(3)
  })

  test('the curve has each way to allow for them, with weights and without, and the chosen one among them', () => {
    const models = told.specifications.specifications
    const ways = models.map(({ covariates, adjustment, weighted }) => `${covariates.join()} ${adjustment} ${weighted}`)
    expect(new Set(ways)).toEqual(
      new Set(
        [true, false].flatMap((weighted) =>
          ['x doubly-robust', 'x regression', ' null'].map((way) => `${way} ${weighted}`),
        ),
      ),
    )
    const chosen = models.find(
      (one) =>
        one.adjustment === 'doubly-robust' && one.weighted && one.outcome === 'level' && one.compare === 'not-yet',
    )
    expect(chosen?.estimate).toBe(told.effect.estimate)
    expect(new Set(models.map(({ estimate }) => estimate)).size).toBe(models.length)
  })

  test('the model says what areas are alike in, how, and by what they count, in both languages', () => {
    expect(told.stated).toMatchObject({
      formula: 'ATT(group, year) of y given x, weighted by people',
      ...{ estimator: 'group-time', covariates: ['x'], adjustment: 'doubly-robust', weights: 'people' },
    })
    const [english, urdu] = (['en', 'ur'] as const).map(
      (locale) => plainDid(told, translator(locale))[1]?.sentences ?? [],
    )
    expect(english).toContain(
      'Areas are compared with areas that were like them in x at the earlier of the two times: by a model of the change and by one of who came under the policy, of which one may be wrong (Sant’Anna and Zhao, doubly robust).',
    )
    expect(english).toContain('Areas count by people, each by its mean over all times.')
    expect(urdu).toHaveLength(english?.length ?? 0)
    expect(urdu?.filter((sentence) => sentence.includes('people') || / x /.test(sentence)).length).toBeGreaterThan(1)
    const regression = evaluated({
      covariates: ['x', 'second'],
      adjustment: 'regression',
      placebo: false,
      compare: 'never',
    })
    expect(plainDid(regression, translator('en'))[1]?.sentences.slice(0, 3)).toEqual([
      'The policy came at different times.',
      'Each group of areas is compared with areas that never came under it (Callaway and Sant’Anna).',
      'Areas are compared with areas that were like them in x and second at the earlier of the two times, by a model of the change.',
    ])
  })

  test('few areas are judged by the same dates given to others, with the same model', () => {
    const few = rowsOf(staggeredPanel(5, { areas: 24, effect: 6, drift: 0.8, share: 0.5 }))
    const judged = evaluated({ data: few, covariates: ['x'] })
    expect(judged.effect).toMatchObject({ inference: 'placebo-areas', p: expect.closeTo(1 / 500, 12) })
    expect(judged.placebo).toMatchObject({ rank: 1, of: 500 })
  })
})

describe('covariates that leave no estimate', () => {
  const two = panel.adoption.flatMap((at, area) => (at === 6 ? [area] : [])).slice(0, 2)
  const fewer = data.map((row) => ({
    ...row,
    first: row.first === 2006 && !two.includes(Number(row.area.slice(5))) ? null : row.first,
  }))

  test('are said with their group and why, and the effect is of the others', () => {
    const told = evaluated({ data: fewer, covariates: ['x'], placebo: false })
    expect(told.leftOut).toHaveLength(8)
    expect(told.leftOut[0]).toEqual({ group: 2006, time: 2000, why: 'too-few' })
    expect(new Set(told.groups.map(({ group }) => group))).toEqual(new Set([2004]))
    expect(told.remarks).toContainEqual({ key: 'cells.too-few', values: { group: '2006', times: 8 } })
    const pages = (['en', 'ur'] as const).map((locale) => JSON.stringify(plainDid(told, translator(locale))))
    expect(pages[0]).toContain(
      'Areas that came under the policy in 2006 have no estimate for 8 times: with these covariates',
    )
    expect(pages[1]).toContain('ان خصوصیات کے ساتھ وہ، یا موازنے کے علاقے، بہت کم ہیں')
    expect(evaluated({ data: fewer, covariates: ['x'], adjustment: 'regression', placebo: false }).leftOut).toEqual([])
  })

  test('are refused where none is left, by their name', () => {
    const rows = data.map((row) => ({ ...row, x: 4 }))
    expect(() => evaluated({ data: rows, covariates: ['x'] })).toThrowError(
      /^With these covariates no group of areas can be compared\. The term "x"/,
    )
  })
})
