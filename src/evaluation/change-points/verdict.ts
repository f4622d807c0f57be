import type { Verdict } from '../model.ts'
import { judged, type Reason } from '../verdict.ts'
import { MOST_CHANCE, type Power } from './doubt.ts'
import type { BreaksElsewhere } from './elsewhere.ts'

export interface Evidence {
  /** The interval that the policy's date lies in, as labels; null where it lies in none. */
  inside: { low: string; high: string } | null
  breaks: number
  from: string
  supF: number | null
  chance: number
  rho: number
  /** Names of other settings, and whether the policy's date lies in a break with them. */
  settings: readonly { name: string; holds: boolean }[]
  sources: readonly ({ source: string } & BreaksElsewhere)[]
  without: readonly ({ without: string } & BreaksElsewhere)[]
  /** Names of what else changed at nearly the same time. */
  known: readonly string[]
  power: Power
}

const LEVEL = 0.05
const MOST_ALIKE = 0.4
const ENOUGH_POWER = 0.8

/** The thresholds stand in docs/evaluation-areas.md with what verdicts come of them. */
export function judge(evidence: Evidence): { verdict: Verdict; reasons: Reason[] } {
  const { inside, from, breaks, chance, power } = evidence
  const nothing: Reason = breaks === 0 ? { key: 'noBreak', values: {} } : { key: 'outside', values: { from } }
  return judged<string>({
    isChange: inside !== null,
    found: inside ? { key: 'inside', values: { from, ...inside } } : nothing,
    obstacles: obstaclesOf(evidence),
    doubts: doubtsOf(evidence),
    stands: { key: 'standsBreak', values: { chance } },
    power: { power: power.power, effect: power.effect },
  })
}

function obstaclesOf({ rho, sources, known, inside, power }: Evidence): Reason[] {
  const against = sources.filter((told) => {
    if ('refused' in told) return false
    return inside ? !told.inside && told.power >= ENOUGH_POWER : told.inside && power.power >= ENOUGH_POWER
  })
  const names = against.map(({ source }) => source).join(', ')
  return [
    ...known.map((what): Reason => ({ key: 'break', values: { what } })),
    ...(rho > MOST_ALIKE ? [{ key: 'alike', values: { rho } }] : []),
    ...(names === '' ? [] : [{ key: 'sources', values: { sources: names } }]),
  ]
}

function doubtsOf({ supF, chance, settings, without }: Evidence): Reason[] {
  const reasons: Reason[] = []
  if (supF === null || supF > LEVEL) reasons.push({ key: 'weak', values: { p: supF ?? '> 0.25' } })
  if (chance > MOST_CHANCE) reasons.push({ key: 'chance', values: { chance } })
  const others = settings.filter(({ holds }) => !holds)
  if (others.length > settings.length / 2)
    reasons.push({ key: 'fragile', values: { settings: others.map(({ name }) => name).join(', ') } })
  // Without an area there is less to see: only where it could have been seen does a lost break tell something.
  const resting = without.filter((told) => !('refused' in told) && !told.inside && told.power >= ENOUGH_POWER)
  if (resting.length > 0)
    reasons.push({ key: 'areaBreak', values: { areas: resting.map((told) => told.without).join(', ') } })
  return reasons
}
