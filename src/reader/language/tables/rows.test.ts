import { describe, expect, test } from 'vitest'
import { judge } from '../../judge.ts'
import { written } from '../document/written.ts'

const PLAN = '# Action Plan of the Government of Norland'
const row = (line: string, head = PLAN) => judge(written(`${head}\n## Actions\n| ${line}`)).at(-1)

describe('a row of an action plan', () => {
  test('is a promise with what its columns say', () => {
    expect(
      row(
        'No.: 1 | Action: Open debt advice offices | Lead: Ministry of Care; Union of Cantons | Timeline: end of 2028 | Indicator and source: 14 offices open; source: annual report | Budget: € 2.8 million',
      ),
    ).toMatchObject({
      speech: 'commitment',
      commitment: {
        is: true,
        owner: ['Ministry of Care', 'Union of Cantons'],
        deadline: { date: '2028-12-31' },
        target: { quantity: 14, unit: 'offices' },
        money: { amount: 2_800_000, currency: 'EUR' },
        verification: { text: '14 offices open; source: annual report' },
      },
    })
  })

  test('needs no verb', () => {
    expect(row('Action: Shelter places doubled to 240 | Lead: Ministry of Care')).toMatchObject({
      speech: 'commitment',
      commitment: { is: true, target: { quantity: 240 } },
    })
  })

  test('leaves partners out of its owners', () => {
    expect(row('Action: Train guards | Lead: Prison Service | Partners: Red Lamp Society')?.commitment.owner).toEqual([
      'Prison Service',
    ])
  })

  test('takes the end date, not the start', () => {
    expect(
      row(
        'Milestone: Launch the register | Start date: July 2025 | End date: 31 March 2026 | Responsible: Registry Agency',
      )?.commitment.deadline,
    ).toMatchObject({ date: '2026-03-31' })
  })

  test('is checked where it names a means of verification', () => {
    expect(
      row('Activity: Mark weapons | Lead: Army | Means of verification: Inventory')?.commitment.verification,
    ).toEqual({ text: 'Inventory' })
  })

  test('without headings is read by its cells', () => {
    expect(row('Establish a witness care unit with 25 staff | Ministry of Justice | 2027 | € 40,000')).toMatchObject({
      speech: 'commitment',
      commitment: { owner: ['Ministry of Justice'], deadline: { date: '2027' }, money: { amount: 40_000 } },
    })
  })
})

describe('a row is no promise', () => {
  test('when it names the columns', () => {
    expect(row('No. | Action | Lead | Timeline')).toMatchObject({ speech: 'statement' })
  })
  test('when it reports what became of an action', () => {
    expect(row('Action: 200 officers trained | Result: 187')?.commitment.is).toBe(false)
  })
  test('when it stands in the part that looks back', () => {
    expect(
      judge(
        written(
          `${PLAN}\n## What was done under the previous plan\n| Action: Hire guards | Lead: Army | Timeline: 2020`,
        ),
      ).at(-1)?.commitment.is,
    ).toBe(false)
  })
})

test("a row of an adviser's table recommends", () => {
  const head = '# Policy Brief 4: Courts\nThis brief looks at six courts.'
  expect(
    row('Recommendation: Mobile court | Who: Judiciary | By when: January 2027 | Means: three judges', head),
  ).toMatchObject({
    speech: 'recommendation',
    commitment: { is: false, owner: ['Judiciary'], deadline: { date: '2027-01' }, target: { quantity: 3 } },
  })
})

describe('a row of a table of recommendations', () => {
  test('advises where nobody is named to do it, in the paper of an adviser', () => {
    const brief = '# Policy Brief on Prisons\n| Recommendations: Reform of bail | Mechanism: Review of the code'
    expect(judge(written(brief)).at(-1)).toMatchObject({ speech: 'recommendation', commitment: { is: false } })
  })

  test('promises what the government that answers it says it will do', () => {
    const answer = 'Recommendation: Reform of bail | Lead: Ministry of Justice | Timeline: 2031'
    expect(row(answer)).toMatchObject({ speech: 'commitment', commitment: { is: true } })
  })
})
