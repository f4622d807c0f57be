import { seeded } from '../random.ts'
import { type Adoption, type Panel, underPolicy } from './model.ts'
import type { Regressor } from './two-way.ts'

export interface RandomPanel extends Panel {
  adoption: Adoption
  covariate: number[]
}

/** A panel with effects of areas and periods and noise that is correlated within areas; `gaps` leaves one row in seven
 * out; `drift` lets the covariate, and with it the outcome, grow apart between areas. For tests. */
export function randomPanel(
  seed: number,
  { areas = 8, periods = 9, treated = 3, from = 5, effect = 0, gaps = false, correlation = 0.5, drift = 0.1 } = {},
): RandomPanel {
  const random = seeded(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const adoption = Array.from({ length: areas }, (_, i) => (i < treated ? from : null))
  const shocks = Array.from({ length: periods }, () => normal())
  const rows = adoption.flatMap((_, i) => {
    const level = 3 * normal()
    let noise = normal()
    return shocks.map((shock, t) => {
      noise = correlation * noise + normal()
      const covariate = normal() + drift * i * t
      return {
        area: i,
        period: t,
        y: level + shock + noise + 0.3 * covariate,
        covariate,
        kept: !gaps || random() > 1 / 7,
      }
    })
  })
  const kept = rows.filter(({ kept }) => kept)
  const panel = {
    areas,
    periods,
    area: kept.map(({ area }) => area),
    period: kept.map(({ period }) => period),
    y: kept.map(({ y }) => y),
  }
  const under = underPolicy(panel, adoption)
  const y = panel.y.map((value, row) => value + effect * (under[row] ?? 0))
  return { ...panel, y, adoption, covariate: kept.map(({ covariate }) => covariate) }
}

export interface StaggeredPanel extends Panel {
  adoption: Adoption
  /** What makes an area both likelier to come under the policy and rise faster; and a second one that does neither. By row. */
  covariates: Regressor[]
}

/** A panel where the policy comes at two times, likelier to areas with much of a covariate, by which all drift apart whether
 * it comes or not: paths are parallel given the covariate, and not without it. For tests and calibration. */
export function staggeredPanel(
  seed: number,
  {
    areas = 30,
    periods = 7,
    early = 3,
    late = 5,
    share = 0.4,
    selection = 0.8,
    drift = 0.5,
    effect = 0,
    gaps = false,
  } = {},
): StaggeredPanel {
  const random = seeded(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const own = Array.from({ length: areas }, () => ({ x: normal(), level: 3 * normal(), second: normal() }))
  const inclined = own
    .map(({ x }, i) => ({ i, wish: selection * x + Math.log(1 / Math.max(random(), 1e-9) - 1) }))
    .sort((a, b) => b.wish - a.wish)
    .slice(0, Math.round(share * areas))
  const adoption: (number | null)[] = own.map(() => null)
  for (const [rank, { i }] of inclined.entries()) adoption[i] = rank % 2 === 0 ? early : late
  const shocks = Array.from({ length: periods }, normal)
  const rows = own.flatMap(({ x, level, second }, area) =>
    shocks.map((shock, period) => {
      const from = adoption[area] ?? null
      const under = from !== null && period >= from ? effect : 0
      const y = level + shock + drift * x * period + under + normal()
      const values = [x + 0.05 * normal(), second + 0.1 * normal()]
      return { area, period, y, values, kept: !gaps || random() > 1 / 9 }
    }),
  )
  const kept = rows.filter((row) => row.kept)
  const covariates = ['x', 'second'].map((name, k) => ({ name, values: kept.map(({ values }) => values[k] ?? 0) }))
  const pick = (key: 'area' | 'period' | 'y') => kept.map((row) => row[key])
  return { areas, periods, area: pick('area'), period: pick('period'), y: pick('y'), adoption, covariates }
}
