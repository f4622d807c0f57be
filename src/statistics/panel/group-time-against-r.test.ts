import { beforeAll, describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import { groupTime } from './group-time.ts'
import { staggeredPanel } from './random-panel.ts'

const sets = Array.from({ length: 8 }, (_, i) => {
  const panel = staggeredPanel(i + 1, { areas: 40 + i, effect: i % 3, gaps: i % 2 === 1, selection: 0.5 })
  const covariates = panel.covariates.slice(0, 1 + (i % 2))
  const weights = panel.adoption.map((_, area) => (i % 4 < 2 ? 1 : 1 + (area % 5)))
  return { panel: { ...panel, weights }, covariates, controls: i % 3 === 0 ? 'never' : 'not-yet' } as const
})
const adjustments = ['doubly-robust', 'regression'] as const

/**
 * Each cell by `lm.wfit` and `glm.fit`. Errors without any influence function: by how much the figures move when the weight of one area is moved,
 * the infinitesimal jackknife.
 */
const script = `
data <- read.csv("panels.csv")
cell <- function(d, w, g, t, never, terms, robust) {
  then <- d[d$period == g - 1, ]; later <- d[d$period == t, ]; first <- if (t < g) later else then
  own <- intersect(then$area, later$area)
  from <- then$from[match(own, then$area)]
  chosen <- from == g | from == 99 | (!never & from > max(t, g - 1) & from != g)
  own <- own[chosen]; D <- as.numeric(from[chosen] == g)
  dy <- later$y[match(own, later$area)] - then$y[match(own, then$area)]
  x <- as.matrix(cbind(1, first[match(own, first$area), c("x1", "x2")[seq_len(terms)]]))
  v <- w[own + 1]
  b <- lm.wfit(x[D == 0, ], dy[D == 0], v[D == 0])$coefficients
  left <- dy - drop(x %*% b)
  treated <- sum((v * left)[D == 1]) / sum(v[D == 1])
  if (!robust) return(treated)
  p <- suppressWarnings(glm.fit(x, D, weights = v, family = binomial(), control = glm.control(1e-14, 100)))$fitted.values
  odds <- v * p * (1 - D) / (1 - p)
  treated - sum(odds * left) / sum(odds)
}
figures <- function(d, w, never, terms, robust) {
  from <- tapply(d$from, d$area, max)[as.character(seq_along(w) - 1)]
  pairs <- expand.grid(t = 0:6, g = c(3, 5)); pairs <- pairs[pairs$t != pairs$g - 1, ]
  cells <- mapply(function(g, t) cell(d, w, g, t, never, terms, robust), pairs$g, pairs$t)
  size <- sapply(pairs$g, function(g) sum(w[from == g]))
  mean_of <- function(k) sum(size[k] * cells[k]) / sum(size[k])
  since <- pairs$t - pairs$g
  c(cells, mean_of(since >= 0), sapply(sort(unique(since)), function(e) mean_of(since == e)))
}
for (i in unique(data$set)) for (robust in c(TRUE, FALSE)) {
  d <- data[data$set == i, ]
  w <- d$weight[match(seq_len(max(d$area) + 1) - 1, d$area)]
  of <- function(w) figures(d, w, d$never[1] == 1, d$terms[1], robust)
  moved <- sapply(seq_along(w), function(k) { h <- 1e-4 * w[k]; up <- down <- w; up[k] <- w[k] + h; down[k] <- w[k] - h; (of(up) - of(down)) / 2e-4 })
  name <- paste0(i, if (robust) ".doubly-robust" else ".regression")
  say(name, of(w)); say(paste0(name, ".se"), sqrt(rowSums(moved^2)))
}
`

describe.skipIf(!hasR)("8 seeded panels with covariates and weights, R's lm and glm in each cell", () => {
  let r: Record<string, number[]> = {}
  beforeAll(() => {
    const lines = sets.flatMap(({ panel, covariates, controls }, i) =>
      panel.y.map((y, row) => {
        const area = panel.area[row] ?? 0
        const [x1, x2] = panel.covariates.map(({ values }) => values[row])
        const rest = [panel.weights[area], Number(controls === 'never'), covariates.length]
        return [i, area, panel.period[row], y, x1, x2, panel.adoption[area] ?? 99, ...rest]
      }),
    )
    const header = 'set,area,period,y,x1,x2,from,weight,never,terms'
    r = runR(script, { 'panels.csv': `${header}\n${lines.map((line) => line.join()).join('\n')}\n` })
  }, 120_000)

  const close = (ours: readonly number[], theirs: readonly number[] = [], name = '') => {
    expect(ours, name).toHaveLength(theirs.length)
    ours.forEach((value, i) => {
      expect(Math.abs(value / (theirs[i] ?? 0) - 1), `${name}, ${i}`).toBeLessThanOrEqual(1e-6)
    })
  }

  test.each(adjustments)(
    'by %s: every cell, the average and the event study are the same, and so are their errors',
    (adjustment) => {
      sets.forEach(({ panel, covariates, controls }, i) => {
        const { cells, leftOut, overall, events } = groupTime(panel, panel.adoption, {
          covariates,
          controls,
          adjustment,
        })
        const averages = [overall, ...events]
        const name = `${i}.${adjustment}`
        expect(leftOut, name).toEqual([])
        close(
          [...cells, ...averages].map(({ estimate }) => estimate),
          r[name],
          name,
        )
        close(
          [...cells, ...averages].map(({ se }) => se ?? 0),
          r[`${name}.se`],
          `${name}, errors`,
        )
      })
    },
  )
})
