import { seeded } from '../random.ts'
import { type Adoption, type Panel, underPolicy } from './model.ts'

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
