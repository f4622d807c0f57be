/** Records as CSV (RFC 4180): one line a record, nested values spread over columns, lists joined by semicolons. */
import { stringify } from 'csv-stringify/sync'

type Cell = string | number | boolean

const isPlain = (value: unknown): value is Cell => ['string', 'number', 'boolean'].includes(typeof value)

/** `{title: {en: 'x'}, owners: [{post: 'y'}]}` becomes `{'title.en': 'x', 'owners': '[{"post":"y"}]'}`. */
export function flatten(value: unknown, prefix = ''): Record<string, Cell> {
  if (value === null || value === undefined) return {}
  if (isPlain(value)) return { [prefix]: value }
  if (Array.isArray(value)) return { [prefix]: value.every(isPlain) ? value.join(';') : JSON.stringify(value) }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key)),
  ) as Record<string, Cell>
}

/** A cell that a spreadsheet would run as a formula is shown as text. */
const asText = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** With a byte-order mark, so that a spreadsheet opens Urdu as Urdu. */
export function csv(records: Iterable<unknown>): string {
  const rows = [...records].map((record) => flatten(record))
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = rows.map((row) => columns.map((column) => asText(row[column] ?? '')))
  return `\uFEFF${stringify([columns, ...lines], { record_delimiter: '\r\n', cast: { boolean: String } })}`
}
