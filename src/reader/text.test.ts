import { describe, expect, test } from 'vitest'
import { looksMarkdown, markdownBlocks } from './markdown.ts'
import { normalise, raised } from './normalise.ts'
import { textBlocks } from './text.ts'

describe('lines of a text', () => {
  test('are blocks, with blank lines and indentation kept', () => {
    expect(textBlocks('Scope\r\n\r\n  (a) peace \rorder\n')).toEqual([
      { text: 'Scope' },
      { text: '' },
      { text: '  (a) peace' },
      { text: 'order' },
    ])
  })

  test('have pages where form feeds part them, and no blank line at a page’s end', () => {
    expect(textBlocks('a clause that\n\fgoes on\n\f')).toEqual([
      { text: 'a clause that', page: 1 },
      { text: 'goes on', page: 2 },
    ])
  })

  test('take time in proportion to their number', () => {
    const text = '\u00ad\f\n#|-'.repeat(200_000)
    expect(textBlocks(text).length).toBeGreaterThan(200_000)
  })
})

describe('letters', () => {
  test.each([
    ['e\u0301te\u0301', 'été', 'composed'],
    ['\ufb01nance o\ufb03ce', 'finance office', 'ligatures'],
    ['imple\u00admentation', 'implementation', 'soft hyphens within a line'],
    ['imple\u00ad\n  mentation', 'implementation', 'soft hyphens at its end'],
    ['30\u00a0days\u2009on', '30 days on', 'spaces'],
    ['\ufeffplan\u200b\u202eab\u202c', 'planab', 'marks that show nothing'],
    ['می\u200cکند', 'می\u200cکند', 'joiners inside an Urdu or Persian word'],
    ['a\u200cb', 'ab', 'joiners elsewhere'],
    ['\ufedb\ufe98\ufe8e\ufe8f', 'كتاب', 'shapes of Arabic letters'],
    ['\ufefb', 'لا', 'the shape of two Arabic letters'],
    ['محمد \ufdfa', 'محمد \ufdfa', 'honorific signs, which stay'],
    ['\uf0b7 peace', '• peace', 'bullets of symbol fonts'],
  ])('%j are %j: %s', (text, wanted) => {
    expect(normalise(text)).toBe(wanted)
  })

  test('that are figures of a note stand raised', () => {
    expect(raised('120')).toBe('¹²⁰')
  })
})

describe('Markdown', () => {
  test('gives its title from the settings at its top, and leaves them out', () => {
    expect(markdownBlocks('---\ntitle: "National Plan"\ndate: 2026\n---\n# Scope\n')).toEqual({
      title: 'National Plan',
      blocks: [{ text: '# Scope' }],
    })
  })

  test('may begin with a rule instead', () => {
    expect(markdownBlocks('---\nScope\n---\n').blocks).toHaveLength(3)
  })

  test('has no comments, even where one does not end', () => {
    expect(markdownBlocks('a<!-- x -->b').blocks).toEqual([{ text: 'ab' }])
    expect(markdownBlocks('a<!-- b').blocks).toEqual([{ text: 'a<!-- b' }])
  })

  test.each([
    ['# Scope', true],
    ['Text\n|---|:-:|\n', true],
    ['#1 in the world', false],
    ['Plain text', false],
  ])('is told from plain text: %j', (text, wanted) => {
    expect(looksMarkdown(text)).toBe(wanted)
  })
})
