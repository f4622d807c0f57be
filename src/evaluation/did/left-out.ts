import type { Reason } from '../verdict.ts'
import type { Effect } from './estimate.ts'
import type { DidResult } from './result.ts'
import type { Study } from './study.ts'

/** Groups and times that covariates leave no estimate of. */
export const leftOutOf = ({ labels }: Study, { leftOut }: Effect): DidResult['leftOut'] =>
  leftOut.map(({ group, period, fault }) => ({
    group: labels[group] ?? '',
    time: labels[period] ?? '',
    why: fault.code,
  }))

/** One for each group and cause, with how many times it goes for. */
export function leftOutRemarks(study: Study, effect: Effect): Reason[] {
  const causes = Map.groupBy(leftOutOf(study, effect), ({ group, why }) => `${group} ${why}`)
  return [...causes.values()].flatMap((cells) => {
    const [first] = cells
    return first ? [{ key: `cells.${first.why}`, values: { group: String(first.group), times: cells.length } }] : []
  })
}
