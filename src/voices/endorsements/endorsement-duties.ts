import type { DutySource } from '#src/coordination/duty.ts'
import { countWaiting } from './endorsement-store.ts'

/** What no link could verify, and pledges, wait for the secretariat. */
export const endorsementDuties: DutySource = async (tx, by) => {
  if (by.role !== 'secretariat') return []
  const { waiting = 0, pledged = 0 } = await countWaiting(tx)
  const path = `/${tx.workspace}/endorsements/queue`
  const common = { title: { en: 'Endorsements', ur: 'توثیقیں' }, label: 'TLP:GREEN' as const, due: null }
  return [
    ...(waiting === 0 ? [] : [{ ...common, sort: 'work.duty.endorsements' as const, count: waiting, path }]),
    ...(pledged === 0
      ? []
      : [{ ...common, sort: 'work.duty.pledges' as const, count: pledged, path: `${path}#pledges` }]),
  ]
}
