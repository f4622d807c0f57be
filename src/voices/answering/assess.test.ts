import { describe, expect, test } from 'vitest'
import { readMarkdown } from '#src/voices/xlsform/input/tables.ts'
import { readForm } from '#src/voices/xlsform/reading/read-form.ts'
import { begin, change, settled } from './answers.ts'
import { assess, shownNow } from './assess.ts'
import { compile, type Program } from './program.ts'
import { shuffled } from './shuffle.ts'

const surroundings = { now: '2026-11-21T00:00:00.000+05:00', random: () => 0.25 }

function programOf(markdown: string): Program {
  const { form, refusals } = readForm(readMarkdown(markdown))
  if (!form) throw new Error(JSON.stringify(refusals))
  const { program, faults } = compile(form)
  expect(faults).toEqual([])
  return program
}

const skips = programOf(`
| survey | type | name | label | relevant | required | constraint | calculation |
| | select_one yn | heard | Heard? | | yes | | |
| | begin_group | more | More | \${heard} = 'y' | | | |
| | integer | times | Times | | yes | . > 0 | |
| | end_group | | | | | | |
| | calculate | often | | | | | if(\${times} > 3, 'often', 'rarely') |
| | text | why | Why? | \${often} = 'often' | | | |
| choices | list_name | name | label |
| | yn | y | Yes |
| | yn | n | No |`)

describe('an assessment', () => {
  test('reads what is not asked as no answer, and keeps none of it', () => {
    const answers = { heard: 'n', 'more/times': '9', why: 'because' }
    const { isRelevant, value } = assess(skips, answers, surroundings)
    expect(isRelevant('more/times')).toBe(false)
    expect(value('more/times')).toBe('')
    expect(value('often')).toBe('rarely')
    expect(settled(skips, answers, surroundings)).toEqual({ heard: 'n', often: 'rarely' })
  })

  test('asks for what is required and judges only what is answered', () => {
    const { unmet } = assess(skips, { heard: 'y' }, surroundings)
    expect(unmet('more/times')).toBe('required')
    expect(assess(skips, { heard: 'y', 'more/times': '0' }, surroundings).unmet('more/times')).toBe('constraint')
    expect(assess(skips, { heard: 'n', 'more/times': '0' }, surroundings).unmet('more/times')).toBeNull()
  })

  test('lists what is asked now, in the form’s order', () => {
    const shown = (answers: Record<string, string>) =>
      shownNow(skips, assess(skips, answers, surroundings)).map(({ path }) => path)
    expect(shown({})).toEqual(['heard'])
    expect(shown({ heard: 'y', 'more/times': '4' })).toEqual(['heard', 'more/times', 'why'])
  })
})

describe('choices', () => {
  const places = programOf(`
| survey | type | name | label | choice_filter | parameters |
| | select_one p | p | P | | |
| | select_one d | d | D | p = \${p} | randomize=true seed=42 |
| choices | list_name | name | label | p |
| | p | x | X | |
| | p | y | Y | |
| | d | a | A | x |
| | d | b | B | x |
| | d | c | C | x |
| | d | e | E | y |`)

  test('are those that the filter leaves, in the order that the seed gives', () => {
    const names = (p: string) =>
      assess(places, { p }, surroundings)
        .choices('d')
        .map(({ name }) => name)
    expect(names('y')).toEqual(['e'])
    expect(names('x')).toEqual(shuffled(['a', 'b', 'c'], 42))
    expect(names('')).toEqual([])
  })

  test('that are filtered away after they were taken do not count any more', () => {
    expect(assess(places, { p: 'x', d: 'b' }, surroundings).value('d')).toBe('b')
    expect(assess(places, { p: 'y', d: 'b' }, surroundings).value('d')).toBe('')
  })

  test('are shuffled as ODK does it', () => {
    expect(shuffled(['a', 'b', 'c', 'd', 'e', 'f'], 42)).toEqual(SHUFFLED_BY_ODK)
    expect([...shuffled([1, 2, 3, 4, 5], 7)].sort()).toEqual([1, 2, 3, 4, 5])
  })
})

/** What randomize() of ODK's engine 0.22.0 makes of a to f with the seed 42. */
const SHUFFLED_BY_ODK = ['a', 'f', 'c', 'b', 'd', 'e']

describe('answers', () => {
  const stored = programOf(`
| survey | type | name | label | default | calculation | trigger |
| | integer | a | A | 3 | | |
| | integer | b | B | \${a} + 1 | | |
| | text | c | | | concat('a was ', \${a}) | \${a} |
| | calculate | first | | | once(\${a}) | |`)

  test('begin with the defaults, those that are computed after those that are not', () => {
    expect(begin(stored, surroundings)).toEqual({ a: '3', b: '4' })
  })

  test('are computed by a trigger when it changes, and stay as they are until it changes again', () => {
    const before = begin(stored, surroundings)
    const after = change(stored, before, 'a', '7', surroundings)
    expect(after.c).toBe('a was 7')
    expect(change(stored, after, 'b', '9', surroundings).c).toBe('a was 7')
    expect(change(stored, { ...after, c: 'by hand' }, 'a', '7', surroundings).c).toBe('by hand')
  })

  test('that are computed once keep what was there', () => {
    expect(assess(stored, { a: '3' }, surroundings).value('first')).toBe('3')
    expect(assess(stored, { a: '8', first: '3' }, surroundings).value('first')).toBe('3')
  })
})
