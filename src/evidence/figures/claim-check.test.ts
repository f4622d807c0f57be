import { describe, expect, test } from 'vitest'
import { Claim } from '../model.ts'
import { checkClaim, claimGroups } from './claim-check.ts'
import { impossibleText } from './claim-text.ts'

type Draft = Partial<Claim> & Pick<Claim, 'id' | 'value'>
const claim = (draft: Draft): Claim =>
  Claim.parse({ quantity: { en: 'Share' }, unit: { en: '%' }, citation: { source: 'book' }, ...draft })
const people = (value: number, more: Partial<Claim> = {}) => claim({ id: 'people', value, ...more })
const claims = (...all: Claim[]) => new Map(all.map((one) => [one.id, one]))
const takenOf = { claim: 'people', who: 'all' } as const

describe('a claim is put against the number of answers that its source states', () => {
  test('and where it cannot be, the working says what so many answers can give', () => {
    const check = checkClaim(claims(people(50), claim({ id: 'hard', value: 49, takenOf })), 'hard')
    expect(check).toMatchObject({ n: 50, of: 'people', possible: false, figure: '49', kind: 'percentage' })
    expect(check?.nearest).toEqual([
      { total: 24, figure: 48 },
      { total: 25, figure: 50 },
    ])
    expect(impossibleText(check)).toEqual({
      en: 'Cannot be true of 50 answers: 24 of 50 is 48 % and 25 of 50 is 50 %',
      ur: expect.stringMatching(/۵۰ میں سے ۲۴ یعنی ۴۸ فیصد/),
    })
  })

  test('and where it can be, nothing is marked', () => {
    const check = checkClaim(claims(people(50), claim({ id: 'soft', value: 6, takenOf })), 'soft')
    expect(check?.possible).toBe(true)
    expect(impossibleText(check)).toBeUndefined()
  })

  test('as it was printed: 19.0 is another claim than 19', () => {
    const printed = claim({ id: 'a', value: 19, takenOf: { ...takenOf, printed: '19.0' } })
    expect(checkClaim(claims(people(21), printed), 'a')).toMatchObject({ figure: '19.0', possible: true })
    expect(checkClaim(claims(people(23), printed), 'a')).toMatchObject({ possible: false })
    expect(Claim.safeParse({ ...printed, value: 20 }).error?.issues[0]?.path).toEqual(['takenOf', 'printed'])
  })

  test('as a mean where it has a scale', () => {
    const mean = claim({ id: 'm', value: 3.47, takenOf: { ...takenOf, scale: { least: 1, most: 5 } } })
    expect(checkClaim(claims(people(20), mean), 'm')).toMatchObject({ kind: 'mean', possible: false })
    expect(checkClaim(claims(people(19), mean), 'm')).toMatchObject({ possible: true })
  })

  test('and one of those who answered only where no number of them would do', () => {
    const some = claim({ id: 's', value: 19.5, takenOf: { ...takenOf, who: 'some' } })
    expect(checkClaim(claims(people(50), some), 's')).toMatchObject({ possible: true })
    expect(checkClaim(claims(people(5), some), 's')).toMatchObject({ possible: false, nearest: [] })
  })

  test.each([
    ['one that says "about"', people(50), { relation: 'about' }],
    ['one whose number of answers is "more than"', people(50, { relation: 'more-than' }), {}],
    ['one whose number of answers is no number of people', people(49.5), {}],
    ['one over a hundred', people(50), { value: 120 }],
    ['one that is of nothing', people(50), { takenOf: undefined }],
  ] as const)('but not %s', (_, base, more) => {
    const all = claims(base, claim({ id: 'a', value: 49, takenOf, ...more }))
    expect(checkClaim(all, 'a')).toBeNull()
    expect(claimGroups(all)).toEqual([])
  })
})

test('claims of the same answers are explained together', () => {
  const shares = [49, 29, 6, 93.5].map((value, i) => claim({ id: `share-${i}`, value, takenOf }))
  expect(claimGroups(claims(people(50), ...shares))).toEqual([
    {
      n: 50,
      of: 'people',
      kind: 'percentage',
      figures: ['49', '29', '6', '93.5'],
      possible: 1,
      best: { n: 31, explained: 3, exceptions: ['49'] },
    },
  ])
})
