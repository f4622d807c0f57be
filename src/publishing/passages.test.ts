import { expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import { amina } from '#test/actors.ts'
import { publish } from './door.ts'
import { surroundings } from './passages.ts'

test('a passage is shown with what stands around it, unless that may be the words of a withheld clause', () => {
  const snapshot = generatePractice(1, 1)
  expect(surroundings(publish(snapshot, thePublic))).toBeGreaterThan(0)
  for (const held of [...snapshot.holdings.clauses.values()].slice(0, 1)) held.label = 'TLP:RED'
  expect(surroundings(publish(snapshot, thePublic))).toBe(0)
  expect(surroundings(publish(snapshot, amina))).toBeGreaterThan(0)
  expect(surroundings(undefined)).toBe(0)
})
