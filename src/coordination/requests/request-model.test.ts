import { expect, test } from 'vitest'
import { recordsOf } from './answer-record.ts'
import { raised, waitsFor } from './request-model.ts'

test.each([
  ['on its day', '2026-12-01', 0],
  ['the day after', '2026-12-02', 1],
  ['a week after', '2026-12-08', 1],
  ['more than a week after', '2026-12-09', 2],
])('a request goes up by steps: %s', (_, today, steps) => {
  expect(raised('2026-12-01', today)).toBe(steps)
})

const ofPost = { organisation: 'police', post: 'clerk', superiors: ['chief', 'minister'], due: '2026-12-01' }
const holding = (...posts: string[]) => ({ organisation: 'police', posts })

test.each([
  ['the post asked, from the start', ofPost, holding('clerk'), '2026-11-21', 'theirs'],
  ['the post above, not before the day has passed', ofPost, holding('chief'), '2026-12-01', null],
  ['the post above, when it has', ofPost, holding('chief'), '2026-12-02', 'raised'],
  [
    'the post above that, not in the first week',
    ofPost,
    { organisation: 'ministry', posts: ['minister'] },
    '2026-12-08',
    null,
  ],
  [
    'the post above that, after a week',
    ofPost,
    { organisation: 'ministry', posts: ['minister'] },
    '2026-12-09',
    'raised',
  ],
  ['a colleague, where posts above are named', ofPost, holding('driver'), '2026-12-09', null],
  [
    'a colleague, where no post above is named',
    { ...ofPost, superiors: [] },
    holding('driver'),
    '2026-12-02',
    'raised',
  ],
  [
    'a colleague, where only one post above is named and a week has passed',
    { ...ofPost, superiors: ['chief'] },
    holding('driver'),
    '2026-12-09',
    'raised',
  ],
  [
    'everybody of an organisation that is asked as a whole',
    { ...ofPost, post: undefined },
    holding(),
    '2026-11-21',
    'theirs',
  ],
  ['nobody of another organisation', ofPost, { organisation: 'schools', posts: ['schools-head'] }, '2027-01-01', null],
])('a request waits for %s', (_, request, office, today, why) => {
  expect(waitsFor(request, office, today)).toBe(why)
})

test('who answers is counted by the day of the answer, and the median taken of answers alone', () => {
  const asked = (organisation: string, answered: string | null, due = '2026-11-10') => ({
    organisation,
    asked: '2026-11-01',
    due,
    answered,
  })
  const questions = [
    asked('police', '2026-11-10'),
    asked('police', '2026-11-11'),
    asked('police', '2026-11-05'),
    asked('police', '2026-11-03'),
    asked('police', null),
    asked('police', null, '2026-12-01'),
    asked('schools', null),
  ]
  expect(recordsOf(questions, '2026-11-21')).toEqual([
    { organisation: 'police', asked: 6, inTime: 3, late: 1, unanswered: 2, overdue: 1, medianDays: 6.5 },
    { organisation: 'schools', asked: 1, inTime: 0, late: 0, unanswered: 1, overdue: 1, medianDays: null },
  ])
})
