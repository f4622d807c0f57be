import { judged, type Reason } from '../areas/reasons.ts'
import type { Verdict } from '../model.ts'
import { MOST_CHANCE, type Power } from './doubt.ts'

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
  power: Power
}

const LEVEL = 0.05
const MOST_ALIKE = 0.4
const ENOUGH_POWER = 0.8

/** Exactly one of three. The thresholds stand in docs/evaluation.md with what verdicts come of them. */
export function judge(evidence: Evidence): { verdict: Verdict; reasons: Reason[] } {
  const { inside, from, breaks, rho, chance, power } = evidence
  const obstacles: Reason[] = rho > MOST_ALIKE ? [{ key: 'alike', values: { rho } }] : []
  if (inside) {
    const found = { key: 'inside', values: { from, ...inside } }
    return judged(found, true, [...obstacles, ...doubtsOf(evidence)], { key: 'standsBreak', values: { chance } })
  }
  const asked = { power: power.power, effect: power.effect }
  if (power.power < ENOUGH_POWER) obstacles.push({ key: 'powerless', values: asked })
  const found: Reason = breaks === 0 ? { key: 'noBreak', values: {} } : { key: 'outside', values: { from } }
  return judged(found, false, obstacles, { key: 'powerful', values: asked })
}

function doubtsOf({ supF, chance, settings }: Evidence): Reason[] {
  const reasons: Reason[] = []
  if (supF === null || supF > LEVEL) reasons.push({ key: 'weak', values: { p: supF ?? '> 0.25' } })
  if (chance > MOST_CHANCE) reasons.push({ key: 'chance', values: { chance } })
  const without = settings.filter(({ holds }) => !holds)
  if (without.length > settings.length / 2)
    reasons.push({ key: 'fragile', values: { settings: without.map(({ name }) => name).join(', ') } })
  return reasons
}
