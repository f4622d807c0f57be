import { describe, expect, test } from 'vitest'
import { formatter } from '#src/i18n/format.ts'
import { translator } from '#src/i18n/translate.ts'
import { keysFrom, LineDraft, lineFrom } from './line-draft.ts'
import { changedLines, lineFacts } from './line-facts.ts'
import { fieldsOf, lineGiven, numberIn, rowsShown } from './line-form.ts'
import type { RoadmapLine } from './roadmap-model.ts'

const line: RoadmapLine = {
  key: 'l1',
  revision: 2,
  title: { en: 'Train counters', ur: 'شمار کنندگان کی تربیت' },
  post: 'chief',
  starts: '2026-12-01',
  ends: '2027-06-30',
  milestones: [{ key: 'm2', title: { ur: 'پہلی جماعت' }, due: '2027-01-31' }],
  money: [{ key: 'b3', fiscalYear: '2026-27', amount: 2_500_000, currency: 'PKR' }],
  people: { text: 'Counters', posts: 12, months: 6.5 },
  risks: [{ risk: 'Floods', response: 'Low districts first' }],
}

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
const again = (fields: Record<string, string>, before: RoadmapLine = line) =>
  lineFrom(LineDraft.parse(lineGiven(formOf(fields))), { ...before, before }, keysFrom(10))

describe('The form of a line', () => {
  test('gives back the line that it was filled with', () => {
    expect(again(fieldsOf(line))).toEqual(line)
  })

  test('takes an untouched row with a currency alone for an empty one', () => {
    expect(again({ 'title.en': 'A', 'money.0.currency': 'PKR', 'money.1.currency': 'PKR' }).money).toEqual([])
  })

  test.each([
    ['2,500,000', 2_500_000],
    ['۲٬۵۰۰٬۰۰۰', 2_500_000],
    ['25 00 000', 2_500_000],
    ['6.5', 6.5],
    ['-1', Number.NaN],
    ['1e6', Number.NaN],
    ['many', Number.NaN],
  ])('reads %s as %d', (text, value) => {
    expect(numberIn(text)).toBe(value)
  })

  test('names every field in which there should be a number and is none', () => {
    const form = formOf({ 'money.0.amount': 'much', 'people.posts': 'some' })
    expect(() => lineGiven(form)).toThrow(
      expect.objectContaining({
        faults: [
          expect.objectContaining({ field: 'money.0.amount' }),
          expect.objectContaining({ field: 'people.posts' }),
        ],
      }),
    )
  })

  test('reads no more rows than there can be, whatever number a name holds', () => {
    expect(lineGiven(formOf({ 'milestones.999999999.due': '2027-01-01' })).milestones.length).toBeLessThan(30)
  })

  test('shows the rows that are filled and some to fill, up to as many as there can be', () => {
    expect(rowsShown(fieldsOf(line), 2)).toEqual({ milestones: 3, money: 3, risks: 3 })
    expect(rowsShown({ 'risks.11.risk': 'x' }, 2).risks).toBe(12)
  })
})

describe('Two versions of a roadmap', () => {
  const said = { t: translator('en'), f: formatter('en'), locale: 'en' as const }
  const posts = new Map([['chief', { en: 'Chief' }]])

  test('differ line by line, fact by fact', () => {
    const later = { ...line, ends: '2027-07-31', money: [] }
    const added = { ...line, key: 'l9', title: { ur: 'گنتی' } }
    const changes = changedLines([line, { ...line, key: 'l5' }], [later, added], said, posts)
    expect(changes).toMatchObject([
      { key: 'l1', is: 'changed', facts: [{ key: 'period' }, { key: 'money', after: '' }] },
      { key: 'l9', is: 'added', title: { en: 'گنتی' } },
      { key: 'l5', is: 'removed' },
    ])
  })

  test('that are the same have no difference, however often they were saved', () => {
    expect(changedLines([line], [{ ...line, revision: 7 }], said, posts)).toEqual([])
  })

  test('are told in the words of the page, and say what is not stated', () => {
    const facts = lineFacts({ ...line, post: undefined }, said, posts)
    expect(facts.find(({ key }) => key === 'post')?.items).toEqual([])
    expect(facts.find(({ key }) => key === 'period')?.items).toEqual(['1 December 2026 to 30 June 2027'])
    expect(facts.find(({ key }) => key === 'people')?.items.at(-1)).toBe('12 posts for 6.5 months')
  })
})
