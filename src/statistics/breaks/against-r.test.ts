import { beforeAll, describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import { seeded } from '../random.ts'
import { structuralBreaks } from './breaks.ts'

type Kind = 'mean' | 'trend' | 'season'

interface Series {
  kind: Kind
  y: number[]
  x: number[][]
  regressorsDiffer: boolean
  errorsDiffer: boolean
}

/** Series with none to three breaks in level and slope, noise that may be correlated or grow; some are counts. */
function series(seed: number): Series {
  const random = seeded(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const kind: Kind = seed % 6 === 0 ? 'trend' : seed % 7 === 0 ? 'season' : 'mean'
  const n = kind === 'mean' ? 30 + Math.floor(random() * 70) : 30 + Math.floor(random() * 20)
  const places = Array.from({ length: Math.floor(random() * 4) }, () => random() * n)
  const steps = places.map(() => normal() * 3)
  let previous = 0
  const y = Array.from({ length: n }, (_, t) => {
    previous = (seed % 3) * 0.2 * previous + normal() * (seed % 5 === 0 ? 1 + t / n : 1)
    const level = places.reduce((sum, place, i) => sum + (t >= place ? (steps[i] ?? 0) : 0), 10)
    const value = level + previous + (kind === 'season' ? 2 * Math.sin((2 * Math.PI * t) / 12) : 0)
    return seed % 11 === 0 ? Math.max(0, Math.round(value)) : value
  })
  const x = y.map((_, t) => {
    const angle = (2 * Math.PI * (t + 1)) / 12
    return kind === 'mean' ? [1] : kind === 'trend' ? [1, t + 1] : [1, Math.cos(angle), Math.sin(angle)]
  })
  return { kind, y, x, regressorsDiffer: seed % 3 !== 1, errorsDiffer: seed % 8 !== 3 }
}

const sets = Array.from({ length: 200 }, (_, i) => series(i + 1))

const script = `
suppressMessages(library(strucchange))
data <- readLines("series.txt")
for (i in seq_along(data)) {
  parts <- strsplit(data[i], ";")[[1]]
  y <- as.numeric(strsplit(parts[4], ",")[[1]]); t <- seq_along(y)
  formula <- switch(parts[1], mean = y ~ 1, trend = y ~ t, season = y ~ cos(2 * pi * t / 12) + sin(2 * pi * t / 12))
  b <- breakpoints(formula); s <- summary(b)$RSS
  say(paste0(i, ".rss"), s["RSS", ]); say(paste0(i, ".bic"), s["BIC", ])
  bp <- b$breakpoints; say(paste0(i, ".at"), bp)
  for (m in 1:2) if (m < ncol(s)) say(paste0(i, ".best", m), breakpoints(b, breaks = m)$breakpoints)
  if (!is.na(bp[1])) {
    ci <- suppressWarnings(confint(b, het.reg = parts[2] == "true", het.err = parts[3] == "true"))$confint
    say(paste0(i, ".low"), ci[, 1]); say(paste0(i, ".high"), ci[, 3])
  }
  f <- Fstats(formula); say(paste0(i, ".f"), c(max(f$Fstats), f$breakpoint, sctest(f)$p.value))
}
`

const close = (ours: readonly number[], theirs: readonly number[], name: string) => {
  expect(ours, name).toHaveLength(theirs.length)
  ours.forEach((value, i) => {
    expect(Math.abs(value - (theirs[i] ?? 0)), name).toBeLessThanOrEqual(1e-6 * Math.abs(theirs[i] ?? 0))
  })
}

describe.skipIf(!hasR)("200 seeded series and R's strucchange", () => {
  let r: Record<string, number[]> = {}
  beforeAll(() => {
    const lines = sets.map((s) => [s.kind, s.regressorsDiffer, s.errorsDiffer, s.y.join(',')].join(';'))
    r = runR(script, { 'series.txt': `${lines.join('\n')}\n` })
  }, 60_000)

  test('every residual sum and BIC, the chosen breaks and their intervals are the same', () => {
    sets.forEach(({ y, x, ...options }, index) => {
      const name = `series ${index + 1}`
      const said = (what: string) => r[`${index + 1}.${what}`] ?? []
      const ours = structuralBreaks(y, x, options)
      close(
        ours.candidates.map(({ rss }) => rss),
        said('rss'),
        name,
      )
      close(
        ours.candidates.map(({ bic }) => bic),
        said('bic'),
        name,
      )
      expect(ours.chosen.breakpoints, name).toEqual(said('at').filter((at) => !Number.isNaN(at)))
      for (const m of [1, 2]) {
        if (ours.candidates[m]) expect(ours.candidates[m].breakpoints, name).toEqual(said(`best${m}`))
      }
      expect(
        ours.intervals.map((i) => i?.low ?? Number.NaN),
        name,
      ).toEqual(said('low'))
      expect(
        ours.intervals.map((i) => i?.high ?? Number.NaN),
        name,
      ).toEqual(said('high'))
    })
  })

  test('supF is the same, and its tail within 0.025 of Hansen’s wherever it is given', () => {
    const compared = sets.flatMap(({ y, x, ...options }, index) => {
      const ours = structuralBreaks(y, x, options).supF
      const [statistic = 0, at, p = 1] = r[`${index + 1}.f`] ?? []
      close([ours.statistic], [statistic], `series ${index + 1}`)
      expect(ours.at).toBe(at)
      return ours.p === null ? [] : [Math.abs(ours.p - p)]
    })
    expect(compared.length).toBeGreaterThan(100)
    expect(Math.max(...compared)).toBeLessThan(0.025)
  })
})
