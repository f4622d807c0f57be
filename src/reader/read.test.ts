import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docx, item, list, paragraph, style, styled } from '#test/documents/docx.ts'
import { pdf } from '#test/documents/pdf.ts'
import { read } from './read.ts'

const CLAUSES = [
  'The Ministry of Interior shall establish a committee within 30 days.',
  'The provinces will report to Parliament every year.',
]

/** The same plan, a heading and two numbered clauses, as each format writes it. */
const PLAN: Record<string, Uint8Array> = {
  txt: Buffer.from(`Scope of the Plan\n\n${CLAUSES.map((text, at) => `${at + 1}. ${text}`).join('\n\n')}\n`),
  md: Buffer.from(`## Scope of the Plan\n\n${CLAUSES.map((text, at) => `${at + 1}. ${text}`).join('\n')}\n`),
  html: Buffer.from(
    `<!doctype html><h2>Scope of the Plan</h2><ol>${CLAUSES.map((text) => `<li>${text}`).join('')}</ol>`,
  ),
  docx: docx({
    body: styled('Scope of the Plan', 'H') + CLAUSES.map((text) => item(text, 1)).join(''),
    styles: style('H', 'heading 1'),
    numbering: `${list(0, [['decimal', '%1.']])}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  }),
  pdf: pdf([
    [
      { text: 'Scope of the Plan', x: 72, y: 700, size: 14, bold: true },
      { text: '1. The Ministry of Interior shall establish a com-', x: 72, y: 670 },
      { text: 'mittee within 30 days.', x: 72, y: 658 },
      { text: `2. ${CLAUSES[1]}`, x: 72, y: 634 },
    ],
  ]),
}

describe('a plan', () => {
  test.each(Object.keys(PLAN))('reads the same from %s', async (format) => {
    const { reading } = await read(PLAN[format] ?? Buffer.of(), `plan.${format}`)
    const clauses = reading.clauses.filter(({ kind }) => kind === 'clause')
    expect(clauses.map(({ number, text }) => [number, text.replace(/^\d\.\s*/, '')])).toEqual([
      ['1', CLAUSES[0]],
      ['2', CLAUSES[1]],
    ])
    expect(clauses.map(({ commitment }) => commitment.is)).toEqual([true, true])
    expect(clauses[0]?.commitment.deadline).toMatchObject({ duration: 'P30D' })
  })

  test.each(Object.keys(PLAN))('has offsets that cut its clauses out of the text: %s', async (format) => {
    const { reading, text } = await read(PLAN[format] ?? Buffer.of(), `plan.${format}`)
    const letters = [...text]
    for (const clause of reading.clauses) {
      expect(letters.slice(clause.start, clause.end).join('')).toBe(clause.text)
    }
    expect(reading.document.characters).toBe(letters.length)
  })
})

describe('an Urdu clause', () => {
  const text = 'وزارت داخلہ تیس دن کے اندر ایک کمیٹی قائم کرے گی۔'
  const files: Record<string, Uint8Array> = {
    txt: Buffer.from(`۱۔ ${text}\n`),
    html: Buffer.from(`<!doctype html><p>۱۔ ${text}`),
    docx: docx({ body: paragraph(`۱۔ ${text}`) }),
    pdf: pdf([[{ text: `۱۔ ${text}`, x: 300, y: 700 }]]),
  }
  test.each(Object.keys(files))('is read from %s in its own letters', async (format) => {
    const { reading } = await read(files[format] ?? Buffer.of(), `plan.${format}`)
    expect(reading.document.language).toBe('ur')
    expect(reading.clauses.map((clause) => [clause.number, clause.text.replace(/^۱۔\s*/, '')])).toEqual([['۱', text]])
  })
})

test('letters beyond the basic plane count as one, in offsets and in the length', async () => {
  const { reading, text } = await read(Buffer.from('1. The 𝐌inistry shall act within 30 days.\n'), 'a.txt')
  const [clause] = reading.clauses
  expect([...text].slice(clause?.start, clause?.end).join('')).toBe(clause?.text)
  expect(reading.document.characters).toBe([...text].length)
})

const data = process.env.PAIMANA_TEST_DATA
describe.skipIf(!data)('the documents the project starts from', () => {
  const folder = join(data ?? '', 'seeds')
  const names = data ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
  test.each(names)('are read whole: %s', async (name) => {
    const bytes = readFileSync(join(folder, name))
    const { reading, text } = await read(bytes, name)
    const letters = [...text]
    for (const clause of reading.clauses) {
      expect(letters.slice(clause.start, clause.end).join('')).toBe(clause.text)
    }
    expect(reading.document.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(reading.xray.clauses).toBeGreaterThan(20)
  })
})
