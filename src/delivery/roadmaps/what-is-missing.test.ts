import { expect, test } from 'vitest'
import type { RoadmapLine } from './roadmap-model.ts'
import { whatIsMissing } from './what-is-missing.ts'

const line: RoadmapLine = {
  key: 'l1',
  revision: 1,
  title: { ur: 'کنویں گننا' },
  post: 'chief',
  starts: '2026-12-01',
  ends: '2027-06-30',
  milestones: [{ key: 'm2', title: { en: 'Counted' }, due: '2027-06-30' }],
  money: [],
  people: {},
  risks: [],
}
const sum = { key: 'b3', fiscalYear: '2026-27', amount: 10, currency: 'PKR' }

test('a line with a title in one language, a post, days and a step lacks nothing', () => {
  expect(whatIsMissing([line, { ...line, key: 'l2', money: [sum] }])).toEqual([])
})

test.each<[string, Partial<RoadmapLine>, string]>([
  ['no title', { title: {} }, 'lineTitle'],
  ['no post', { post: undefined }, 'linePost'],
  ['no end', { ends: undefined }, 'lineDays'],
  ['an end before its beginning', { starts: '2027-06-30', ends: '2027-06-29', milestones: [] }, 'lineOrder'],
  ['no step', { milestones: [] }, 'lineMilestones'],
  ['a step without its day', { milestones: [{ key: 'm2', title: { en: 'A' } }] }, 'milestone'],
  ['a step after its end', { milestones: [{ key: 'm2', title: { en: 'A' }, due: '2027-07-01' }] }, 'milestoneOutside'],
  ['a sum without its currency', { money: [{ ...sum, currency: undefined }] }, 'sum'],
  ['a sum of nothing', { money: [{ ...sum, amount: 0 }] }, 'sumNothing'],
  ['two sums of one year', { money: [sum, { ...sum, key: 'b4' }] }, 'sumTwice'],
  ['posts without months', { people: { posts: 3 } }, 'people'],
  ['a risk that nothing is done about', { risks: [{ risk: 'Floods' }] }, 'risk'],
])('a line with %s is not complete', (_, more, key) => {
  const faults = whatIsMissing([line, { ...line, key: 'l2', ...more }])
  expect(faults).toContainEqual({ key: `roadmaps.error.${key}`, field: 'l2', values: { line: 2 } })
})
