import { describe, expect, test } from 'vitest'
import { designOf } from './design.ts'
import { families } from './family.ts'
import { glm } from './glm.ts'
import { glmNegativeBinomial } from './negative-binomial.ts'

const rows = 24
const time = Float64Array.from({ length: rows }, (_, i) => i + 1)
const design = designOf([
  ['(Intercept)', time.map(() => 1)],
  ['time', time],
])

describe('a model that nothing deviates from', () => {
  test.each([
    ['a constant of counts', families.quasipoisson, time.map(() => 7), 'the outcome is 7 throughout'],
    ['a constant of values', families.gaussian, time.map(() => -2.5), 'the outcome is -2.5 throughout'],
    ['nothing but zeros', families.gaussian, time.map(() => 0), 'the outcome is 0 throughout'],
    ['a straight line', families.gaussian, time.map((t) => 3 + 2 * t), 'goes through every value'],
  ])('%s has no error, and is refused rather than given one of 1e-15', (_, family, outcome, words) => {
    expect(() => glm({ design, outcome }, family)).toThrow(words)
  })

  test('a Poisson distribution has its own spread, of a constant too', () => {
    const fit = glm({ design, outcome: time.map(() => 7) }, families.poisson)
    expect([fit.coefficients[0], fit.dispersion]).toEqual([expect.closeTo(Math.log(7), 9), 1])
  })

  test('nor is there a dispersion of a negative binomial', () => {
    expect(() => glmNegativeBinomial({ design, outcome: time.map(() => 7) })).toThrow('the outcome is 7 throughout')
  })

  test('hardly any deviation is still one', () => {
    const outcome = time.map((t) => 1000 + t + (t % 3) * 1e-6)
    expect(glm({ design, outcome }, families.gaussian).dispersion).toBeGreaterThan(0)
  })
})
