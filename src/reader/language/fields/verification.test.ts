import { describe, expect, test } from 'vitest'
import { verificationOf, verificationOfCell } from './verification.ts'

describe('verification is', () => {
  test.each([
    ['a monitoring mechanism', 'An integrated evaluation and monitoring mechanism shall be set up.'],
    ['watching the plan', 'The Council will monitor the implementation of this strategy.'],
    ['the plan being watched', 'Progress will be assessed every year.'],
    ['an audit of the money', 'Spending will be audited by the Court of Accounts.'],
    ['reporting to somebody', 'The Unit reports every December to Parliament.'],
    ['a report to be laid', 'The Minister shall lay an annual report before the Assembly.'],
    ['results laid before a body', 'Its results are laid before the Education Committee.'],
    ['reporting back', 'They are to report back at the next meeting.'],
    ['indicators', 'Key performance indicators will be set.'],
    ['an independent evaluation', 'An independent evaluation will be held in 2028.'],
    ['a survey of those concerned', 'A baseline survey precedes the campaign.'],
    ['figures in public', 'It will publish completion figures by district.'],
    ['a public page', 'Progress on each measure will be shown on a web page.'],
    ['a scorecard', 'The Office keeps a scorecard.'],
    ['a condition of payment', 'The rest is paid after an inspection of the building.'],
    ['a certificate', 'The Auditor General has certified the use of the first instalment.'],
  ])('%s', (_, sentence) => {
    expect(verificationOf(sentence), sentence).not.toBeNull()
  })
})

describe('verification is not', () => {
  test.each([
    ['watching the border', 'The Guard will monitor the borders with drones.'],
    ['watching transactions', 'Banks will monitor transactions above a limit.'],
    ['reviewing laws', 'The Commission will review laws that discriminate.'],
    ['reviewing textbooks', 'The Ministry will review textbooks.'],
    ['publishing a list', 'The Secretary will publish the list of boats.'],
    ['including measures', 'Departments include the measures of this policy in their budgets.'],
    ['taking measures', 'It shall take all necessary measures.'],
  ])('%s', (_, sentence) => {
    expect(verificationOf(sentence), sentence).toBeNull()
  })
})

test('an indicator alone only says what to count; with a source it can be checked', () => {
  expect(verificationOfCell('6 teams working')).toBeNull()
  expect(verificationOfCell('14 offices open; source: annual report of the Union')).not.toBeNull()
})
