import { expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { publish } from '#src/publishing/door.ts'
import { scorecardOf } from '#src/results/scorecard-cache.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import { proposeAgenda } from './agenda.ts'

const today = '2026-11-21'
const published = publish(generatePractice(1, 1), thePublic)

test('an agenda begins with what is disputed most and goes on with what is overdue longest', () => {
  const proposed = proposeAgenda(published, today, { most: 5 })
  const { standings } = scorecardOf(published, today)
  const disputed = proposed.filter(({ why }) => why === 'disputed').map(({ by }) => by)
  const overdue = proposed.filter(({ why }) => why === 'overdue').map(({ by }) => by)
  expect(disputed[0]).toBe(Math.max(...standings.map((one) => one.disagreement.distance ?? 0)))
  expect(overdue[0]).toBe(Math.max(...standings.flatMap((one) => one.overdue.map(({ days }) => days))))
  for (const list of [disputed, overdue]) {
    expect(list.length).toBeGreaterThan(0)
    expect(list).toEqual(list.toSorted((a, b) => b - a))
  }
})

test('an agenda for one organisation holds what it owes and nothing else', () => {
  const { commitments } = published.records
  const proposed = proposeAgenda(published, today, { organisation: 'river-police', most: 100 })
  expect(proposed.length).toBeGreaterThan(0)
  for (const { commitment } of proposed)
    expect(commitments.get(commitment)?.owners.map(({ post }) => post)).toContain('head-river-police')
})
