import { strict as assert } from 'node:assert'
import { seeded } from '#src/statistics/random.ts'
import { covarianceOf, standardErrors } from '#src/statistics/regression/covariance.ts'
import { type Design, designOf } from '#src/statistics/regression/design.ts'
import { families } from '#src/statistics/regression/family.ts'
import { glm } from '#src/statistics/regression/glm.ts'
import { poisson } from '#src/statistics/variates.ts'
import { hasR, runR } from '#test/r.ts'
import type { BenchRow } from './model.ts'

const SERIES = 10_000
const MONTHS = 240
const LAG = 3
const ROUNDS = 3

/**
 * Segmented models as a placebo sweep over areas and dates needs them: a quasi-Poisson fit of 240 months with level, slope and two
 * harmonics, and Newey and West's errors; each series with a date of its own. Beside R's `glm` and `sandwich::NeweyWest`.
 */
export async function benchSegmentedModels(): Promise<BenchRow[]> {
  if (!hasR)
    throw new Error(
      'This bench needs R with "sandwich": apt-get install r-base-core r-cran-sandwich (see scripts/r.js)',
    )
  const series = made()
  const theirs = inR(series)
  const ours = fittedAll(series)
  assertSame(ours.estimates, theirs.estimates, 'estimate')
  assertSame(ours.errors, theirs.errors, 'standard error')
  const seconds = middle(
    Array.from({ length: ROUNDS }, () => {
      const started = performance.now()
      fittedAll(series)
      return (performance.now() - started) / 1000
    }),
  )
  return [
    {
      name: `${SERIES.toLocaleString('en')} segmented models of ${MONTHS} months, with robust errors`,
      seconds,
      beside: "R's glm and NeweyWest",
      besideSeconds: theirs.seconds,
      ratio: seconds / theirs.seconds,
      aim: 'at most 0.5',
    },
  ]
}

interface Counts {
  from: number
  counts: Float64Array
}

function made(): Counts[] {
  const random = seeded(20261122)
  return Array.from({ length: SERIES }, () => {
    const from = 60 + Math.floor(random() * 120)
    const [level, step] = [1 + 2 * random(), random() - 0.5]
    const counts = Float64Array.from({ length: MONTHS }, (_, t) =>
      poisson(
        random,
        Math.exp(level + step * Number(t >= from) + 0.3 * Math.sin((2 * Math.PI * t) / 12) + random() / 2),
      ),
    )
    return { from, counts }
  })
}

function designFrom(from: number): Design {
  const months = Float64Array.from({ length: MONTHS }, (_, t) => t + 1)
  const wave = (k: number, of: (x: number) => number) => months.map((t) => of((2 * Math.PI * k * t) / 12))
  return designOf([
    ['(Intercept)', months.map(() => 1)],
    ['level', months.map((t) => Number(t > from))],
    ['slope', months.map((t) => Math.max(0, t - from))],
    ['time', months],
    ...[1, 2].flatMap((k) => [[`sin${k}`, wave(k, Math.sin)] as const, [`cos${k}`, wave(k, Math.cos)] as const]),
  ])
}

function fittedAll(series: readonly Counts[]): { estimates: number[]; errors: number[] } {
  const found = { estimates: [] as number[], errors: [] as number[] }
  for (const { from, counts } of series) {
    const fit = glm({ design: designFrom(from), outcome: counts }, families.quasipoisson)
    found.estimates.push(fit.coefficients[1] ?? Number.NaN)
    found.errors.push(standardErrors(covarianceOf(fit, 'newey-west', LAG))[1] ?? Number.NaN)
  }
  return found
}

/** One process, which has read the series before the clock starts. */
function inR(series: readonly Counts[]): { seconds: number; estimates: number[]; errors: number[] } {
  const said = runR(
    `suppressMessages(library(sandwich))
     all <- matrix(scan("series.txt", quiet = TRUE), ncol = ${MONTHS + 1}, byrow = TRUE)
     time <- 1:${MONTHS}; s1 <- sin(2 * pi * time / 12); c1 <- cos(2 * pi * time / 12); s2 <- sin(4 * pi * time / 12); c2 <- cos(4 * pi * time / 12)
     took <- system.time(found <- apply(all, 1, function(row) {
       from <- row[1]; y <- row[-1]; level <- as.numeric(time > from); slope <- pmax(0, time - from)
       m <- glm(y ~ level + slope + time + s1 + c1 + s2 + c2, family = quasipoisson)
       c(coef(m)[2], sqrt(NeweyWest(m, lag = ${LAG}, prewhite = FALSE, adjust = FALSE)[2, 2]))
     }))["elapsed"]
     say("seconds", took); say("estimates", found[1, ]); say("errors", found[2, ])`,
    { 'series.txt': series.map(({ from, counts }) => [from, ...counts].join(' ')).join('\n') },
  )
  const { seconds: [seconds = Number.NaN] = [], estimates = [], errors = [] } = said
  return { seconds, estimates, errors }
}

function assertSame(ours: number[], theirs: number[], what: string): void {
  assert.equal(ours.length, theirs.length)
  for (const [at, value] of ours.entries()) {
    const other = theirs[at] ?? Number.NaN
    assert(Math.abs(value - other) <= 1e-6 * Math.abs(other), `${what} ${at}: ${value}, ${other}`)
  }
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
