import { beforeAll, describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import { evaluate } from '../evaluate.ts'
import type { ItsResult } from './result.ts'

/** Series that come with R, each with a date at which something happened to it or might have: none of them was chosen for how it comes out. */
const series = {
  Nile: 1899,
  airmiles: 1946,
  LakeHuron: 1913,
  lynx: 1870,
  nhtemp: 1940,
  WWWusage: 50,
  discoveries: 1914,
  uspop: 1870,
  'sunspot.year': 1790,
  BJsales: 80,
  treering: 1000,
  rivers: 70,
}
const kinds = ['poisson', 'quasipoisson', 'negative-binomial', 'gaussian'] as const
const errors = [{ type: 'model' }, { type: 'hc0' }, { type: 'newey-west', lag: 3 }] as const

const script = `
suppressMessages({ library(MASS); library(sandwich) })
ask <- function(name, from) {
  x <- get(name); t <- if (is.ts(x)) as.numeric(time(x)) else seq_along(x); y <- as.numeric(x)
  say(paste0(name, ".t"), t); say(paste0(name, ".y"), y)
  level <- as.numeric(t >= from); slope <- (t - from + median(diff(t))) * level
  for (kind in c("poisson", "quasipoisson", "negative-binomial", "gaussian")) {
    warned <- FALSE
    m <- tryCatch(withCallingHandlers(
      if (kind == "negative-binomial") glm.nb(y ~ level + slope + t) else glm(y ~ level + slope + t, kind),
      warning = function(w) {
        # Of a negative binomial R fits what is not whole, and so does this program.
        warned <<- warned || kind == "poisson" || !grepl("^non-integer", conditionMessage(w)); invokeRestart("muffleWarning") }), error = function(e) NULL)
    key <- paste(name, kind, sep = ".")
    say(paste0(key, ".refused"), is.null(m) || warned)
    if (is.null(m) || warned) next
    say(paste0(key, ".coef"), coef(m)); say(paste0(key, ".model"), sqrt(diag(vcov(m))))
    say(paste0(key, ".hc0"), sqrt(diag(vcovHC(m, type = "HC0"))))
    say(paste0(key, ".newey-west"), sqrt(diag(NeweyWest(m, lag = 3, prewhite = FALSE, adjust = FALSE))))
  }
}
`

describe.skipIf(!hasR)('series that come with R, asked of both', () => {
  let r: Record<string, number[]> = {}
  beforeAll(() => {
    r = runR(
      script +
        Object.entries(series)
          .map(([name, from]) => `ask("${name}", ${from})\n`)
          .join(''),
    )
  }, 60_000)

  const close = (ours: readonly number[], theirs: readonly number[] = []) => {
    expect(ours).toHaveLength(theirs.length)
    for (const [i, value] of ours.entries())
      expect(Math.abs(value / (theirs[i] ?? 0) - 1), String(i)).toBeLessThan(1e-6)
  }

  test.each(Object.entries(series).flatMap(([name, at]) => kinds.map((family) => ({ name, at, family }))))(
    '$name, $family: every coefficient and error is R’s, and what R warns of is refused',
    ({ name, at, family }) => {
      const data = (r[`${name}.t`] ?? []).map((t, row) => ({ t, y: r[`${name}.y`]?.[row] ?? null }))
      const asked = (how: (typeof errors)[number]) =>
        evaluate(
          {
            ...{ method: 'its', data, outcome: 'y', time: 't', family, intervention: { at } },
            ...{ errors: how, placebo: false },
          },
          () => {
            throw new Error('no file is read')
          },
        ).result as unknown as ItsResult
      const key = `${name}.${family}`
      if (r[`${key}.refused`]?.[0] === 1) {
        expect(() => asked(errors[0])).toThrow(/not whole|has no end|do not settle/)
        return
      }
      for (const how of errors) {
        const { coefficients } = asked(how)
        close(
          coefficients.map(({ estimate }) => estimate),
          r[`${key}.coef`],
        )
        close(
          coefficients.map(({ se }) => se),
          r[`${key}.${how.type}`],
        )
      }
    },
  )
})
