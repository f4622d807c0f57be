import { beforeAll, describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import { type Design, designOf, type Sample } from './design.ts'
import { differenceOf } from './difference.ts'
import { type Proportions, proportions } from './proportions.ts'
import { raoScott } from './rao-scott.ts'
import { postStratify, rake } from './weighting.ts'

/** The data that R's own package ships, written out at test time, and what R makes of it. */
const script = `
suppressMessages(library(survey)); data(api)
codes <- function(x) as.integer(factor(x)) - 1
columns <- function(d) data.frame(stype = codes(d$stype), award = codes(d$awards), wide = codes(d$sch.wide), weight = d$pw)
put <- function(name, d, ...) table_out(paste0("data.", name), cbind(columns(d), ...))
put("strat", apistrat, fpc = apistrat$fpc)
put("clus1", apiclus1, fpc = apiclus1$fpc, cluster = codes(apiclus1$dnum))
put("clus2", apiclus2, fpc1 = apiclus2$fpc1, fpc2 = apiclus2$fpc2, cluster = codes(apiclus2$dnum))
describe <- function(name, d) {
  p <- svymean(~stype, d, na.rm = TRUE); say(paste0(name, ".share"), coef(p)); say(paste0(name, ".se"), SE(p))
  say(paste0(name, ".deff"), diag(attr(svymean(~stype, d, deff = TRUE, na.rm = TRUE), "deff")))
  say(paste0(name, ".replace"), diag(attr(svymean(~stype, d, deff = "replace", na.rm = TRUE), "deff")))
  for (k in c("E", "H", "M")) say(paste0(name, ".ci.", k), attr(svyciprop(as.formula(sprintf("~I(stype == '%s')", k)), d, method = "logit"), "ci"))
  a <- svymean(~awards, d); say(paste0(name, ".award"), coef(a)); say(paste0(name, ".awardse"), SE(a))
  say(paste0(name, ".awarddeff"), diag(attr(svymean(~awards, d, deff = TRUE), "deff")))
  say(paste0(name, ".awardci"), attr(svyciprop(~I(awards == "Yes"), d, method = "logit"), "ci"))
  t <- svychisq(~awards + stype, d, statistic = "F"); say(paste0(name, ".f"), c(t$statistic, t$parameter, t$p.value))
  u <- svychisq(~awards + sch.wide, d, statistic = "F"); say(paste0(name, ".f2"), c(u$statistic, u$parameter, u$p.value))
}
strat <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
clus1 <- svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# With stype as the stratum its own shares are certain: only what varies is compared there.
describe("weights", svydesign(id = ~1, weights = ~pw, data = apistrat))
describe("clus1", clus1)
describe("clus1plain", svydesign(id = ~dnum, weights = ~pw, data = apiclus1))
describe("clus2", svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2))
say("clus2.weight", weights(svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2)))
describe("post", postStratify(clus1, ~stype, data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))))
raked <- rake(clus1, list(~stype, ~sch.wide), list(data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018)),
  data.frame(sch.wide = c("No", "Yes"), Freq = c(1072, 5122))), control = list(epsilon = 1e-12, maxit = 200))
describe("raked", raked); say("raked.weight", weights(raked))
s <- svymean(~awards, strat); say("strat.award", coef(s)); say("strat.awardse", SE(s))
say("strat.awarddeff", diag(attr(svymean(~awards, strat, deff = TRUE), "deff")))
say("strat.awardreplace", diag(attr(svymean(~awards, strat, deff = "replace"), "deff")))
say("strat.awardci", attr(svyciprop(~I(awards == "Yes"), strat, method = "logit"), "ci"))
t <- svychisq(~awards + stype, strat, statistic = "F"); say("strat.f", c(t$statistic, t$parameter, t$p.value))
u <- svychisq(~awards + sch.wide, strat, statistic = "F"); say("strat.f2", c(u$statistic, u$parameter, u$p.value))
w <- svydesign(id = ~1, weights = ~pw, data = apistrat)
se <- c(SE(svymean(~I(awards == "Yes"), w))[2], SE(svymean(~I(awards == "Yes"), clus1))[2])
gap <- coef(svymean(~I(awards == "Yes"), clus1))[2] - coef(svymean(~I(awards == "Yes"), w))[2]
df <- degf(w) + degf(clus1); s2 <- sqrt(sum(se^2))
say("waves", c(gap, s2, gap + qt(c(.025, .975), df) * s2, 2 * pt(-abs(gap) / s2, df)))
gaps <- apiclus1; gaps$awards[seq(3, nrow(gaps), 7)] <- NA
g <- svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = gaps)
a <- svymean(~awards, g, na.rm = TRUE, deff = TRUE); say("gaps.award", coef(a)); say("gaps.awardse", SE(a)); say("gaps.awarddeff", diag(attr(a, "deff")))
v <- svychisq(~awards + stype, g, statistic = "F"); say("gaps.f", c(v$statistic, v$parameter, v$p.value))
h <- apistrat; h$awards[seq(2, nrow(h), 5)] <- NA; h$stype2 <- h$stype; h$sch.wide[h$awards == "Yes" & h$sch.wide == "No"] <- NA
hs <- svydesign(id = ~1, strata = ~stype2, weights = ~pw, fpc = ~fpc, data = h)
a <- svymean(~awards, hs, na.rm = TRUE, deff = TRUE); say("gapsstrat.award", coef(a)); say("gapsstrat.awardse", SE(a)); say("gapsstrat.awarddeff", diag(attr(a, "deff")))
v <- svychisq(~awards + stype, hs, statistic = "F"); say("gapsstrat.f", c(v$statistic, v$parameter, v$p.value))
h$third <- factor(ifelse(is.na(h$sch.wide), NA, ifelse(h$cnum %% 3 == 0, "x", as.character(h$sch.wide))))
h$third[!is.na(h$third) & h$third == "x" & h$awards == "Yes"] <- "Yes"
hz <- svydesign(id = ~1, strata = ~stype2, weights = ~pw, fpc = ~fpc, data = h)
say("data.hole.award", ifelse(is.na(h$awards), 255, codes(h$awards))); say("data.hole.third", ifelse(is.na(h$third), 255, codes(h$third)))
v <- svychisq(~awards + third, hz, statistic = "F"); say("hole.f", c(v$statistic, v$parameter, v$p.value))
gp <- postStratify(g, ~stype, data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018)))
a <- svymean(~awards, gp, na.rm = TRUE); say("gapspost.award", coef(a)); say("gapspost.awardse", SE(a))
`

describe.skipIf(!hasR)("R's survey package and its own api data", () => {
  let r: Record<string, number[]> = {}
  beforeAll(() => {
    r = runR(script)
  })
  const list = (name: string): number[] => {
    const values = r[name]
    if (!values) throw new Error(`R has said nothing of ${name}`)
    return values
  }
  const codes = (name: string) => Uint8Array.from(list(name))

  function sample(data: string, more: Partial<Sample> = {}): Sample {
    const weights = Float64Array.from(list(`data.${data}.weight`))
    return { size: weights.length, weights, ...more }
  }
  const byStratum = (strata: number[], values: number[]) => {
    const found = new Float64Array(Math.max(...strata) + 1)
    for (const [row, stratum] of strata.entries()) found[stratum] = values[row] ?? 0
    return found
  }
  const clustered = (data: string): Sample =>
    sample(data, {
      clusters: Uint32Array.from(list(`data.${data}.cluster`)),
      populations: Float64Array.of(list(`data.${data}.fpc`)[0] ?? 0),
    })
  const populationOfTypes = () => ({ classes: Uint32Array.from(list('data.clus1.stype')), totals: [4421, 755, 1018] })

  const designs: Record<string, () => { data: string; design: Design }> = {
    weights: () => ({ data: 'strat', design: designOf(sample('strat')) }),
    clus1: () => ({ data: 'clus1', design: designOf(clustered('clus1')) }),
    clus1plain: () => ({ data: 'clus1', design: designOf({ ...clustered('clus1'), populations: undefined }) }),
    clus2: () => {
      const cluster = list('data.clus2.cluster')
      return {
        data: 'clus2',
        design: designOf({
          size: cluster.length,
          weights: Float64Array.from(list('clus2.weight')),
          clusters: Uint32Array.from(cluster),
          populations: Float64Array.of(list('data.clus2.fpc1')[0] ?? 0),
          clusterPopulations: byStratum(cluster, list('data.clus2.fpc2')),
        }),
      }
    },
    post: () => {
      const plain = clustered('clus1')
      const { weights, adjustment } = postStratify(designOf(plain).weights, populationOfTypes())
      return { data: 'clus1', design: designOf({ ...plain, weights, adjustment }) }
    },
    raked: () => {
      const plain = clustered('clus1')
      const wide = { classes: Uint32Array.from(list('data.clus1.wide')), totals: [1072, 5122] }
      const { weights, adjustment } = rake(designOf(plain).weights, [populationOfTypes(), wide], { tolerance: 1e-15 })
      return { data: 'clus1', design: designOf({ ...plain, weights, adjustment }) }
    },
    strat: () => {
      const strata = list('data.strat.stype')
      const populations = byStratum(strata, list('data.strat.fpc'))
      return { data: 'strat', design: designOf(sample('strat', { strata: Uint32Array.from(strata), populations })) }
    },
  }
  const designNamed = (name: string) => designs[name]?.() ?? { data: '', design: designOf({ size: 1 }) }

  function near(ours: readonly (number | null | undefined)[], name: string): void {
    const theirs = list(name)
    expect(ours, name).toHaveLength(theirs.length)
    for (const [i, value] of theirs.entries())
      expect(Math.abs((ours[i] ?? Number.NaN) - value), `${name}[${i}]: ${ours[i]} and ${value}`).toBeLessThan(1e-6)
  }
  const each = <K extends keyof Proportions['categories'][number]>(found: Proportions, key: K) =>
    found.categories.map((category) => category[key])

  test.each(['weights', 'clus1', 'clus1plain', 'clus2'])(
    '%s: shares, errors, both design effects and logit intervals are R’s',
    (name) => {
      const { data, design } = designNamed(name)
      const found = proportions(design, codes(`data.${data}.stype`), 3)
      near(each(found, 'share'), `${name}.share`)
      near(each(found, 'standardError'), `${name}.se`)
      near(each(found, 'designEffect'), `${name}.deff`)
      near(each(found, 'designEffectReplace'), `${name}.replace`)
      for (const [i, k] of ['E', 'H', 'M'].entries()) {
        const interval = found.categories[i]?.interval
        near([interval?.low, interval?.high], `${name}.ci.${k}`)
      }
    },
  )

  test.each(['weights', 'clus1', 'clus1plain', 'clus2', 'post', 'raked', 'strat'])(
    '%s: a question that the design does not decide',
    (name) => {
      const { data, design } = designNamed(name)
      const found = proportions(design, codes(`data.${data}.award`), 2)
      near(each(found, 'share'), `${name}.award`)
      near(each(found, 'standardError'), `${name}.awardse`)
      near(each(found, 'designEffect'), `${name}.awarddeff`)
      const yes = found.categories[1]?.interval
      near([yes?.low, yes?.high], `${name}.awardci`)
    },
  )

  test.each(['weights', 'clus1', 'clus1plain', 'clus2', 'post', 'raked', 'strat'])(
    '%s: Rao and Scott’s F, its degrees of freedom and p are R’s',
    (name) => {
      const { data, design } = designNamed(name)
      const test = ({ f, df1, df2, p }: ReturnType<typeof raoScott>) => [f, df1, df2, p]
      near(test(raoScott(design, codes(`data.${data}.award`), 2, codes(`data.${data}.stype`), 3)), `${name}.f`)
      near(test(raoScott(design, codes(`data.${data}.award`), 2, codes(`data.${data}.wide`), 2)), `${name}.f2`)
    },
  )

  test('a cell that holds nobody is weighed as R weighs it', () => {
    const { design } = designNamed('strat')
    const { f, df1, df2, p, shares } = raoScott(design, codes('data.hole.award'), 2, codes('data.hole.third'), 3)
    expect(shares.flat().filter((share) => share === 0).length).toBeGreaterThan(0)
    near([f, df1, df2, p], 'hole.f')
  })

  test('two samples drawn apart are compared as R’s contrast of them', () => {
    const estimate = (name: string) => {
      const { data, design } = designNamed(name)
      const { categories, df } = proportions(design, codes(`data.${data}.award`), 2)
      return { share: categories[1]?.share ?? 0, standardError: categories[1]?.standardError ?? 0, df }
    }
    const { difference, standardError, interval, p } = differenceOf(estimate('weights'), estimate('clus1'))
    near([difference, standardError, interval?.low, interval?.high, p], 'waves')
  })

  test('raked weights are R’s', () => {
    near([...designNamed('raked').design.weights], 'raked.weight')
  })

  test('who did not answer stays in the design, and out of the shares', () => {
    const award = codes('data.clus1.award')
    for (let row = 2; row < award.length; row += 7) award[row] = 255
    const { design } = designNamed('clus1')
    const found = proportions(design, award, 2)
    near(each(found, 'share'), 'gaps.award')
    near(each(found, 'standardError'), 'gaps.awardse')
    near(each(found, 'designEffect'), 'gaps.awarddeff')
    const { f, df1, df2, p } = raoScott(design, award, 2, codes('data.clus1.stype'), 3)
    near([f, df1, df2, p], 'gaps.f')
    const strat = designNamed('strat').design
    const gappy = codes('data.hole.award')
    const inStrata = proportions(strat, gappy, 2)
    near(each(inStrata, 'share'), 'gapsstrat.award')
    near(each(inStrata, 'standardError'), 'gapsstrat.awardse')
    near(each(inStrata, 'designEffect'), 'gapsstrat.awarddeff')
    const t = raoScott(strat, gappy, 2, codes('data.strat.stype'), 3)
    near([t.f, t.df1, t.df2, t.p], 'gapsstrat.f')
    const post = proportions(designNamed('post').design, award, 2)
    near(each(post, 'share'), 'gapspost.award')
    near(each(post, 'standardError'), 'gapspost.awardse')
  })
})
