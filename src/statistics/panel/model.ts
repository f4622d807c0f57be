import { StatisticsFault } from '../fault.ts'

/** An outcome by area and period, a row each; areas and periods are numbered from 0. Not every area needs every period. */
export interface Panel {
  areas: number
  periods: number
  area: readonly number[]
  period: readonly number[]
  y: readonly number[]
  /** By area, above zero: how much its rows count in least squares. All alike where there are none. */
  weights?: readonly number[]
}

/** When each area came under the policy, as a number of a period: `null` is never. It stays under it. */
export type Adoption = readonly (number | null)[]

/** One where an area is under the policy, else nothing. */
export const underPolicy = ({ area, period }: Panel, adoption: Adoption): number[] =>
  area.map((who, row) => {
    const from = adoption[who] ?? null
    return from !== null && (period[row] ?? 0) >= from ? 1 : 0
  })

/** The rows for which `keeps` holds, with all areas and periods still counted. */
export function rowsOf(panel: Panel, keeps: (row: number) => boolean): Panel {
  const rows = panel.y.map((_, row) => row).filter(keeps)
  const pick = (values: readonly number[]) => rows.map((row) => values[row] ?? 0)
  return { ...panel, area: pick(panel.area), period: pick(panel.period), y: pick(panel.y) }
}

/** @throws StatisticsFault where a value is no number or an area has a period twice */
export function checkedPanel(panel: Panel): Panel {
  const seen = new Set<number>()
  panel.y.forEach((value, row) => {
    const cell = (panel.area[row] ?? 0) * panel.periods + (panel.period[row] ?? 0)
    if (!Number.isFinite(value)) throw new StatisticsFault('value', `Row ${row + 1} has an outcome that is no number.`)
    if (seen.has(cell))
      throw new StatisticsFault('value', `Row ${row + 1} repeats an area and a period: each pair may stand once.`)
    seen.add(cell)
  })
  return panel
}
