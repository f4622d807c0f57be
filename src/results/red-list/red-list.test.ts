import { describe, expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { publish } from '#src/publishing/door.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import type { Snapshot } from '#src/workspaces/snapshot.ts'
import { countsOf, groupings, groupsOf, inFilter, redFilterOf, redQueryOf } from './groups.ts'
import { type Concern, concerns, redListOf } from './red-list.ts'

const today = '2026-11-21'
const listOf = (snapshot: Snapshot, day = today) => redListOf(publish(snapshot, thePublic), day)
/** The invented country before anybody has asked anything. */
function practice() {
  const snapshot = generatePractice(1, 1)
  snapshot.holdings.questions.clear()
  return snapshot
}
const raising = (snapshot: Snapshot, concern: Concern) =>
  new Set(listOf(snapshot).lines.flatMap(({ id, concerns: raised }) => (raised.includes(concern) ? [id] : [])))
/** Practice with questions put about one promise. */
function asked(due: string, answer: { text: string; given: string; released: string } | null = null) {
  const snapshot = practice()
  const commitment = [...snapshot.holdings.commitments.keys()][0] ?? ''
  const organisation = [...snapshot.holdings.organisations.keys()][0] ?? ''
  const data = {
    id: 'q',
    organisation,
    commitment,
    title: 'Why?',
    text: 'Why is it late?',
    asked: '2026-01-01',
    due,
    answer,
  }
  snapshot.holdings.questions.set('q', { label: 'TLP:CLEAR', data })
  return { snapshot, commitment, organisation }
}

describe('the red list', () => {
  test('finds a concern of every sort in the invented country, or none for a reason', () => {
    const counts = countsOf(listOf(practice()).lines)
    expect(counts.overdue).toBeGreaterThan(0)
    expect(counts.unfunded).toBeGreaterThan(0)
    expect(counts.unmeasurable).toBeGreaterThan(0)
    expect(counts.disputed).toBeGreaterThan(0)
    expect(counts.unanswered).toBe(0)
  })

  test('calls a question unanswered from the day after its day, and no longer once an answer is on record', () => {
    const { snapshot, commitment, organisation } = asked('2026-11-20')
    expect(raising(snapshot, 'unanswered')).toEqual(new Set([commitment]))
    expect(listOf(snapshot).unanswered).toMatchObject([{ id: 'q', organisation, commitment, days: 1 }])
    expect(raising(asked('2026-11-21').snapshot, 'unanswered')).toEqual(new Set())
    const answer = { text: 'Rain.', given: '2026-11-21', released: '2026-11-21' }
    expect(listOf(asked('2026-11-20', answer).snapshot).unanswered).toEqual([])
  })

  test('calls a promise unfunded no more once a budget line is on record', () => {
    const snapshot = practice()
    const [id = ''] = raising(snapshot, 'unfunded')
    const line = { id: 'new', commitment: id, fiscalYear: '2026-27', amount: 1, currency: 'PKR' }
    snapshot.holdings.budget_lines.set('new', { label: 'TLP:CLEAR', data: line })
    expect(raising(snapshot, 'unfunded')).not.toContain(id)
  })

  test('calls a promise blocked by what its owner says too', () => {
    const snapshot = practice()
    const [held] = [...snapshot.holdings.assessments.values()].filter(({ data }) => data.assessorKind === 'owner')
    if (!held) throw new Error('the invented country has verdicts of owners')
    held.data = { ...held.data, completion: 'blocked', date: '2026-11-20' }
    expect(raising(snapshot, 'blocked')).toContain(held.data.commitment)
  })

  test('lists nothing that a label withholds', () => {
    const { snapshot, commitment } = asked('2026-11-20')
    const held = snapshot.holdings.commitments.get(commitment)
    if (held) held.label = 'TLP:AMBER'
    expect(JSON.stringify(listOf(snapshot))).not.toContain(`"${commitment}"`)
  })
})

describe('its groups', () => {
  const { lines } = listOf(practice())

  test.each(groupings)('by %s hold every promise, one of several owners with each', (by) => {
    const groups = groupsOf(lines, by)
    const several = by === 'theme' ? lines.length : lines.reduce((n, line) => n + Math.max(1, line[`${by}s`].length), 0)
    expect(groups.reduce((n, { promises }) => n + promises, 0)).toBe(several)
    for (const { counts, promises } of groups)
      for (const concern of concerns) expect(counts[concern]).toBeLessThanOrEqual(promises)
  })

  test('narrow as their address says, and an address says what narrows', () => {
    const [
      {
        organisations: [organisation = ''],
      } = { organisations: [] },
    ] = lines.filter((line) => line.organisations.length > 0)
    const filter = redFilterOf(new URLSearchParams({ organisation, concern: 'unfunded', by: 'theme' }))
    const narrowed = lines.filter((line) => inFilter(line, filter))
    expect(narrowed.length).toBeLessThan(lines.length)
    for (const line of narrowed) {
      expect(line.organisations).toContain(organisation)
      expect(line.concerns).toContain('unfunded')
    }
    expect(redFilterOf(new URLSearchParams(redQueryOf(filter)))).toEqual(filter)
  })

  test('are not narrowed by a concern that there is not', () => {
    const filter = redFilterOf(new URLSearchParams({ concern: 'boring', by: 'colour' }))
    expect(filter).toMatchObject({ concern: null, by: 'organisation' })
    expect(lines.every((line) => inFilter(line, filter))).toBe(true)
  })
})
