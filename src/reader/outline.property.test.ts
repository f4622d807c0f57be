import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlineOf } from '#test/reader/outline-of.ts'

const WORDS =
  'board council ministry shall open train officers report yearly every district villages women young people peace schools ' +
  'courts water roads with under before after until against between their common plan of the and to in for by fund review Ministry Justice NACTA Parliament 2028 14'
const word = fc.constantFrom(...WORDS.split(' '))
const sentence = fc
  .array(word, { minLength: 6, maxLength: 40 })
  .map((words) => `${words[0]?.charAt(0).toUpperCase()}${words.join(' ').slice(1)} done.`)
const clause = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '))
const heading = fc.constantFrom(
  'Common Aims',
  'Schools and Courts',
  'Roads',
  'Water for Villages',
  'Peace',
  'Young People',
)
const part = fc.record({ heading, clauses: fc.array(clause, { minLength: 1, maxLength: 6 }) })
const policy = fc.array(part, { minLength: 1, maxLength: 5 })
type Policy = { heading: string; clauses: string[] }[]

function wrap(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const next of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + next.length > width) lines.push(next)
    else lines[lines.length - 1] = line === '' ? next : `${line} ${next}`
  }
  return lines
}

/** Long enough to show how wide the page is. */
const PREFACE = `This policy ${'is made by all who live here and '.repeat(12)}binds them.`

/** The policy as printed lines; clauses count on across its headings. */
function print(parts: Policy, width: number): string[] {
  let count = 0
  const lines = ['National Policy on Everything', '', ...wrap(PREFACE, width), '']
  for (const { heading: name, clauses } of parts) {
    lines.push(name, '')
    for (const text of clauses) {
      count++
      lines.push(...wrap(`${count}. ${text}`, width), '')
    }
  }
  return lines
}

function numbered(text: string): [string | null, string][] {
  return outlineOf(text)
    .passages.filter((passage) => passage.number !== null && passage.kind === 'clause')
    .map((passage) => [passage.number, passage.text])
}

const scrap = fc.oneof(
  sentence,
  heading,
  sentence.map((text) => text.slice(0, -1)),
  sentence.map((text) => `- ${text}`),
  sentence.map((text) => `  - ${text}`),
  sentence.map((text) => `**${text.slice(0, 20)}**`),
  fc.tuple(fc.integer({ min: 1, max: 12 }), sentence).map(([count, text]) => `${count}. ${text}`),
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'i', 'ii'), sentence).map(([letter, text]) => `(${letter}) ${text}`),
  fc.constantFrom(
    '',
    '',
    '',
    '# Title',
    '## Part',
    '| a | b |',
    'Annex I',
    'Article 5',
    '۱۔ یہ ایک جملہ ہے۔',
    'Contents',
  ),
)
const scraps = fc.array(scrap, { maxLength: 40 }).map((lines) => lines.join('\n'))
const anything = fc.oneof(
  scraps,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('*', '_', '|', '-', ' ', '\n', '1.', '(a)', '¹', '[1]', '<td>', '\t', 'ا', '۱', '#', 'x', '\f'),
      {
        maxLength: 200,
      },
    )
    .map((parts) => parts.join('')),
)

describe('whatever the text', () => {
  test('every passage is exactly the slice of code points that its offsets name', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: normalised, passages } = outlineOf(text)
        const points = [...normalised]
        for (const passage of passages) expect(points.slice(passage.start, passage.end).join('')).toBe(passage.text)
      }),
    )
  })

  test('passages stand in the order of the text and none overlaps another', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { passages } = outlineOf(text)
        passages.forEach((passage, index) => {
          expect(passage.start).toBeLessThanOrEqual(passage.end)
          expect(passage.start).toBeGreaterThanOrEqual(passages[index - 1]?.end ?? 0)
        })
      }),
    )
  })

  test('ids are unique, and the same text read twice gives the same outline', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = outlineOf(text)
        const ids = once.passages.map((passage) => passage.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(outlineOf(text)).toEqual(once)
      }),
    )
  })
})

describe('of a text without page numbers and running heads', () => {
  test('no letter and no digit is lost', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const letters = (some: string) => [...some.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
        expect(letters(outlineOf(text).text)).toBe(letters(text))
      }),
    )
  })
})

describe('of a numbered policy', () => {
  test('every clause is found once, whole and under its heading, however wide the page is', () => {
    fc.assert(
      fc.property(policy, fc.constantFrom(60, 72, 95, 10_000), (parts, width) => {
        const found = outlineOf(print(parts, width).join('\n')).passages.filter((passage) => passage.number !== null)
        const wanted = parts.flatMap((one) => one.clauses.map((text) => ({ path: [one.heading], text })))
        expect(found.map(({ number, path, text }) => ({ number, path, text }))).toEqual(
          wanted.map((one, index) => ({ number: String(index + 1), ...one })),
        )
      }),
    )
  })

  test('page breaks between lines change no clause', () => {
    const breaks = fc.array(fc.tuple(fc.nat(400), fc.constantFrom('blank', 'number', 'head', 'both', 'feed')), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(policy, fc.constantFrom(60, 72, 95), breaks, (parts, width, cuts) => {
        const lines = print(parts, width)
        const cut = insertBreaks(lines, cuts)
        expect(numbered(cut)).toEqual(numbered(lines.join('\n')))
      }),
    )
  })
})

/** Puts page edges between lines of one clause: white alone only where the sentence runs on, as nothing else tells then. */
function insertBreaks(lines: string[], cuts: [number, string][]): string {
  const places = new Map(cuts.map(([at, kind]) => [at % lines.length, kind]))
  let page = 0
  return lines
    .flatMap((line, index) => {
      const kind = places.get(index)
      const inside = line !== '' && lines[index - 1] !== '' && index > 3
      if (!kind || !inside) return [line]
      const above = lines[index - 1] ?? ''
      if (/[.]$/.test(above) || (/^[^a-z]/.test(line) && kind !== 'number' && kind !== 'feed')) return [line]
      page++
      if (kind === 'blank') return ['', line]
      if (kind === 'number') return ['', String(page), '', line]
      if (kind === 'head') return ['', 'Policy on Everything', '', line]
      if (kind === 'feed') return [`\f${line}`]
      return ['', `Page ${page}`, 'Policy on Everything', '', line]
    })
    .join('\n')
}
