import { expect, test } from 'vitest'
import { dueByClause } from './roadmap-due.ts'

const unnamed = { target: null, money: null, verification: null }
const thirtyDays = { id: 'p-60', names: { ...unnamed, deadline: { text: 'within 30 days', duration: 'P30D' } } }
const today = '2026-11-21'

test('thirty days run from the day the policy starts', () => {
  expect(dueByClause(thirtyDays, { starts: '2014-02-26' }, today)).toEqual({
    due: '2014-03-28',
    basis: {
      kind: 'clause',
      commitment: 'p-60',
      text: 'within 30 days',
      from: { day: '2014-02-26', is: 'policy' },
    },
  })
})

test.each([['2014-02'], [undefined]])('where the policy starts in %s, they run from the day of asking', (starts) => {
  expect(dueByClause(thirtyDays, { starts }, today)).toMatchObject({
    due: '2026-12-21',
    basis: { from: { day: today, is: 'asking' } },
  })
})

test('a day that is on record for the promise stands', () => {
  expect(dueByClause({ ...thirtyDays, due: '2014-04-01' }, { starts: '2014-02' }, today)?.due).toBe('2014-04-01')
  const names = { ...unnamed, deadline: { text: 'by 30 June 2016', date: '2016-06-30' } }
  expect(dueByClause({ id: 'p-1', names }, {}, today)?.due).toBe('2016-06-30')
})

test('a promise without a deadline, or with a month alone, gives no day', () => {
  expect(dueByClause({ id: 'p-1', names: { ...unnamed, deadline: null } }, {}, today)).toBeUndefined()
  const names = { ...unnamed, deadline: { text: 'by June 2016', date: '2016-06' } }
  expect(dueByClause({ id: 'p-1', names }, {}, today)).toBeUndefined()
})
