import { beforeAll, describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import { eventStudy } from './event-study.ts'
import { underPolicy } from './model.ts'
import { randomPanel } from './random-panel.ts'
import { twoWay } from './two-way.ts'

const sets = Array.from({ length: 200 }, (_, i) =>
  randomPanel(i + 1, {
    areas: 4 + (i % 9),
    periods: 5 + (i % 6),
    treated: 2 + (i % 2),
    from: 2 + (i % 3),
    effect: i % 4,
    gaps: i % 2 === 1,
  }),
)

/** R's `lm` with a dummy for each area and period, and `sandwich::vcovCL`, whose default for `lm` is HC1 with G/(G−1). */
const script = `
suppressMessages(library(sandwich))
data <- read.csv("panels.csv")
for (i in unique(data$set)) {
  d <- data[data$set == i, ]; d$a <- factor(d$area); d$t <- factor(d$period)
  m <- lm(y ~ under + x + a + t, d); v <- vcovCL(m, cluster = d$area)
  say(paste0(i, ".did"), c(coef(m)[2:3], sqrt(diag(v))[2:3], v[2, 3]))
  w <- lm(y ~ under + x + a + t, d, weights = 1 + d$area); v <- vcovCL(w, cluster = d$area)
  say(paste0(i, ".weighted"), c(coef(w)[2:3], sqrt(diag(v))[2:3]))
  d$e <- relevel(factor(ifelse(d$treated == 1, d$relative, -1)), ref = "-1")
  m <- lm(y ~ e + a + t, d); k <- grep("^e", names(coef(m))); v <- vcovCL(m, cluster = d$area)
  o <- order(as.numeric(sub("^e", "", names(coef(m))[k])))
  say(paste0(i, ".event"), coef(m)[k][o]); say(paste0(i, ".eventse"), sqrt(diag(v))[k][o])
  lead <- names(coef(m))[k][as.numeric(sub("^e", "", names(coef(m))[k])) < 0]
  say(paste0(i, ".aliased"), anyNA(coef(m)))
  say(paste0(i, ".joint"), if (!anyNA(coef(m)) && length(lead) > 0 && length(lead) < length(unique(d$area)) - 1)
    drop(coef(m)[lead] %*% solve(v[lead, lead], coef(m)[lead])) / length(lead) else NULL)
}
`

describe.skipIf(!hasR)("200 seeded panels, R's lm with dummies and sandwich's vcovCL", () => {
  let r: Record<string, number[]> = {}
  beforeAll(() => {
    const lines = sets.flatMap((panel, i) => {
      const under = underPolicy(panel, panel.adoption)
      return panel.y.map((y, row) => {
        const from = panel.adoption[panel.area[row] ?? 0] ?? null
        const relative = (panel.period[row] ?? 0) - (from ?? 0)
        return [
          i,
          panel.area[row],
          panel.period[row],
          y,
          under[row],
          panel.covariate[row],
          from === null ? 0 : 1,
          relative,
        ]
      })
    })
    const header = 'set,area,period,y,under,x,treated,relative'
    r = runR(script, { 'panels.csv': `${header}\n${lines.map((line) => line.join()).join('\n')}\n` })
  }, 60_000)

  const close = (ours: readonly number[], theirs: readonly number[] = [], name = '') => {
    expect(ours, name).toHaveLength(theirs.length)
    ours.forEach((value, i) => {
      expect(Math.abs(value - (theirs[i] ?? 0)), name).toBeLessThanOrEqual(
        1e-6 * Math.max(1e-6, Math.abs(theirs[i] ?? 0)),
      )
    })
  }

  test('coefficients, errors by area and their covariance are the same, with gaps and without', () => {
    sets.forEach((panel, i) => {
      const regressors = [
        { name: 'under', values: underPolicy(panel, panel.adoption) },
        { name: 'x', values: panel.covariate },
      ]
      const { coefficients, covariance } = twoWay(panel, regressors)
      const ours = [...coefficients.map(({ estimate }) => estimate), ...coefficients.map(({ se }) => se)]
      close([...ours, covariance[0]?.[1] ?? Number.NaN], r[`${i}.did`], `panel ${i}`)
      const weights = Array.from({ length: panel.areas }, (_, area) => 1 + area)
      const weighed = twoWay({ ...panel, weights }, regressors).coefficients
      const told = [...weighed.map(({ estimate }) => estimate), ...weighed.map(({ se }) => se)]
      close(told, r[`${i}.weighted`], `panel ${i}, weighed`)
      const [alone] = twoWay(panel, regressors.slice(0, 1), { covariates: [panel.covariate] }).coefficients
      close([alone?.estimate ?? 0, alone?.se ?? 0], [ours[0] ?? 0, ours[2] ?? 0], `panel ${i}, as a covariate`)
    })
  })

  test('event studies and the joint test of their leads are the same, and what R leaves out is refused', () => {
    sets.forEach((panel, i) => {
      if (r[`${i}.aliased`]?.[0] === 1) {
        expect(() => eventStudy(panel, panel.adoption), `panel ${i}`).toThrowError(
          expect.objectContaining({ code: 'collinear' }),
        )
        return
      }
      const { coefficients, pretrend } = eventStudy(panel, panel.adoption)
      close(
        coefficients.map(({ estimate }) => estimate),
        r[`${i}.event`],
        `panel ${i}`,
      )
      close(
        coefficients.map(({ se }) => se),
        r[`${i}.eventse`],
        `panel ${i}`,
      )
      close(pretrend ? [pretrend.f] : [], r[`${i}.joint`], `panel ${i}`)
    })
  })
})
