import { beforeAll, describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import { seeded } from '../random.ts'
import { autocorrelation, ljungBox, partialAutocorrelation } from './autocorrelation.ts'
import { compareNested } from './compare.ts'
import { designOf } from './design.ts'
import { families } from './family.ts'
import { glm } from './glm.ts'
import { powerOfF } from './power.ts'
import { drawn } from './random-data.ts'
import { devianceResiduals } from './residuals.ts'
import { serialCorrelation } from './serial-correlation.ts'

const { y, x1, x2, x3, offset } = drawn(seeded(77), 'quasipoisson')
const columns = [
  ['(Intercept)', x1.map(() => 1)],
  ['x1', x1],
  ['x2', x2],
  ['x3', x3],
] as const
const fitOf = (terms: number, family: 'poisson' | 'quasipoisson') =>
  glm({ design: designOf(columns.slice(0, terms)), outcome: y, offset }, families[family])

describe.skipIf(!hasR)('R', () => {
  let r: Record<string, number[]> = {}
  beforeAll(() => {
    const rows = [...y].map((value, i) => [value, x1[i], x2[i], x3[i], offset[i]].join(','))
    r = runR(
      `d <- read.csv("d.csv")
       fit <- function(f, family) glm(f, family = family, data = d)
       small <- y ~ offset(o) + x1; large <- y ~ offset(o) + x1 + x2 + x3
       m <- fit(large, quasipoisson); e <- residuals(m, "deviance")
       say("residuals", e); say("acf", acf(e, 12, plot = FALSE)$acf[-1]); say("pacf", pacf(e, 12, plot = FALSE)$acf)
       b <- Box.test(e, 10, "Ljung-Box"); say("box", c(b$statistic, b$p.value))
       a <- anova(fit(small, quasipoisson), m, test = "F"); say("f", c(a$F[2], a[["Pr(>F)"]][2]))
       a <- anova(fit(small, poisson), fit(large, poisson), test = "Chisq"); say("chi", c(a$Deviance[2], a[["Pr(>Chi)"]][2]))
       power <- function(l, a, b) pf(qf(.95, a, b), a, b, ncp = l, lower.tail = FALSE)
       say("power", c(power(3, 1, 20), power(7.85, 1, 200), power(12, 2, 31.5), power(40, 3, 9.25)))`,
      { 'd.csv': `y,x1,x2,x3,o\n${rows.join('\n')}\n` },
    )
  })
  function near(ours: ArrayLike<number>, name: string, within = 1e-6): void {
    const theirs = r[name] ?? []
    expect(theirs.length, name).toBe(ours.length)
    for (const [i, value] of theirs.entries())
      expect(Math.abs((ours[i] ?? Number.NaN) - value) / Math.abs(value), `${name} ${i}`).toBeLessThan(within)
  }

  test('has the same deviance residuals, their autocorrelations and Ljung and Box’s test', () => {
    const residuals = devianceResiduals(fitOf(4, 'quasipoisson'))
    const acf = autocorrelation(residuals, 12)
    near(residuals, 'residuals')
    near(acf, 'acf')
    near(partialAutocorrelation(acf), 'pacf')
    const { statistic, p } = ljungBox(acf.slice(0, 10), y.length)
    near([statistic, p], 'box')
  })

  test('compares nested models alike: by F where dispersion is estimated, else by the likelihood ratio', () => {
    const both = (family: 'poisson' | 'quasipoisson') => compareNested(fitOf(2, family), fitOf(4, family))
    const [f, chi] = [both('quasipoisson'), both('poisson')]
    for (const [ours, name] of [
      [f, 'f'],
      [chi, 'chi'],
    ] as const) {
      const [statistic = 0, p = 0] = r[name] ?? []
      expect(ours.statistic / statistic).toBeCloseTo(1, 8)
      expect(ours.p).toBeCloseTo(p, 8)
    }
  })

  test('has the same power of F tests', () => {
    near(
      [powerOfF(1, 20).at(3), powerOfF(1, 200).at(7.85), powerOfF(2, 31.5).at(12), powerOfF(3, 9.25).at(40)],
      'power',
    )
  })
})

test('a power and its noncentrality belong to one another', () => {
  const power = powerOfF(2, 40)
  for (const wanted of [0.1, 0.5, 0.8, 0.99]) expect(power.at(power.noncentralityFor(wanted))).toBeCloseTo(wanted, 6)
  expect(power.at(0)).toBeCloseTo(0.05, 6)
})

test('a model is compared only with one within it', () => {
  expect(() => compareNested(fitOf(4, 'poisson'), fitOf(2, 'poisson'))).toThrow(/within another/)
})

describe('the likeness of neighbours', () => {
  const series = (rho: number, size: number, seed: number) => {
    const random = seeded(seed)
    let value = 0
    const values = Float64Array.from({ length: size }, () => {
      value = rho * value + (random() + random() + random() - 1.5)
      return 20 + value
    })
    const time = values.map((_, t) => t)
    return glm(
      {
        design: designOf([
          ['1', time.map(() => 1)],
          ['t', time],
        ]),
        outcome: values,
      },
      families.gaussian,
    )
  }
  const averageOf = (rho: number, size: number) =>
    Array.from({ length: 60 }, (_, seed) => serialCorrelation(series(rho, size, seed)).neighbours).reduce(
      (a, b) => a + b,
    ) / 60

  test('is found without the shortfall that residuals of a short series have', () => {
    expect(averageOf(0.5, 60)).toBeGreaterThan(0.42)
    expect(averageOf(0.5, 60)).toBeLessThan(0.58)
  })

  test('is near zero where there is none, and errors are then nearly the model’s', () => {
    expect(averageOf(0, 200)).toBeLessThan(0.06)
    const fit = series(0, 2000, 4)
    const { covariance, rho } = serialCorrelation(fit)
    if (rho > 0) return
    expect(covariance[3]).toBeCloseTo((fit.unscaled[3] ?? 0) * fit.dispersion, 12)
  })
})
