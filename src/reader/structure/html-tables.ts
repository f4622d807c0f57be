import { oneLine } from '../normalise.ts'
import { derived, type Line } from './lines.ts'

const TABLE_TAG = /<(\/?)(table|thead|tbody|tr|td|th|caption|br|p|li|div|ul|ol)\b([^<>]{0,300})>/gi
const LONGEST_TABLE = 4000

interface Span {
  text: string
  rows: number
}

/** HTML tables that a conversion left in plain text become lines of cells between bars. */
export function withHtmlTables(lines: Line[]): Line[] {
  if (!lines.some((line) => /<t(?:able|r)\b/i.test(line.raw))) return lines
  const found: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    if (!/<t(?:able|r)\b/i.test(line.raw)) {
      found.push(line)
      continue
    }
    const end = endOfTable(lines, index)
    const html = lines.slice(index, end + 1).map((one) => one.raw)
    found.push(...asBars(line, html.join('\n')))
    index = end
  }
  return found
}

function endOfTable(lines: Line[], from: number): number {
  const closing = /<table\b/i.test(lines[from]?.raw ?? '') ? /<\/table>/i : /<\/tr>/i
  const limit = Math.min(lines.length, from + LONGEST_TABLE)
  for (let index = from; index < limit; index++) if (closing.test(lines[index]?.raw ?? '')) return index
  return from
}

function asBars(line: Line, html: string): Line[] {
  const found: Line[] = []
  const push = (raw: string, gap: number) => found.push(derived(line, { text: raw, raw, gap, role: null }))
  let spans: (Span | undefined)[] = []
  let cells: string[] = []
  let headed = false
  let cell: string | null = null
  let attributes = ''
  let at = 0
  const text = (until: number) => html.slice(at, until)
  const closeCell = () => {
    if (cell === null) return
    place(cells, spans, cell, attributes)
    cell = null
  }
  for (const tag of html.matchAll(TABLE_TAG)) {
    const [whole, slash, name = '', rest = ''] = tag
    const before = text(tag.index)
    if (cell !== null) cell += before
    else if (oneLine(before) !== '') push(oneLine(before), 1)
    at = tag.index + whole.length
    const kind = name.toLowerCase()
    if (kind === 'td' || kind === 'th') {
      closeCell()
      if (slash) continue
      cell = ''
      attributes = rest
      headed ||= kind === 'th'
    } else if (kind === 'tr') {
      closeCell()
      if (!slash || cells.length === 0) continue
      takeSpans(cells, spans)
      push(`| ${cells.join(' | ')} |`, found.length === 0 ? 1 : 0)
      if (headed && found.length === 1) push('|---|---|', 0)
      cells = []
    } else if (kind === 'table') {
      closeCell()
      spans = []
    } else if (cell !== null) cell += kind === 'li' && !slash ? ' • ' : ' '
  }
  const after = oneLine(text(html.length))
  if (after !== '') push(after, 1)
  return found
}

/** Puts a cell after those which cells above stretch down into this row. */
function place(cells: string[], spans: (Span | undefined)[], cell: string, attributes: string): void {
  takeSpans(cells, spans)
  const rows = Number(/rowspan\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1)
  const columns = Math.min(Number(/colspan\s*=\s*["']?(\d{1,2})/i.exec(attributes)?.[1] ?? 1), 40)
  const text = oneLine(cell.replaceAll('|', '/'))
  if (rows > 1) spans[cells.length] = { text, rows: rows - 1 }
  cells.push(text)
  for (let column = 1; column < columns; column++) cells.push('')
}

function takeSpans(cells: string[], spans: (Span | undefined)[]): void {
  for (let span = spans[cells.length]; span && span.rows > 0; span = spans[cells.length]) {
    span.rows--
    cells.push(span.text)
  }
}
