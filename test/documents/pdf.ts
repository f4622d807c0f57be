import { deflateSync } from 'node:zlib'

/** A line of type: its baseline starts at (x, y) points from the lower left corner. Right-to-left text starts at its left end. */
export interface PdfLine {
  text: string
  x: number
  y: number
  size?: number
  bold?: boolean
}

export interface PdfOptions {
  title?: string
  compress?: boolean
  /** Sets Latin type as typesetting programs do: letters kerned in twos and threes, white between words and no spaces. */
  kerned?: boolean
  /** Locks the file with a password nobody knows. */
  locked?: boolean
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/

/** Widths of Helvetica are not written: the reader of the file knows them, as of all fourteen standard fonts. */
const FONTS = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /Nastaliq /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Nastaliq /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>',
]

const UNICODE_MAP = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Identity-Unicode def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`

const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /Nastaliq /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>'

const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`

const MIRRORED: Record<string, string> = { '(': ')', ')': '(' }

/** Typesetters store right-to-left type as it stands on the page, from the left: the last letter first, brackets by their shapes, and what runs to the right as it is. */
function asSet(text: string): string {
  const forward = text.replace(/[A-Za-z]+|[0-9۰-۹.,:/-]*[0-9۰-۹]/g, (run) => [...run].reverse().join(''))
  return [...forward]
    .reverse()
    .map((letter) => MIRRORED[letter] ?? letter)
    .join('')
}

function shown(line: PdfLine, kerned: boolean): string {
  const place = `${line.x} ${line.y} Td`
  const size = line.size ?? 10
  if (RIGHT_TO_LEFT.test(line.text)) {
    const codes = [...asSet(line.text)].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    return `BT /F3 ${size} Tf ${place} <${codes.join('')}> Tj ET`
  }
  const show = kerned ? `[${line.text.split(' ').map(kernedWord).join(' -278 ')}] TJ` : `(${escaped(line.text)}) Tj`
  return `BT /F${line.bold ? 2 : 1} ${size} Tf ${place} ${show} ET`
}

function kernedWord(word: string): string {
  return (word.match(/.{1,3}/g) ?? [])
    .map((letters, at) => `${at > 0 ? (at % 2 ? 15 : -10) : ''}(${escaped(letters)})`)
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}

function stream(text: string, compress: boolean): Buffer {
  const plain = Buffer.from(text, 'latin1')
  const body = compress ? deflateSync(plain) : plain
  const filter = compress ? ' /Filter /FlateDecode' : ''
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.length}${filter} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ])
}

/** A PDF of A4 pages with nothing in it but type; for tests and measurements. */
export function pdf(pages: PdfLine[][], options: PdfOptions = {}): Uint8Array {
  const compress = options.compress ?? true
  const first = 10
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>`,
    ...FONTS,
    stream(UNICODE_MAP, compress),
    DESCRIPTOR,
    `<< /Title (${options.title ?? ''}) >>`,
  ]
  for (const [at, lines] of pages.entries()) {
    objects.push(`<< /Type /Page /Parent 2 0 R /Contents ${first + at * 2 + 1} 0 R >>`)
    objects.push(stream(lines.map((line) => shown(line, options.kerned ?? false)).join('\n'), compress))
  }
  if (options.locked) objects.push(LOCK)
  return assemble(objects, options.locked ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : '')
}

function assemble(objects: (string | Buffer)[], more: string): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(at)
    parts.push(whole)
    at += whole.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R /Info 9 0 R${more} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
