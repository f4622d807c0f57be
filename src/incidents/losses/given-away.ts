/** Whether totals together give away a number of people that is hidden, because what is shown can be subtracted. */
import type { Area } from '#src/coordination/model.ts'
import { AreaHistory } from '../places/area-history.ts'
import { fewest, type Loss } from './loss-model.ts'

export interface GivenAway {
  /** The loss whose total gives it away, and the one whose number can be worked out. */
  total: string
  hidden: string
}

/**
 * Of losses of one sector: a total over a wider area, of which all parts but one are shown, tells the last one. It is given away where what
 * is left is fewer than five.
 */
export function givenAway(losses: readonly Loss[], areas: Iterable<Area>): GivenAway[] {
  const history = new AreaHistory(areas)
  return losses.flatMap((total) => {
    const { served, sector, area } = total
    if (typeof served !== 'number') return []
    const parts = losses.filter((one) => one.sector === sector && one.area !== area && history.isWithin(one.area, area))
    const hidden = parts.filter((one) => one.served === 'fewer-than-five')
    const [only] = hidden
    if (!only || hidden.length > 1) return []
    const shown = parts.reduce((sum, one) => sum + (typeof one.served === 'number' ? one.served : 0), 0)
    const left = served - shown
    return left >= 0 && left < fewest ? [{ total: total.id, hidden: only.id }] : []
  })
}
