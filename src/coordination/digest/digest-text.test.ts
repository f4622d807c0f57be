import { expect, test } from 'vitest'
import type { Duty } from '../duty.ts'
import { type DigestFacts, digestText } from './digest-text.ts'
import type { Stage } from './news.ts'

const news = (stage: Stage, more: Partial<Duty> = {}) => ({
  stage,
  duty: {
    sort: 'work.duty.question' as const,
    title: 'Who counts the wells?',
    label: 'TLP:CLEAR' as const,
    path: '/practice/questions/wells/answer',
    due: null,
    ...more,
  },
})
const facts = (more: Partial<DigestFacts> = {}): DigestFacts => ({
  name: 'Ayesha',
  workspace: { id: 'practice', title: { en: 'Sarwan', ur: 'سروان' } },
  news: [news('new')],
  waiting: 1,
  today: '2026-11-23',
  address: 'https://paimana.example.org/',
  stop: 'SECRET',
  ...more,
})

test('a mail says what waits, by when, where it is, and how to stop it', () => {
  const late = news('overdue', { due: '2026-11-20' })
  const { subject, text, language } = digestText(facts({ news: [late, news('new')], waiting: 7 }), 'en')
  expect(subject).toBe('Sarwan: 1 overdue and 1 new')
  expect(language).toBe('en-GB')
  expect(text).toContain(
    'The committee asks a question: Who counts the wells?\nIt was due on 20 November 2026, 3 days ago.\n' +
      'https://paimana.example.org/practice/questions/wells/answer',
  )
  expect(text).toContain('7 things wait for you in all:\nhttps://paimana.example.org/practice/work')
  expect(text).toContain('https://paimana.example.org/stop-mail/SECRET')
})

test('in Urdu every line begins with a word of Urdu or is an address, and its links lead to Urdu pages', () => {
  const { text } = digestText(facts({ news: [news('soon', { due: '2026-11-24' })] }), 'ur')
  for (const line of text.split('\n').filter((one) => one !== '' && one !== '--------'))
    expect(line).toMatch(/^(\p{Script=Arabic}|https:\/\/paimana\.example\.org\/ur\/)/u)
  expect(text).toContain('آخری تاریخ ۲۴ نومبر ۲۰۲۶')
})

test('who has not said which language gets both', () => {
  const { subject, text, language } = digestText(facts(), null)
  expect(subject).toBe('Sarwan: 1 new · سروان: ایک نیا کام')
  expect(text).toMatch(/Dear Ayesha[\s\S]*محترم/)
  expect(language).toBeUndefined()
})

test('a name or a title of several lines adds none', () => {
  const evil = 'x\r\nBcc: everybody@example.org\r\n\r\nhttps://evil.example/'
  const given = facts({ name: evil, news: [news('new', { title: evil })], workspace: { id: 'p', title: { en: evil } } })
  const { subject, text } = digestText(given, 'en')
  expect(subject).not.toMatch(/[\r\n]/)
  expect(text).not.toMatch(/^(Bcc|https:\/\/evil)/m)
})

test('a mail lists forty things and counts the rest', () => {
  const { subject, text } = digestText(
    facts({ news: Array.from({ length: 43 }, () => news('new')), waiting: 43 }),
    'en',
  )
  expect(subject).toBe('Sarwan: 43 new')
  expect(text.match(/Who counts the wells/g)).toHaveLength(40)
  expect(text).toContain('3 more are not listed here.')
})
