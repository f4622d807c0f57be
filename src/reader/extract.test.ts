import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { docx, paragraph } from '#test/documents/docx.ts'
import { pdf } from '#test/documents/pdf.ts'
import { zip } from '#test/documents/zip.ts'
import { extract } from './extract.ts'
import type { ExtractOptions } from './reading-options.ts'

const WORD = docx({ body: paragraph('The Ministry shall act.') })
const PDF = pdf([[{ text: 'The Ministry shall act.', x: 72, y: 700 }]])

function refused(bytes: Uint8Array | string, name = 'plan.txt', options: ExtractOptions = {}): Promise<unknown> {
  return extract(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, name, options).then(
    (found) => found,
    (error: unknown) => error,
  )
}

describe('the format of a file is told', () => {
  test.each([
    ['a PDF', PDF, 'plan.txt', 'pdf'],
    ['a Word document', WORD, 'plan.pdf', 'docx'],
    ['a page', Buffer.from('<!doctype html><p>Act'), 'plan.txt', 'html'],
    ['a page without a head', Buffer.from('<p>Act'), 'plan.htm', 'html'],
    ['a text', Buffer.from('# Act'), 'plan.txt', 'txt'],
    ['Markdown by its name', Buffer.from('Act'), 'plan.md', 'md'],
    ['Markdown without a name', Buffer.from('# Act'), '-', 'md'],
  ])('by its content, then its name: %s', async (_, bytes, name, format) => {
    expect((await extract(bytes, name)).format).toBe(format)
  })
})

describe('a file is refused that is no text', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['white space', ' \n\t\n', 'empty'],
    ['a PNG', '\x89PNG\r\n\x1a\n\0\0', 'not-text'],
    ['a program', '\x7fELF\x02\x01', 'not-text'],
    ['an archive', '\x1f\x8b\x08', 'not-text'],
    ['an RTF document', '{\\rtf1 The Ministry}', 'not-text'],
    ['an old Word document', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${wide('WordDocument')}`, 'unknown-format'],
    ['a locked Word document', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${wide('EncryptedPackage')}`, 'encrypted'],
    ['a text with NUL bytes', 'The Ministry\0 shall act', 'not-text'],
  ])('%s', async (_, bytes, problem) => {
    const error = await refused(bytes)
    expect(error).toMatchObject({ problem })
    expect(error).toHaveProperty('instead', expect.stringMatching(/\.$/))
  })

  test.each([
    ['an archive of texts', [{ name: 'a.txt', content: 'a' }], /without a Word document/],
    ['a workbook', [{ name: 'xl/workbook.xml', content: 'a' }], /Excel/],
    ['an OpenDocument text', [{ name: 'content.xml', content: 'a' }], /OpenDocument/],
  ])('%s in a zip archive', async (_, parts, message) => {
    expect(await refused(zip(parts))).toMatchObject({
      problem: 'unknown-format',
      message: expect.stringMatching(message),
    })
  })
})

function wide(text: string): string {
  return [...text].map((letter) => `${letter}\0`).join('')
}

describe('a large file is refused', () => {
  test('before anything of it is looked at', async () => {
    expect(await refused(new Uint8Array(200 * 2 ** 20))).toMatchObject({ problem: 'too-large', where: 'byte 67108865' })
  })

  test('at the limit that is asked for', async () => {
    expect(await refused('12345', 'a.txt', { maxBytes: 4 })).toMatchObject({ problem: 'too-large' })
    expect(await refused('12345', 'a.txt', { maxBytes: 5 })).toMatchObject({ format: 'txt' })
  })
})

