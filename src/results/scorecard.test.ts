import { describe, expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { publish } from '#src/publishing/door.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import type { Snapshot } from '#src/workspaces/snapshot.ts'
import { scorecard, states } from './scorecard.ts'

const today = '2026-11-21'
const practice = (): Snapshot => generatePractice(1, 1)
const cardOf = (snapshot: Snapshot, day = today) => scorecard(publish(snapshot, thePublic), day)
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)

describe('a scorecard', () => {
  test('counts every promise once by completion and once by result, and never averages them', () => {
    for (const policy of cardOf(practice()).policies) {
      expect(sum(policy.completion)).toBe(policy.commitments)
      expect(sum(policy.results)).toBe(policy.commitments)
    }
  })

  test('splits into soft, hard, both and neither without losing a promise', () => {
    for (const { approaches, commitments } of cardOf(practice()).policies) {
      expect(
        approaches.soft.commitments +
          approaches.hard.commitments +
          approaches.both.commitments +
          approaches.none.commitments,
      ).toBe(commitments)
    }
  })

  test('says nothing of what a label withholds, but how much there is of it', () => {
    const snapshot = practice()
    const before = cardOf(snapshot)
    const [id] = [...snapshot.holdings.commitments.keys()]
    const held = snapshot.holdings.commitments.get(id ?? '')
    if (held) held.label = 'TLP:RED'
    const after = cardOf(snapshot)
    expect(after.standings.some((s) => s.commitment === id)).toBe(false)
    expect(after.withheld).toBeGreaterThan(before.withheld)
    expect(JSON.stringify(after)).not.toContain(`"${id}"`)
  })

  test('calls a promise without any indicator not measurable', () => {
    const snapshot = practice()
    snapshot.holdings.indicators.clear()
    for (const policy of cardOf(snapshot).policies) {
      expect(policy.results['not-measurable']).toBe(policy.commitments)
      expect(states.filter((s) => s !== 'not-measurable').every((s) => policy.results[s] === 0)).toBe(true)
    }
  })

  test('counts a promise as complete only where evidence from somebody else carries it', () => {
    const snapshot = practice()
    const claimants = [...snapshot.holdings.assessments.values()].filter((a) => a.data.assessorKind === 'independent')
    for (const claim of claimants) claim.data = { ...claim.data, completion: 'complete', evidence: [] }
    expect(cardOf(snapshot).policies.every((policy) => policy.completion.complete === 0)).toBe(true)
  })

  test('takes the verdict of somebody close to the owner only where nobody else judges', () => {
    const snapshot = practice()
    const { assessments } = snapshot.holdings
    const [claim] = [...assessments.values()].filter((a) => a.data.assessorKind === 'independent')
    if (!claim) throw new Error('the practice country has independent verdicts')
    const id = `${claim.data.id}-close`
    const near = { ...claim.data, id, assessorKind: 'connected', date: '2090', completion: 'reversed' } as const
    assessments.set(id, { ...claim, data: near })
    const judged = () => cardOf(snapshot).standings.find((s) => s.commitment === claim.data.commitment)?.independent
    expect(judged()?.assessment).toBe(claim.data.id)
    assessments.delete(claim.data.id)
    expect(judged()?.assessment).toBe(id)
  })

  test('is the same for the same records and day, in whatever order the records were loaded', () => {
    const snapshot = practice()
    const turned = practice()
    for (const kind of ['commitments', 'indicators', 'observations', 'assessments'] as const) {
      const entries = [...turned.holdings[kind]].reverse()
      turned.holdings[kind].clear()
      for (const [id, record] of entries) (turned.holdings[kind] as Map<string, unknown>).set(id, record)
    }
    const sorted = (s: Snapshot) => ({ ...cardOf(s), standings: [], indicators: [] })
    expect(sorted(turned)).toEqual(sorted(snapshot))
  })

  test('finds nothing overdue on the day before everything began', () => {
    expect(cardOf(practice(), '2015-01-01').policies.every((policy) => policy.overdue === 0)).toBe(true)
  })
})
