import { describe, expect, test } from 'vitest'
import type { FamilyName } from '#src/statistics/regression/family.ts'
import { calibrate } from './calibrate.ts'
import { coverageOf } from './coverage.ts'
import { scenarios } from './scenarios.ts'

const SEED = 20261122
const RUNS = 40
const some = ['Poisson', 'overdispersed (θ 5)', 'autocorrelated (0.4)', 'trending']

/** A smaller edition of the tables of docs/evaluation.md, which `node bench/verdicts.ts` prints. */
describe('verdicts on series in which it is known whether anything changed', () => {
  test.each(some)('%s', (name) => {
    const scenario = scenarios.find((one) => one.name === name)
    if (!scenario) throw new Error(`There is no scenario ${name}`)
    const { power, withEffect, withoutEffect } = calibrate(scenario, RUNS, SEED)
    expect(power).toBeGreaterThan(0.78)
    expect(withEffect['consistent with an effect']).toBeGreaterThanOrEqual(0.7 * RUNS)
    expect(withoutEffect['consistent with an effect']).toBeLessThanOrEqual(0.1 * RUNS)
  })
})

describe('model-based 95 % intervals hold the truth in 93 % to 97 % of 2,000 series of the model', () => {
  const families: FamilyName[] = ['poisson', 'quasipoisson', 'negative-binomial', 'gaussian']
  test.each(families)('%s', (family) => {
    const { covered, refused } = coverageOf(family, 2000, SEED)
    expect(refused).toBeLessThan(20)
    expect(covered.model).toBeGreaterThan(0.93)
    expect(covered.model).toBeLessThan(0.97)
  })
})
