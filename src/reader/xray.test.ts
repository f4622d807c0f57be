import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { written } from './language/document/written.ts'
import { xray } from './xray.ts'

test('the X-ray counts clauses without headings and notes, and of the commitments those that name each thing', () => {
  const clauses = judge(
    written(`
      # Road Safety Plan of the Government of Norland
      ## Actions
      1. The Road Agency will mend 40 bridges by 2028, at a cost of EUR 3 million, and the Court of Audit will audit the spending.
      2. Speed bumps will be built.
      3. Drivers should slow down.
      4. The roads are long.
      ^ See the map.`),
  )
  expect(xray(clauses)).toEqual({
    clauses: 4,
    commitments: 2,
    withOwner: 1,
    withDeadline: 1,
    withTarget: 1,
    withMoney: 1,
    withVerification: 1,
  })
})

test('the X-ray of a text without promises is all zeros', () => {
  expect(xray(judge(written('# A Poem\nThe sea is grey.')))).toEqual({
    clauses: 1,
    commitments: 0,
    withOwner: 0,
    withDeadline: 0,
    withTarget: 0,
    withMoney: 0,
    withVerification: 0,
  })
})
