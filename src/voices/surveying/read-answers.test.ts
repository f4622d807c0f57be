import { describe, expect, test } from 'vitest'
import { compile } from '#src/voices/answering/program.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { pageView } from './page-view.ts'
import { firstPage, keptOf, type Page, readAnswers } from './read-answers.ts'
import { formText } from './test-form.ts'

const { form } = await readFormFile(Buffer.from(formText))
if (!form) throw new Error('the form of the tests is refused')
const { program } = compile(form)
const page: Page = { page: 'x'.repeat(43), today: '2026-11-21', language: 'English (en)' }

function sent(fields: [string, string][], asked = ['heard', 'age', 'trust', 'why']): FormData {
  const data = new FormData()
  for (const path of asked) data.append('asked', path)
  for (const [name, value] of fields) data.append(name, value)
  return data
}
const read = (...given: Parameters<typeof sent>) => readAnswers(program, sent(...given), page)
const faultsOf = (...given: Parameters<typeof sent>) =>
  Object.fromEntries([...read(...given).faults].map(([path, { key }]) => [path, key]))

describe('a page of answers', () => {
  test('begins with what is asked of everybody', () => {
    expect(firstPage(program, page).shown.map(({ path }) => path)).toEqual(['heard', 'age', 'trust', 'why'])
  })

  test('that is whole is kept: what was asked with its answer or none, words apart, nothing that was not asked', () => {
    const now = read([
      ['q-heard', 'no'],
      ['q-age', '۳۴'],
      ['q-why', ' It is dry '],
      ['q-trust', ''],
    ])
    expect([now.faults.size, now.more, now.dropped]).toEqual([0, [], []])
    expect(keptOf(program, now)).toEqual({
      coded: { heard: 'no', age: '34', trust: '', why: '' },
      texts: { why: 'It is dry' },
    })
  })

  test('comes back with what its answers lead to, which nobody has left blank yet', () => {
    const now = read([['q-heard', 'yes']])
    expect(now.more.map(({ path }) => path)).toEqual(['where'])
    expect(now.faults.size).toBe(0)
  })

  test('leaves out what is not asked after the other answers, and says so', () => {
    const now = read(
      [
        ['q-heard', 'no'],
        ['q-where', 'tv'],
      ],
      ['heard', 'where', 'age', 'trust', 'why'],
    )
    expect(now.dropped.map(({ path }) => path)).toEqual(['where'])
    expect(keptOf(program, now).coded).not.toHaveProperty('where')
  })

  test.each([
    ['a required question that is blank', [], { heard: 'required' }],
    ['a choice that does not exist', [['q-heard', 'maybe']], { heard: 'choice' }],
    [
      'one choice of several that does not exist',
      [
        ['q-heard', 'yes'],
        ['q-where', 'tv'],
        ['q-where', 'x'],
      ],
      { where: 'choice' },
    ],
    [
      'a number outside of its bounds',
      [
        ['q-heard', 'no'],
        ['q-age', '12'],
      ],
      { age: 'constraint' },
    ],
    [
      'words for a number',
      [
        ['q-heard', 'no'],
        ['q-age', 'old'],
      ],
      { age: 'integer' },
    ],
    [
      'a number beyond the range',
      [
        ['q-heard', 'no'],
        ['q-trust', '6'],
      ],
      { trust: 'range' },
    ],
    [
      'a number between two steps',
      [
        ['q-heard', 'no'],
        ['q-trust', '2.5'],
      ],
      { trust: 'range' },
    ],
    [
      'ten megabytes of words',
      [
        ['q-heard', 'no'],
        ['q-why', 'x'.repeat(10_000_000)],
      ],
      { why: 'long' },
    ],
    [
      'characters that turn writing around',
      [
        ['q-heard', 'no'],
        ['q-why', 'a\u202eb'],
      ],
      { why: 'hidden' },
    ],
  ] as [string, [string, string][], Record<string, string>][])('refuses %s', (_, fields, expected) => {
    expect(faultsOf(fields, ['heard', 'where', 'age', 'trust', 'why'])).toEqual(expected)
  })

  test('shows choices in the same order whenever it comes back, and other pages in others', () => {
    const orderOn = (token: string) => {
      const own = { ...page, page: token }
      const now = readAnswers(program, sent([['q-heard', 'yes']]), own)
      const view = pageView({ program, page: own, now, faults: new Map(), entered: () => null })
      return (
        view
          .find(({ path }) => path === 'where')
          ?.options.map(({ value }) => value)
          .join() ?? ''
      )
    }
    expect(orderOn('a')).toBe(orderOn('a'))
    expect(new Set(Array.from({ length: 40 }, (_, at) => orderOn(`page ${at}`))).size).toBe(6)
  })

  test('knows no time that is finer than the day', () => {
    const { nodes, ...rest } = form
    const clock = { ...nodes[0], kind: 'question', type: 'text', name: 'at', path: 'at', required: '', calculation: '' }
    const timed = compile({ ...rest, nodes: [{ ...clock, initial: { value: 'now()', isDynamic: true } } as never] })
    expect(firstPage(timed.program, page).answers.at).toMatch(/^2026-11-21T00:00:00/)
  })
})
