import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTable } from '../read-table.ts'
import { evaluateSynthetic } from './evaluate.ts'
import { syntheticSpec } from './spec.ts'

const folder = process.env.PAIMANA_TEST_DATA

const everyOther = [1961, 1963, 1965, 1967, 1969]
const sectors = ['agriculture', 'energy', 'industry', 'construction', 'services.venta', 'services.nonventa']

/** The predictors and windows of the example in R's Synth: the two highest levels of schooling are one, and levels are shares. */
const spec = {
  method: 'synthetic-control',
  data: 'basque.csv',
  unit: 'regionno',
  names: 'regionname',
  time: 'year',
  outcome: 'gdpcap',
  treated: 17,
  from: 1970,
  exclude: [1],
  predictors: [
    'school.illit',
    'school.prim',
    'school.med',
    { name: 'school.higher', columns: ['school.high', 'school.post.high'] },
    'invest',
    { column: 'gdpcap', period: { from: 1960, to: 1969 } },
    ...sectors.map((sector) => ({ column: `sec.${sector}`, times: everyOther })),
    { column: 'popdens', times: [1969] },
  ],
  window: [1964, 1969],
  shares: [['school.illit', 'school.prim', 'school.med', 'school.higher']],
  optimise: [1960, 1969],
}

const evaluated = (changed: object = {}) =>
  evaluateSynthetic(syntheticSpec.parse({ ...spec, ...changed }), (file) =>
    readTable(file, readFileSync(join(folder ?? '', 'data', file), 'utf8')),
  )

/** Abadie and Gardeazabal (2003), and what R's Synth prints for its example. */
describe.skipIf(!folder)('terrorism and income in the Basque Country (needs PAIMANA_TEST_DATA)', () => {
  test('Catalonia 0.851 and Madrid 0.149, and a loss no greater than Synth’s', () => {
    const { weights, fit, predictors } = evaluated({ placebo: false })
    expect(weights.slice(0, 2).map(({ unit }) => unit)).toEqual(['Cataluna', 'Madrid (Comunidad De)'])
    expect(Math.abs((weights[0]?.weight ?? 0) - 0.851)).toBeLessThan(0.005)
    expect(Math.abs((weights[1]?.weight ?? 0) - 0.149)).toBeLessThan(0.005)
    expect(Math.abs(weights.reduce((sum, { weight }) => sum + weight, 0) - 1)).toBeLessThan(1e-12)
    expect(fit.loss).toBeLessThanOrEqual(0.008865)
    expect(predictors.map(({ name }) => name)).toContain('school.higher')
    expect(predictors.find(({ name }) => name === 'invest')?.treated).toBeCloseTo(24.647, 3)
    expect(predictors.find(({ name }) => name === 'school.prim')?.treated).toBeCloseTo(85.893, 3)
  })

  test('a mean gap of −0.58 from 1970 to 1997, greatest in 1989', () => {
    const { effect, gaps } = evaluated({ placebo: false, treated: 'Basque Country (Pais Vasco)' })
    expect(Math.abs(effect.mean + 0.58)).toBeLessThan(0.01)
    expect(effect.lowest.time).toBe(1989)
    expect(Math.abs(effect.lowest.gap + 1.036)).toBeLessThan(0.01)
    expect(gaps).toHaveLength(43)
    expect(gaps.filter(({ after }) => after)).toHaveLength(28)
  })

  test('doubt is worked out unless it is not wanted, and one of three is said', () => {
    const { placebo, placeboDates, leaveOneOut, power, verdict, why } = evaluated()
    expect(placebo?.areas).toHaveLength(16)
    expect(placebo?.of).toBe(17)
    expect(placeboDates.length).toBeGreaterThan(3)
    expect(leaveOneOut.map(({ unit }) => unit)).toEqual(['Cataluna', 'Madrid (Comunidad De)'])
    expect(power?.power).toBeLessThan(0.8)
    expect(verdict).toBe('cannot be told')
    expect(why?.join(' ')).not.toMatch(/caused/)
    expect(evaluated({ placebo: false }).verdict).toBeUndefined()
  })

  test.each([
    [{ treated: 99 }, /has no area "99"/],
    [{ treated: [17, 10] }, /of one area/],
    [{ from: 1955 }, /a time before the policy/],
    [{ from: 2005 }, /the data go from 1955 to 1997/],
    [{ outcome: 'gdp' }, /has no column "gdp"/],
    [{ donors: [17, 2, 3] }, /cannot be a donor to itself/],
    [{ donors: [2] }, /two donors/],
    [{ shares: [['invest', 'schooling']] }, /no predictor/],
    [{ optimise: [1990, 1995] }, /two times or more before/],
    [{ predictors: [{ column: 'popdens', times: [1960] }], shares: [], donors: [2, 3, 4] }, /has no popdens/],
    [{ importance: [1, 2] }, /V needs 13 weights/],
    [{ treated: undefined }, /"treated" is missing|expected/],
  ])('refuses %j in words', (changed, words) => {
    expect(() => evaluated(changed)).toThrowError(words)
  })
})
