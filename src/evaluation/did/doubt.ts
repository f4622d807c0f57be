import { type Adoption, rowsOf } from '#src/statistics/panel/model.ts'
import { tried } from '../areas/tried.ts'
import { estimates } from './estimate.ts'
import type { Study } from './study.ts'

const MOST_DATES = 12
const MOST_AREAS = 100

/** The effect as if the policy had come so many times earlier, on times before it alone. */
export function placeboDates(study: Study): { earlier: number; estimate: number }[] {
  const { panel, adoption } = study
  const last = Math.max(...adoption.map((at) => at ?? 0))
  const first = Math.min(...adoption.map((at) => at ?? last))
  const kept = panel.period.map((period, row) => period < (adoption[panel.area[row] ?? 0] ?? last))
  const shifts = Array.from({ length: Math.max(0, first - 1) }, (_, i) => i + 1)
  const tries =
    shifts.length <= MOST_DATES ? shifts : shifts.filter((_, i) => (i * MOST_DATES) % shifts.length < MOST_DATES)
  return tries.flatMap((earlier) => {
    const assigned = adoption.map((at) => (at === null ? null : at - earlier))
    const estimate = tried(() => estimates(onRows(study, kept))(assigned))
    return estimate !== null && Number.isFinite(estimate) ? [{ earlier, estimate }] : []
  })
}

/** The effect without each area in turn. */
export function withoutAreas(study: Study): { area: number; estimate: number }[] {
  const { panel, adoption } = study
  const areas = adoption.map((_, i) => i).filter((i) => adoption.length <= MOST_AREAS || adoption[i] !== null)
  return areas.flatMap((out) => {
    const kept = panel.area.map((who) => who !== out)
    const others: Adoption = adoption.map((at, i) => (i === out ? null : at))
    if (others.every((at) => at === null)) return []
    const estimate = tried(() => estimates(onRows(study, kept))(others))
    return estimate !== null && Number.isFinite(estimate) ? [{ area: out, estimate }] : []
  })
}

const onRows = (study: Study, kept: readonly boolean[]): Study => ({
  ...study,
  panel: rowsOf(study.panel, (row) => kept[row] ?? false),
  covariates: study.covariates.map((column) => column.filter((_, row) => kept[row])),
})
