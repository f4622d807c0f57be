/** What a file looks like, for whoever has to say which column is what: its columns, its first rows, and what stands in some columns. */
import { readFile } from 'node:fs/promises'
import { readWorkbook } from '#src/delivery/sheet/workbook.ts'
import { lookInside } from '#src/voices/xlsform/input/look-inside.ts'
import { folded } from '../importing/coding/heading.ts'
import { dialectOf, otherwise, recoder } from '../importing/csv/dialect.ts'
import { Scanner } from '../importing/csv/scanner.ts'
import { Words } from '../importing/csv/words.ts'
import { fileOnDisk } from '../importing/file-on-disk.ts'
import { sheetAsCsv } from '../importing/sheet-as-csv.ts'

export interface Sample {
  heading: string[]
  rows: string[][]
  /** Of a workbook. */
  sheets: string[]
  /** By column: what stands in it, each once; null where that is more than can be told apart one by one. */
  values: Record<string, string[] | null>
}

/** The heading is looked for in so many rows; those after it show what the columns hold. */
const mostTitles = 40
const mostRows = 30
const mostValues = 60
const longest = 120
/** Rows of a workbook. */
const mostSheetRows = 20_000

/** @param columns of which all values are wanted @param sheet of a workbook; the first where none is named */
export async function sampleOf(path: string, columns: readonly string[], sheet?: string): Promise<Sample> {
  const collecting = new Collecting(columns)
  const sheets: string[] = []
  for await (const piece of await piecesOf(path, sheets, sheet)) collecting.take(piece)
  return { ...collecting.end(), sheets }
}

async function piecesOf(path: string, sheets: string[], sheet?: string): Promise<AsyncIterable<Uint8Array>> {
  const file = await fileOnDisk(path)
  for await (const piece of file.open()) {
    if (piece[0] !== 0x50 || piece[1] !== 0x4b) break
    const bytes = await readFile(path)
    await lookInside(bytes)
    sheets.push(...(await readWorkbook(bytes, mostSheetRows)).map(({ name }) => name))
    const csv = await sheetAsCsv(bytes, [], sheets.includes(sheet ?? '') ? sheet : undefined)
    return (async function* () {
      yield csv
    })()
  }
  return file.open()
}

class Collecting {
  readonly #columns: readonly string[]
  readonly #first: string[][] = []
  readonly #values = new Map<number, { column: string; texts: Set<string> }>()
  #scanner: Scanner | undefined
  #recoded: ReturnType<typeof recoder> | undefined
  #words = new Words()

  constructor(columns: readonly string[]) {
    this.#columns = columns
  }

  take(piece: Uint8Array): void {
    const isFirst = this.#recoded === undefined
    this.#recoded ??= recoder(piece)
    const bytes = this.#recoded(piece, isFirst)
    if (!this.#scanner) {
      this.#words = new Words(otherwise(bytes))
      this.#scanner = new Scanner(dialectOf(bytes), { record: () => this.#record(), broken: () => {} })
    }
    this.#scanner.take(bytes)
  }

  end(): Omit<Sample, 'sheets'> {
    this.#scanner?.end()
    const at = headingAt(this.#first)
    this.#begin(at)
    const heading = this.#first[at] ?? []
    const rows = this.#first
      .slice(at + 1, at + 1 + mostRows)
      .map((row) => heading.map((_, i) => (row[i] ?? '').slice(0, longest)))
    const values = Object.fromEntries(
      [...this.#values.values()].map(({ column, texts }) => [
        column,
        texts.size > mostValues ? null : [...texts].sort(),
      ]),
    )
    return { heading, rows, values }
  }

  #record(): void {
    if (this.#first.length < mostTitles) {
      this.#first.push(this.#texts())
      return
    }
    if (this.#first.length === mostTitles && this.#values.size === 0) this.#begin(headingAt(this.#first))
    for (const [at, { texts }] of this.#values) if (texts.size <= mostValues) this.#note(texts, this.#text(at))
  }

  /** Once the heading is known; of the rows that were kept until then what they say is noted. */
  #begin(heading: number): void {
    if (this.#values.size > 0) return
    const names = (this.#first[heading] ?? []).map(folded)
    for (const column of this.#columns) {
      const at = names.indexOf(folded(column))
      if (at < 0) continue
      const texts = new Set<string>()
      for (const row of this.#first.slice(heading + 1)) this.#note(texts, row[at] ?? '')
      this.#values.set(at, { column, texts })
    }
  }

  #note(texts: Set<string>, text: string): void {
    const said = text.trim().slice(0, longest)
    if (said !== '') texts.add(said)
  }

  #texts = () => Array.from({ length: Math.min(this.#scanner?.fields ?? 0, 500) }, (_, at) => this.#text(at))

  #text(at: number): string {
    const { bytes, starts, ends, escaped, fields } = this.#scanner as Scanner
    return at < fields
      ? this.#words.text(bytes, starts[at] as number, ends[at] as number, escaped[at] === 1).trim()
      : ''
  }
}

/** The row that has most texts, each of them once: titles above it have few. */
function headingAt(rows: readonly string[][]): number {
  const names = rows.map((row) => new Set(row.filter((text) => text !== '' && Number.isNaN(Number(text)))).size)
  return Math.max(0, names.indexOf(Math.max(...names)))
}
