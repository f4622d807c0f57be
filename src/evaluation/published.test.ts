import { beforeAll, describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import type { ChangePointsResult } from './change-points/result.ts'
import { evaluate } from './evaluate.ts'
import type { ItsResult } from './its/result.ts'

/**
 * Data that are published with R and its packages, asked of both: Seatbelts and UKDriverDeaths (Harvey and Durbin, Journal of the Royal Statistical Society
 * A 149, 1986), discoveries (McNeil, Interactive Data Analysis, 1977), BostonHomicide (Piehl, Cooper, Braga and Kennedy, Review of Economics and
 * Statistics 85, 2003) and RealInt (Bai and Perron, Journal of Applied Econometrics 18, 2003).
 */
const script = `
suppressMessages({ library(MASS); library(sandwich); library(strucchange) })
say("killed", Seatbelts[, "DriversKilled"]); say("drivers", Seatbelts[, "drivers"]); say("kms", Seatbelts[, "kms"]); say("law", Seatbelts[, "law"])
d <- as.data.frame(Seatbelts); d$time <- 1:192
for (k in 1:2) { d[[paste0("s", k)]] <- sin(2 * pi * k * d$time / 12); d[[paste0("c", k)]] <- cos(2 * pi * k * d$time / 12) }
d$slope <- pmax(0, d$time - 169) * d$law
f <- DriversKilled ~ law + slope + time + s1 + c1 + s2 + c2 + offset(log(kms))
g <- drivers ~ law + slope + time + s1 + c1 + s2 + c2
models <- list(poisson = glm(f, poisson, d), quasipoisson = glm(f, quasipoisson, d), "negative-binomial" = glm.nb(f, d), gaussian = lm(g, d))
for (name in names(models)) {
  m <- models[[name]]
  say(paste0(name, ".coef"), coef(m)); say(paste0(name, ".se"), sqrt(diag(vcov(m))))
  say(paste0(name, ".nw"), sqrt(diag(NeweyWest(m, lag = 6, prewhite = FALSE, adjust = FALSE))))
}
say("discoveries", discoveries); y <- as.numeric(discoveries); t <- 1:100; level <- as.numeric(t >= 55)
m <- glm(y ~ level + t, quasipoisson); say("discoveries.coef", coef(m)); say("discoveries.se", sqrt(diag(vcov(m))))
data(BostonHomicide); say("homicides", BostonHomicide$homicides)
data(RealInt); say("interest", RealInt)
told <- function(name, b) { say(paste0(name, ".breaks"), breakpoints(b)$breakpoints); say(paste0(name, ".ci"), confint(b)$confint); say(paste0(name, ".bic"), summary(b)$RSS["BIC", ]) }
told("boston", breakpoints(BostonHomicide$homicides ~ 1))
told("interest", breakpoints(as.numeric(RealInt) ~ 1, h = 15))
ten <- log10(as.numeric(UKDriverDeaths)); y <- ten[13:192]; l1 <- ten[12:191]; l12 <- ten[1:180]
say("y", y); say("l1", l1); say("l12", l12)
b <- breakpoints(y ~ l1 + l12, h = 0.1); say("deaths.two", breakpoints(b, breaks = 2)$breakpoints); say("deaths.bic", summary(b)$RSS["BIC", ])
`

describe.skipIf(!hasR)('published data, evaluated here and in R', () => {
  let r: Record<string, number[]> = {}
  const evaluated = <Result>(spec: object) =>
    evaluate(spec, () => {
      throw new Error('no file is read')
    }).result as unknown as Result
  const columns = (...names: string[]) =>
    (r[names[0] ?? ''] ?? []).map((_, row) => ({
      time: row + 1,
      ...Object.fromEntries(names.map((name) => [name, r[name]?.[row] ?? null])),
    }))
  const close = (ours: readonly number[], theirs: readonly number[] = [], name = '') => {
    expect(ours, name).toHaveLength(theirs.length)
    for (const [i, value] of ours.entries())
      expect(Math.abs(value / (theirs[i] ?? 0) - 1), `${name} ${i}`).toBeLessThan(1e-6)
  }

  beforeAll(() => {
    r = runR(script)
  }, 60_000)

  test.each(['poisson', 'quasipoisson', 'negative-binomial', 'gaussian'])(
    'the seat belt law of January 1983, %s: coefficients and both kinds of errors are R’s, and drivers were fewer',
    (family) => {
      const isCounted = family !== 'gaussian'
      const spec = {
        ...{ method: 'its', data: columns('killed', 'drivers', 'kms'), time: 'time', family, placebo: false },
        ...{ outcome: isCounted ? 'killed' : 'drivers', offset: isCounted ? 'kms' : null, intervention: { at: 170 } },
        season: { period: 12, harmonics: 2 },
      }
      const told = evaluated<ItsResult>(spec)
      const own = (of: 'estimate' | 'se', { coefficients } = told) => coefficients.map((one) => one[of])
      close(own('estimate'), r[`${family}.coef`], 'coefficients')
      close(own('se'), r[`${family}.se`], 'model errors')
      const robust = evaluated<ItsResult>({ ...spec, errors: { type: 'newey-west', lag: 6 } })
      close(own('se', robust), r[`${family}.nw`], 'Newey and West')
      expect(told.test.average.high).toBeLessThan(0)
    },
  )

  test('the seat belt law is consistent with an effect on drivers, which other models and dates do not explain', () => {
    const data = columns('drivers')
    const spec = { method: 'its', data, time: 'time', outcome: 'drivers', intervention: { at: 170 }, terms: ['level'] }
    const told = evaluated<ItsResult>({ ...spec, season: { period: 12, harmonics: 2 } })
    expect(told.specifications.sameSign).toBe(told.specifications.specifications.length)
    expect(told.verdict).toBe('consistent with an effect')
  })

  test('great discoveries a year: a level in 1914 is R’s', () => {
    const data = columns('discoveries')
    const spec = {
      method: 'its',
      data,
      time: 'time',
      outcome: 'discoveries',
      intervention: { at: 55 },
      terms: ['level'],
    }
    const told = evaluated<ItsResult>(spec)
    close(
      told.coefficients.map(({ estimate }) => estimate),
      r['discoveries.coef'],
      'coefficients',
    )
    close(
      told.coefficients.map(({ se }) => se),
      r['discoveries.se'],
      'errors',
    )
  })

  test('Boston’s youth homicides break after July 1996, from May 1996 to April 1997: Operation Ceasefire began in May 1996', () => {
    const told = evaluated<ChangePointsResult>({
      ...{ method: 'change-points', data: columns('homicides'), time: 'time', outcome: 'homicides', from: 54 },
    })
    expect(told.breaks.map(({ at, lowAt, highAt }) => [lowAt, at, highAt])).toEqual([[53, 55, 64]])
    expect(told.breaks.map(({ at }) => at)).toEqual(r['boston.breaks'])
    close(
      told.candidates.map(({ bic }) => bic),
      r['boston.bic'],
      'BIC',
    )
    expect(told.policy?.inside).toBe(true)
    // Its interval is a fifth of all admissible times: any date might well lie in it.
    expect(told).toMatchObject({ verdict: 'cannot be told', reasons: [{ key: 'chance' }, { key: 'inside' }] })
  })

  test('the real interest rate breaks where strucchange has it, with the same intervals', () => {
    const told = evaluated<ChangePointsResult>({
      ...{ method: 'change-points', data: columns('interest'), time: 'time', outcome: 'interest', trimming: 15 },
    })
    expect(told.breaks.map(({ at }) => at)).toEqual(r['interest.breaks'])
    expect(told.breaks.map(({ at }) => at)).toEqual([47, 79])
    const ends = [
      ...told.breaks.map((b) => b.lowAt),
      ...told.breaks.map((b) => b.at),
      ...told.breaks.map((b) => b.highAt),
    ]
    expect(ends).toEqual(r['interest.ci'])
    close(
      told.candidates.map(({ bic }) => bic),
      r['interest.bic'],
      'BIC',
    )
  })

  test('British road casualties with their own past: two breaks are best after October 1973 and January 1983', () => {
    const told = evaluated<ChangePointsResult>({
      ...{ method: 'change-points', data: columns('y', 'l1', 'l12'), time: 'time', outcome: 'y' },
      ...{ regressors: ['l1', 'l12'], trimming: 0.1, from: 158 },
    })
    expect(told.candidates[2]?.at).toEqual([46, 157])
    expect(told.candidates[2]?.at).toEqual(r['deaths.two'])
    close(
      told.candidates.map(({ bic }) => bic),
      r['deaths.bic'],
      'BIC',
    )
  })
})
