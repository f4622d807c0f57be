import { expect, test } from 'vitest'
import { plainCalendar } from '#src/vocabulary/calendar.ts'
import type { Duty } from '../duty.ts'
import { lookThrough, type Told } from './news.ts'

const duty = (path: string, due: string | null = null, sort: Duty['sort'] = 'work.duty.request'): Duty => ({
  sort,
  title: 'A secret matter',
  label: 'TLP:AMBER',
  path,
  due,
})
const on = (today: string, duties: Duty[], told: Told = {}, rhythm: 'daily' | 'weekly' = 'daily') =>
  lookThrough(duties, told, { calendar: plainCalendar, today, rhythm })
const staged = (looked: ReturnType<typeof on>) => looked.news.map(({ duty: { path }, stage }) => `${path} ${stage}`)

test('the most pressing comes first, and otherwise what is due first', () => {
  const duties = [duty('/late', '2026-11-20'), duty('/near', '2026-11-26'), duty('/far', '2026-12-20'), duty('/any')]
  expect(staged(on('2026-11-23', duties))).toEqual(['/late overdue', '/near soon', '/far new', '/any new'])
})

test('its last day is the last on which a duty is not overdue', () => {
  expect(staged(on('2026-11-24', [duty('/a', '2026-11-24')]))).toEqual(['/a soon'])
  expect(staged(on('2026-11-25', [duty('/a', '2026-11-24')]))).toEqual(['/a overdue'])
})

test('soon is three working days away, and a week of them for who hears once a week', () => {
  const duties = [duty('/wednesday', '2026-11-25'), duty('/friday', '2026-11-27'), duty('/monday', '2026-11-30')]
  expect(staged(on('2026-11-20', duties))).toEqual(['/wednesday soon', '/friday new', '/monday new'])
  expect(staged(on('2026-11-23', duties, {}, 'weekly'))).toEqual(['/wednesday soon', '/friday soon', '/monday soon'])
})

test('what was told is told again only when it is more pressing', () => {
  const { after } = on('2026-11-16', [duty('/a', '2026-11-25')])
  expect(staged(on('2026-11-17', [duty('/a', '2026-11-25')], after))).toEqual([])
  expect(staged(on('2026-11-23', [duty('/a', '2026-11-25')], after))).toEqual(['/a soon'])
})

test('a matter that went away and came back is news, and so is one that came back as something else', () => {
  const { after } = on('2026-11-16', [duty('/a')])
  expect(staged(on('2026-11-18', [duty('/a')], on('2026-11-17', [], after).after))).toEqual(['/a new'])
  expect(staged(on('2026-11-17', [duty('/a', null, 'work.duty.reportReturned')], after))).toEqual(['/a new'])
})

test('a day that was put off is news again when it comes near', () => {
  const overdue = on('2026-11-23', [duty('/a', '2026-11-20')])
  const putOff = on('2026-11-24', [duty('/a', '2026-12-20')], overdue.after)
  expect(staged(putOff)).toEqual([])
  expect(staged(on('2026-12-21', [duty('/a', '2026-12-20')], putOff.after))).toEqual(['/a overdue'])
  expect(staged(on('2026-12-21', [duty('/a', '2026-12-20')], putOff.before))).toEqual(['/a overdue'])
})

test('somebody who was not told knows what they knew before, without what is gone', () => {
  const { after } = on('2026-11-16', [duty('/a'), duty('/b')])
  const { before } = on('2026-11-17', [duty('/b'), duty('/c')], after)
  expect(staged(on('2026-11-18', [duty('/a'), duty('/b'), duty('/c')], before))).toEqual(['/a new', '/c new'])
})

test('what is remembered says neither title nor place', () => {
  expect(JSON.stringify(on('2026-11-16', [duty('/practice/requests/x')]).after)).not.toMatch(/secret|practice|request/)
})
