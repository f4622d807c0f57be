import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Chain } from './chain.tsx'
import { Clamp, cutAt } from './clamp.tsx'
import { compareWords } from './compare-words.ts'
import { Diff } from './diff.tsx'
import { Quote, splitAtMarks } from './quote.tsx'
import { markup } from './specimen/markup.tsx'

describe('Quote', () => {
  test('highlights the passage and names the language', () => {
    const html = markup(<Quote text="It shall publish." lang="en" marks={[{ start: 3, end: 8 }]} source="Clause 3" />)
    expect(html).toContain('<blockquote lang="en" dir="ltr">')
    expect(html).toContain('<mark>shall</mark>')
    expect(html).toContain('<figcaption>Clause 3</figcaption>')
  })

  test('counts code points, so that a letter of two units moves nothing', () => {
    expect(splitAtMarks('𝒜 will', [{ start: 2, end: 6 }]).find(({ marked }) => marked)?.part).toBe('will')
  })

  test('loses no letter, whatever the marks', () => {
    const mark = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(mark, { maxLength: 5 }), (text, marks) => {
        expect(
          splitAtMarks(text, marks)
            .map(({ part }) => part)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('Clamp', () => {
  test('leaves a short text alone', () => {
    expect(markup(<Clamp text="short" />)).toBe('short')
  })

  test('keeps the whole of a long text in the page, once', () => {
    const text = 'word '.repeat(100).trim()
    const html = markup(<Clamp text={text} limit={50} />)
    expect(html).toMatch(/^<details class="clamp"><summary>/)
    expect(html.match(/word/g)).toHaveLength(100)
  })

  test('cuts between words, and not at all for a few letters more', () => {
    expect(cutAt('one two three four five', 10)).toBe(7)
    expect(cutAt('one two three', 12)).toBe(13)
  })
})

describe('Diff', () => {
  test('strikes what went and underlines what came', () => {
    const html = markup(<Diff before="shall publish a report" after="may publish a report" lang="en" />)
    expect(html).toContain('<del>shall</del>')
    expect(html).toContain('<ins>may</ins>')
    expect(html).not.toContain('<del>publish')
  })

  test('both sides read as they were written', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'shall', 'may', 'report'), { maxLength: 12 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after)
        const side = (other: string) =>
          runs
            .filter((run) => run.side !== other)
            .map((run) => run.text)
            .join('')
        expect([side('after'), side('before')]).toEqual([before, after])
      }),
    )
  })
})

describe('Chain', () => {
  test('is an ordered list from the figure to its source', () => {
    const html = markup(
      <Chain
        links={[
          { kind: 'Value', label: '41', href: '#v' },
          { kind: 'Source', label: 'Report', proof: 'sha256 9c41' },
        ]}
      />,
    )
    expect(html).toMatch(/^<ol class="chain">/)
    expect(html.indexOf('Value')).toBeLessThan(html.indexOf('Source'))
    expect(html).toContain('<a href="#v">41</a>')
    expect(html).toContain('sha256 9c41')
  })
})
