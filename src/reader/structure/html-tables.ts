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
  if (!lines.some((line) => line.raw.includes('<') && /<t(?:able|r)\b/i.test(line.raw))) return lines
  const tables = closings(lines, /<\/table>/i)
  const rows = closings(lines, /<\/tr>/i)
  const found: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    if (!/<t(?:able|r)\b/i.test(line.raw)) {
      found.push(line)
      continue
    }
    const closed = (/<table\b/i.test(line.raw) ? tables : rows)[index] ?? -1
    const end = closed >= 0 && closed < index + LONGEST_TABLE ? closed : index
    const html = lines.slice(index, end + 1).map((one) => one.raw)
    for (const row of asBars(line, html.join('\n'))) found.push(row)
    index = end
  }
  return found
}

/** For every line, the next one (or itself) that closes what opens there: a table, or a row without its table. */
function closings(lines: Line[], closing: RegExp): number[] {
  const found: number[] = new Array(lines.length).fill(-1)
  let next = -1
  for (let index = lines.length - 1; index >= 0; index--) {
    if (closing.test(lines[index]?.raw ?? '')) next = index
    found[index] = next
  }
  return found
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
