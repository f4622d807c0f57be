import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Locale } from '#src/i18n/locale.ts'
import type { Duty } from '../duty.ts'
import { calendarText } from './calendar-text.ts'

const duty = (more: Partial<Duty> = {}): Duty => ({
  sort: 'work.duty.question',
  title: 'Who counts the wells?',
  label: 'TLP:CLEAR',
  path: '/practice/questions/wells/answer',
  due: '2026-12-31',
  ...more,
})

const text = (duties: Duty[], locale: Locale = 'en') => {
  const at = new Date('2026-11-23T09:00:00Z')
  return calendarText({ workspace: 'Sarwan', duties, address: 'https://paimana.example.org/', at }, locale)
}
const eventsOf = (written: string) =>
  new ICAL.Component(ICAL.parse(written)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

test('a duty is an event of its whole day, in whatever zone the calendar is read', () => {
  const [event] = eventsOf(text([duty()]))
  expect(event?.startDate.isDate).toBe(true)
  expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-12-31', '2027-01-01'])
  expect(event?.summary).toBe('The committee asks a question: Who counts the wells?')
  expect(event?.description).toContain('https://paimana.example.org/practice/questions/wells/answer')
})

test('it is one day also where the clocks are changed on it', () => {
  for (const due of ['2026-03-29', '2026-10-25', '2028-02-29']) {
    const [event] = eventsOf(text([duty({ due })]))
    expect([event?.startDate.toString(), event?.duration.toSeconds()]).toEqual([due, 86_400])
  }
})

test('it stays the same event when its day, its title or its sort changes, and is told from every other', () => {
  const uid = (more: Partial<Duty>) => eventsOf(text([duty(more)]))[0]?.uid
  const known = uid({})
  expect(uid({ due: '2027-01-15', title: 'Wells', sort: 'work.duty.questionRelease' })).toBe(known)
  expect(uid({ path: '/practice/questions/other/answer' })).not.toBe(known)
})

test('what has no day is not in it, and one matter is there once', () => {
  expect(eventsOf(text([duty({ due: null }), duty(), duty({ sort: 'work.duty.questionRelease' })]))).toHaveLength(1)
})

test('an empty calendar is a calendar', () => {
  expect(eventsOf(text([]))).toEqual([])
})

test('the title of what is not for the community stays here', () => {
  const written = text([duty({ label: 'TLP:AMBER', title: 'Arms found' })])
  expect(written).not.toContain('Arms')
  expect(eventsOf(written)[0]?.summary).toBe('The committee asks a question: a matter labelled TLP:AMBER')
})

test('no title begins a line of its own', () => {
  const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged'
  expect(eventsOf(text([duty({ title: evil })]))).toHaveLength(1)
})

test('lines have 75 bytes at most, end as they should, and Urdu comes out as it went in', () => {
  const title = 'کنوؤں کی گنتی کون کرتا ہے؟ '.repeat(4).trim()
  const written = text([duty({ title, label: 'TLP:GREEN' })], 'ur')
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of written.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  expect(eventsOf(written)[0]?.summary).toBe(`کمیٹی نے سوال پوچھا ہے: ${title}`)
})