describe('a Word document is refused', () => {
  const blank = (count: number) => `${' '.repeat(2 ** 20)}`.repeat(count)

  test('that unpacks to a thousand times its size', async () => {
    const bomb = docx({ body: `<w:p>${blank(40)}</w:p>` })
    expect(await refused(bomb)).toMatchObject({ problem: 'bomb', where: 'word/document.xml' })
  })

  test('that carries a bomb in a part nobody reads', async () => {
    const bomb = docx({ body: paragraph('a'), more: [{ name: 'word/media/a.bin', content: blank(40) }] })
    expect(await refused(bomb)).toMatchObject({ problem: 'bomb', where: 'word/media/a.bin' })
  })

  test('that unpacks to more than the limit', async () => {
    expect(await refused(WORD, 'a.docx', { maxInflatedBytes: 100 })).toMatchObject({ problem: 'bomb' })
  })

  test('that declares a smaller size than it has', async () => {
    const lying = zip([{ name: 'word/document.xml', content: blank(2), declaredSize: 10 }])
    expect(await refused(lying)).toMatchObject({ problem: 'bomb', where: 'word/document.xml' })
  })

  test('that ends in the middle', async () => {
    expect(await refused(WORD.subarray(0, WORD.length - 40))).toMatchObject({ problem: 'damaged' })
  })

  test('with a changed byte in its text', async () => {
    const changed = Uint8Array.from(WORD)
    const at = Buffer.from(WORD).indexOf('word/document.xml') + 30
    changed[at] = (changed[at] ?? 0) ^ 0xff
    expect(await refused(changed)).toMatchObject({ problem: 'damaged', where: 'word/document.xml' })
  })

  test('whose text part breaks off', async () => {
    const document = '<w:document><w:body><w:p><w:r><w:t>The Ministry'
    expect(await refused(docx({ body: '', document }))).toMatchObject({
      problem: 'damaged',
      where: 'word/document.xml',
    })
  })

  test('that declares entities of its own', async () => {
    const document =
      '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><w:document><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:document>'
    expect(await refused(docx({ body: '', document }))).toMatchObject({
      problem: 'damaged',
      where: 'word/document.xml',
    })
  })

  test('that nests without end', async () => {
    const body = '<w:tbl><w:tr><w:tc>'.repeat(2000) + '</w:tc></w:tr></w:tbl>'.repeat(2000)
    expect(await refused(docx({ body }))).toMatchObject({ problem: 'damaged' })
  })
})

describe('a PDF is refused', () => {
  test('whose pages are pictures', async () => {
    expect(await refused(pdf([[], []]))).toMatchObject({ problem: 'no-text-layer', where: 'pages 1 to 2' })
  })

  test('that is locked', async () => {
    expect(await refused(pdf([[{ text: 'a', x: 0, y: 0 }]], { locked: true }))).toMatchObject({ problem: 'encrypted' })
  })

  test('that ends before its end', async () => {
    expect(await refused(PDF.subarray(0, PDF.length - 200))).toMatchObject({ problem: 'damaged' })
  })

  test('that has nothing of a PDF but the first line', async () => {
    expect(await refused(`%PDF-1.7\n${'garbage '.repeat(100)}\n%%EOF`)).toMatchObject({ problem: 'damaged' })
  })
})

describe('reading', () => {
  test('is cancelled by its signal, in the middle of a file', async () => {
    const control = new AbortController()
    const pages = Array.from({ length: 30 }, (_, at) => [{ text: `Page ${at}`, x: 72, y: 700 }])
    const reading = refused(pdf(pages), 'a.pdf', { signal: control.signal, onProgress: () => control.abort() })
    expect(await reading).toMatchObject({ problem: 'cancelled' })
  })

  test('tells how far it is', async () => {
    const told: string[] = []
    const pages = [1, 2, 3].map((number) => [{ text: `Page ${number}`, x: 72, y: 700 }])
    await extract(pdf(pages), 'a.pdf', { onProgress: (done, total, what) => told.push(`${what} ${done}/${total}`) })
    expect(told).toEqual(['pages 1/3', 'pages 2/3', 'pages 3/3'])
  })

  test('leaves the bytes it is given as they were', async () => {
    const before = Buffer.from(PDF)
    await extract(PDF, 'a.pdf')
    expect(Buffer.compare(before, PDF)).toBe(0)
  })

  test('a million lines takes time in proportion to them', async () => {
    expect((await extract(Buffer.from('1. act\n'.repeat(1_000_000)), 'a.txt')).blocks.length).toBe(1_000_000)
  })

  test('a Word document of 100,000 paragraphs takes time in proportion to them', async () => {
    const body = Array.from({ length: 100_000 }, (_, at) => paragraph(`Clause ${at}`)).join('')
    expect((await extract(docx({ body }), 'a.docx')).blocks.length).toBe(100_000)
  })

  test('refuses packed bytes that begin like no format', async () => {
    expect(await refused(new Uint8Array(deflateSync(Buffer.from('The Ministry'.repeat(99)))))).toMatchObject({
      name: 'ReadingError',
    })
  })
})
