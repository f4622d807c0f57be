import { beforeAll, describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import type { ChangePointsResult } from './change-points/result.ts'
import { evaluate } from './evaluate.ts'
import type { ItsResult } from './its/result.ts'
import { readTable } from './read-table.ts'

/**
 * Files as R writes them, of data that come with it: Seatbelts (Harvey and Durbin 1986), presidents (McNeil 1977; quarters, some missing), UKgas (Durbin and Koopman 2001), accdeaths (Brockwell and
 * Davis 1991), Grossarl (Veichtlbauer, Zeileis and Leisch, Historical Methods 39, 2006) and PhillipsCurve (Bai and Perron 2003).
 */
const script = `
suppressMessages({ library(MASS); library(sandwich); library(strucchange) })
file <- function(name, writes, d, ...) say(name, utf8ToInt(paste(capture.output(writes(d, ...)), collapse = "\\n")))
models <- function(name, m) { say(paste0(name, ".coef"), coef(m)); say(paste0(name, ".se"), sqrt(diag(vcov(m)))) }
d <- data.frame(Seatbelts); d$month <- paste(month.abb[cycle(Seatbelts)], floor(time(Seatbelts) + 1e-6)); d$on <- ifelse(d$law == 1, "yes", "no")
file("csv", write.csv, d); file("csv2", write.csv2, d); file("table", write.table, d)
d$t <- 1:192; d$slope <- pmax(0, d$t - 169); models("law", glm(DriversKilled ~ law + slope + t + offset(log(PetrolPrice)), quasipoisson, d))
q <- data.frame(quarter = paste0(floor(time(presidents)), "Q", cycle(presidents)), approve = as.numeric(presidents)); file("quarters", write.csv, q, row.names = FALSE)
q$t <- 1:120; q$level <- as.numeric(q$t >= 76); q$slope <- pmax(0, q$t - 75); models("presidents", lm(approve ~ level + slope + t, q))
a <- data.frame(day = as.Date(paste(floor(time(accdeaths) + 1e-6), cycle(accdeaths), 1, sep = "-")), deaths = as.numeric(accdeaths))
a$day <- format(as.Date(cut(a$day + 32, "month")) - 1); file("ends", write.csv2, a); a$t <- 1:72; a$level <- as.numeric(a$t >= 13)
a$s <- sin(2 * pi * a$t / 12); a$c <- cos(2 * pi * a$t / 12); models("accidents", glm(deaths ~ level + t + s + c, quasipoisson, a))
e <- data.frame(year = as.numeric(time(Seatbelts)), killed = d$DriversKilled, law = d$law); file("decimals", write.csv, e)
models("decimals", glm(killed ~ law + year + sin(2 * pi * year) + cos(2 * pi * year) + sin(4 * pi * year) + cos(4 * pi * year), quasipoisson, e))
told <- function(name, b) { say(paste0(name, ".breaks"), breakpoints(b)$breakpoints); say(paste0(name, ".ci"), confint(b)$confint); say(paste0(name, ".bic"), summary(b)$RSS["BIC", ]) }
u <- data.frame(quarter = paste(floor(time(UKgas)), paste0("Q", cycle(UKgas))), gas = as.numeric(UKgas)); file("gas", write.csv, u); t <- 1:108
told("gas", breakpoints(log(u$gas) ~ sin(pi * t / 2) + cos(pi * t / 2) + cos(pi * t)))
data(Grossarl); file("births", write.csv, Grossarl); told("births", breakpoints(fraction ~ 1, data = Grossarl))
data(PhillipsCurve); uk <- window(PhillipsCurve, start = 1948); file("wages", write.table, data.frame(year = time(uk), uk)); told("wages", breakpoints(dw ~ dp1 + du + u1, data = uk, h = 8))
`

describe.skipIf(!hasR)('files of published data as R writes them, evaluated here and in R', () => {
  let r: Record<string, number[]> = {}
  const evaluated = <Result>(data: string, spec: object) =>
    evaluate({ data, ...spec }, () => readTable(data, String.fromCodePoint(...(r[data] ?? []))))
      .result as unknown as Result
  const close = (ours: readonly number[], theirs: readonly number[] = []) => {
    expect(ours).toHaveLength(theirs.length)
    for (const [i, value] of ours.entries())
      expect(Math.abs(value / (theirs[i] ?? 0) - 1), String(i)).toBeLessThan(1e-6)
  }
  const agrees = ({ coefficients }: ItsResult, name: string) => {
    close(
      coefficients.map(({ estimate }) => estimate),
      r[`${name}.coef`],
    )
    close(
      coefficients.map(({ se }) => se),
      r[`${name}.se`],
    )
  }
  const breaksAgree = ({ breaks, candidates }: ChangePointsResult, name: string) => {
    expect(breaks.map(({ at }) => at)).toEqual(r[`${name}.breaks`])
    expect([...breaks.map((b) => b.lowAt), ...breaks.map((b) => b.at), ...breaks.map((b) => b.highAt)]).toEqual(
      r[`${name}.ci`],
    )
    close(
      candidates.map(({ bic }) => bic),
      r[`${name}.bic`],
    )
  }

  beforeAll(() => {
    r = runR(script)
  }, 60_000)

  test.each(['csv', 'csv2', 'table'])(
    'write.%s: months in words, yes and no, row names and, where they are, decimal commas',
    (file) => {
      const spec = { method: 'its', outcome: 'DriversKilled', time: 'month', offset: 'PetrolPrice', placebo: false }
      const byColumn = evaluated<ItsResult>(file, { ...spec, intervention: { column: 'on' } })
      agrees(byColumn, 'law')
      expect(byColumn.stated.from).toBe('1983-02')
      agrees(evaluated<ItsResult>(file, { ...spec, intervention: { at: 'Feb 1983' } }), 'law')
    },
  )

  test('months as years in decimals, as R’s time() gives them, have a season of period 1', () => {
    const spec = { method: 'its', outcome: 'killed', time: 'year', terms: ['level'], placebo: false }
    const told = evaluated<ItsResult>('decimals', {
      ...{ ...spec, season: { period: 1, harmonics: 2 }, intervention: { at: 1983.08 } },
    })
    agrees(told, 'decimals')
    expect(told.remarks.map(({ key }) => key)).toEqual(['unstated', 'noPlacebo'])
  })

  test('quarters of which some have no value keep their distances', () => {
    const spec = { method: 'its', outcome: 'approve', time: 'quarter', family: 'gaussian', placebo: false }
    const told = evaluated<ItsResult>('quarters', { ...spec, intervention: { at: '1963Q4' } })
    agrees(told, 'presidents')
    expect(told.remarks).toMatchObject([
      { key: 'missing', values: { rows: 6 } },
      { key: 'uneven' },
      { key: 'unstated' },
      {},
    ])
  })

  test('months by their last days are evenly spaced months', () => {
    const spec = { method: 'its', outcome: 'deaths', time: 'day', terms: ['level'], placebo: false }
    const season = { period: 12, harmonics: 1 }
    const told = evaluated<ItsResult>('ends', { ...spec, season, intervention: { at: '1974-01' } })
    agrees(told, 'accidents')
    expect(told.remarks.map(({ key }) => key)).toEqual(['unstated', 'noPlacebo'])
  })

  test('the share of illegitimate births in Grossarl broke with the law on morals of 1753, and again after 1821', () => {
    const spec = { method: 'change-points', outcome: 'fraction', time: 'year', from: 1754 }
    const told = evaluated<ChangePointsResult>('births', spec)
    breaksAgree(told, 'births')
    expect(told.breaks.map(({ date, low, high }) => [low, date, high])).toEqual([
      [1751, 1754, 1760],
      [1815, 1821, 1823],
    ])
    expect(told.verdict).toBe('consistent with an effect')
  })

  test('British gas by quarters, with two harmonics of four: the second sine is nothing throughout and left out', () => {
    const season = { period: 4, harmonics: 2 }
    const spec = { method: 'change-points', outcome: 'gas', time: 'quarter', transform: 'log' }
    const told = evaluated<ChangePointsResult>('gas', { ...spec, season })
    breaksAgree(told, 'gas')
    expect(told.terms).toEqual(['mean', 'sine 1', 'cosine 1', 'cosine 2'])
    expect(() => evaluated('gas', { ...spec, season: { period: 4, harmonics: 3 } })).toThrow('no more than 2 harmonics')
  })

  test('British wages broke away from prices and unemployment after 1967 and 1975', () => {
    const spec = { method: 'change-points', outcome: 'dw', time: 'year', regressors: ['dp1', 'du', 'u1'], trimming: 8 }
    const told = evaluated<ChangePointsResult>('wages', spec)
    breaksAgree(told, 'wages')
    expect(told.breaks.map(({ date }) => date)).toEqual([1967, 1975])
  })
})
