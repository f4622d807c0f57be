import { describe, expect, test } from 'vitest'
import { judge } from '../../judge.ts'
import { written } from '../document/written.ts'

const HEAD = `
  # Resolution 3001 (2027)
  The Council,
  Recalling its resolution 2990 (2026),
  Noting that 1,200 persons have fled,`

const verdict = (line: string) => judge(written(`${HEAD}\n${line}`)).at(-1)

describe('a resolution', () => {
  test.each([
    ['1. Decides to establish a Panel of five experts;', [], null],
    ['2. Also decides that the Panel shall visit both regions every year;', ['Panel'], null],
    ['3. Requests the Secretary-General to report within sixty days;', ['Secretary-General'], 'P60D'],
    ['4. Directs the Committee to review the list within 30 days;', ['Committee'], 'P30D'],
    ['5. Authorizes the Mission to take all necessary measures;', ['Mission'], null],
    ['6. Further decides to remain seized of the matter.', [], null],
  ])('decides: %s', (line, owner, duration) => {
    expect(verdict(line)).toMatchObject({
      speech: 'decision',
      commitment: { is: true, owner, deadline: duration ? { duration } : null },
    })
  })

  test.each([
    ['1. Calls upon all Member States to protect witnesses;', 'demand', ['Member States']],
    ['2. Urges the Government of Norland to lift the curfew;', 'demand', ['Government of Norland']],
    ['3. Demands that all parties immediately cease hostilities;', 'demand', ['parties']],
    ['7. Strongly urges the parties to end the siege;', 'demand', ['parties']],
    ['8. Reiterates its call upon States to ratify the Protocol;', 'demand', ['States']],
    ['4. Encourages donors to fund the appeal;', 'recommendation', ['donors']],
    ['5. Invites the Development Bank to consider a loan;', 'recommendation', ['Development Bank']],
    ['6. Recommends that broadcasters insure their staff;', 'recommendation', ['broadcasters']],
  ])('asks of others: %s', (line, speech, owner) => {
    expect(verdict(line)).toMatchObject({ speech, commitment: { is: false, owner } })
  })

  test('promises what the body says it will do itself', () => {
    expect(verdict('7. Undertakes to observe the first of May as a day of remembrance;')).toMatchObject({
      speech: 'commitment',
      commitment: { is: true },
    })
    expect(verdict('8. Expresses its intention to renew the mandate;')).toMatchObject({
      speech: 'commitment',
      commitment: { is: true },
    })
  })

  test.each([
    '1. Condemns all attacks on schools;',
    '2. Welcomes the offer of the host country;',
    '3. Stresses that the duty to protect rests with Norland;',
    '4. Expresses its appreciation to the host;',
  ])('only states: %s', (line) => {
    expect(verdict(line)).toMatchObject({ speech: 'statement', commitment: { is: false } })
  })

  test('states its considerations, whatever others promised in them', () => {
    expect(verdict('Welcoming the announcement of Norland that it will open a shelter,')?.speech).toBe('statement')
  })

  test('hands its verb down to the items of a paragraph', () => {
    const items = judge(
      written(
        `${HEAD}\n1. Calls upon all States:\n- To abolish prison sentences by 1 January 2028;\n- To name a contact point;`,
      ),
    ).slice(-2)
    expect(items.map(({ speech, commitment }) => [speech, commitment.owner])).toEqual([
      ['demand', ['States']],
      ['demand', ['States']],
    ])
  })
})
