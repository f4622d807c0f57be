import { beforeAll, describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import { seeded } from '../random.ts'
import { covarianceOf, type ErrorType, standardErrors } from './covariance.ts'
import { designOf } from './design.ts'
import { type FamilyName, families } from './family.ts'
import { type Fit, type GlmData, glm } from './glm.ts'
import { glmNegativeBinomial, type NegativeBinomialFit } from './negative-binomial.ts'
import { awkward, type DataSet, drawn } from './random-data.ts'

const SETS = 200
const names: FamilyName[] = ['poisson', 'quasipoisson', 'negative-binomial', 'gaussian']
const errors: [ErrorType, number][] = [
  ['model', 0],
  ['hc0', 0],
  ['newey-west', 3],
]

const script = `
suppressMessages({library(MASS); library(sandwich)})
d <- read.csv("data.csv")
sets <- split(d, list(d$set, d$family), drop = TRUE)
fit <- function(family, x) {
  f <- y ~ offset(o) + x1 + x2 + x3
  if (family == "negative-binomial") glm.nb(f, data = x)
  else glm(f, family = get(family), data = x)
}
for (family in c("poisson", "quasipoisson", "negative-binomial", "gaussian")) for (set in unique(d$set[d$family == family])) {
  x <- sets[[paste0(set, ".", family)]]
  if (family == "gaussian") x$o <- 0
  name <- paste0(family, ".", set)
  warned <- 0
  m <- try(withCallingHandlers(fit(family, x), warning = function(w) { warned <<- 1; invokeRestart("muffleWarning") }), silent = TRUE)
  if (inherits(m, "try-error") || warned == 1 || anyNA(coef(m))) { say(paste0(name, ".refused"), 1); next }
  say(paste0(name, ".coefficients"), coef(m))
  say(paste0(name, ".model"), sqrt(diag(vcov(m))))
  say(paste0(name, ".hc0"), sqrt(diag(vcovHC(m, type = "HC0"))))
  say(paste0(name, ".newey-west"), sqrt(diag(NeweyWest(m, lag = 3, prewhite = FALSE, adjust = FALSE))))
  say(paste0(name, ".fit"), c(deviance(m), summary(m)$dispersion, AIC(m), logLik(m), sum(residuals(m, "pearson")^2) / m$df.residual))
  if (family == "negative-binomial") say(paste0(name, ".theta"), c(m$theta, m$SE.theta))
}
`

const dataOf = (set: DataSet, family: FamilyName): GlmData => ({
  design: designOf([
    ['(Intercept)', new Float64Array(set.y.length).fill(1)],
    ['x1', set.x1],
    ['x2', set.x2],
    ['x3', set.x3],
  ]),
  outcome: set.y,
  offset: family === 'gaussian' ? undefined : set.offset,
})

function fitted(set: DataSet, family: FamilyName): Fit | NegativeBinomialFit | 'refused' {
  try {
    const data = dataOf(set, family)
    return family === 'negative-binomial' ? glmNegativeBinomial(data) : glm(data, families[family])
  } catch {
    return 'refused'
  }
}

describe.skipIf(!hasR)('glm, glm.nb and sandwich of R', () => {
  const sets = Object.fromEntries(
    names.map((family, at) => {
      const random = seeded(1000 + at)
      const some = Array.from({ length: SETS }, () => drawn(random, family))
      return [family, [...some, ...awkward(random, family)]]
    }),
  ) as Record<FamilyName, DataSet[]>
  let r: Record<string, number[]> = {}

  beforeAll(() => {
    const rows = names.flatMap((family) =>
      sets[family].flatMap(({ y, x1, x2, x3, offset }, set) =>
        [...y].map((value, i) => [family, set, value, x1[i], x2[i], x3[i], offset[i]].join(',')),
      ),
    )
    r = runR(script, { 'data.csv': `family,set,y,x1,x2,x3,o\n${rows.join('\n')}\n` })
  })

  const furthest = (ours: ArrayLike<number>, theirs: readonly number[] | undefined) =>
    Math.max(...(theirs ?? [Number.NaN]).map((value, i) => Math.abs((ours[i] ?? Number.NaN) - value) / Math.abs(value)))

  function each(family: FamilyName, look: (fit: Fit | NegativeBinomialFit, name: string) => number): void {
    let compared = 0
    for (const [at, set] of sets[family].entries()) {
      const name = `${family}.${at}`
      const fit = fitted(set, family)
      if (r[`${name}.refused`]) {
        expect(fit, `${name}: R warns, errs or leaves a coefficient out`).toBe('refused')
        continue
      }
      if (fit === 'refused') continue
      compared++
      expect(look(fit, name), name).toBeLessThan(1e-6)
    }
    expect(compared).toBeGreaterThanOrEqual(SETS * 0.9)
  }

  test.each(names)('%s: coefficients, deviance, dispersion, likelihood and AIC are R’s', (family) => {
    each(family, (fit, name) => {
      const [deviance, dispersion, aic, likelihood, pearson] = r[`${name}.fit`] ?? []
      const pairs = [
        [fit.deviance, deviance],
        [fit.dispersion, dispersion],
        [fit.pearson, pearson],
        [fit.aic ?? 0, family === 'quasipoisson' ? 0 : aic],
        [fit.logLikelihood ?? 0, family === 'quasipoisson' ? 0 : likelihood],
      ].filter(([, theirs]) => theirs !== 0)
      return Math.max(
        furthest(fit.coefficients, r[`${name}.coefficients`]),
        furthest(
          pairs.map(([ours]) => ours ?? Number.NaN),
          pairs.map(([, theirs]) => theirs ?? Number.NaN),
        ),
      )
    })
  })

  describe.each(names)('%s', (family) => {
    test.each(errors)('standard errors of type %s are R’s', (type, lag) => {
      each(family, (fit, name) => furthest(standardErrors(covarianceOf(fit, type, lag)), r[`${name}.${type}`]))
    })
  })

  test('theta and its standard error are those of MASS', () => {
    each('negative-binomial', (fit, name) => {
      const { theta, standardError } = (fit as NegativeBinomialFit).theta
      return furthest([theta, standardError], r[`${name}.theta`])
    })
  })

  test('what R estimates is hardly ever refused', () => {
    const refused = names.flatMap((family) =>
      sets[family].flatMap((set, at) => {
        const isRefused = at < SETS && fitted(set, family) === 'refused' && !r[`${family}.${at}.refused`]
        return isRefused ? [`${family}.${at}`] : []
      }),
    )
    expect(refused).toEqual([])
  })
})
