/** A sheet of a workbook as CSV, row for row: what comes after knows one format only. */
import { stringify } from 'csv-stringify/sync'
import type { FoundSheet } from '#src/delivery/sheet/model.ts'
import { readWorkbook } from '#src/delivery/sheet/workbook.ts'
import { lookInside } from '#src/voices/xlsform/input/look-inside.ts'
import { type FileKey, FormFileError } from '#src/voices/xlsform/input/sheet.ts'
import { folded } from './coding/heading.ts'
import { type FaultKey, ImportFault } from './import-fault.ts'

/** Of a workbook; larger tables come as CSV. */
const mostRows = 20_000

/**
 * @param figures names of columns with numbers: one that is merged over several rows belongs to none of them alone
 * @throws ImportFault where it is no workbook that can be opened, or has no such sheet
 */
export async function sheetAsCsv(bytes: Uint8Array, figures: readonly string[], name?: string): Promise<Uint8Array> {
  const sheets = await opened(bytes)
  const sheet = name === undefined ? sheets[0] : sheets.find((one) => folded(one.name) === folded(name))
  if (!sheet) throw new ImportFault('sheet', { sheet: name ?? '', sheets: sheets.map((one) => one.name).join(', ') })
  return Buffer.from(stringify(unmerged(sheet, new Set(figures.map(folded)))))
}

async function opened(bytes: Uint8Array): Promise<FoundSheet[]> {
  try {
    await lookInside(bytes)
    return await readWorkbook(bytes, mostRows)
  } catch (error) {
    if (error instanceof FormFileError) throw new ImportFault(faultOf[error.key] ?? 'workbook-damaged')
    throw new ImportFault('workbook', { message: (error as Error).message })
  }
}

const faultOf: Partial<Record<FileKey, FaultKey>> = {
  ...{ tooManyRows: 'workbook-large', tooManyColumns: 'workbook-large', bomb: 'workbook-large' },
  locked: 'workbook-locked',
}

/** Each cell of those that are merged says what the first of them says. Rows keep their places, and all are as long. */
function unmerged({ rows, merged }: FoundSheet, figures: ReadonlySet<string>): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const texts = Array.from(rows, (row) => Array.from({ length: width }, (_, at) => textOf(row?.[at] ?? null)))
  const isFigure = (above: number, column: number) =>
    texts.slice(0, above).some((row) => figures.has(folded(row[column] ?? '')))
  for (const range of merged) {
    const [[top, left], [bottom, right]] = range.split(':').map(placeOf) as [[number, number], [number, number]]
    const said = texts[top]?.[left] ?? ''
    const shared = bottom > top && said !== '' && isFigure(top, left) ? `${said} (${range})` : said
    // A range may be said to reach to the last corner of a sheet: beyond the table there is nothing to fill.
    for (const cells of texts.slice(top, bottom + 1)) cells.fill(shared, left, Math.min(right + 1, width))
  }
  return texts
}

function placeOf(cell: string): [row: number, column: number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [Number(row) - 1, column - 1]
}

const textOf = (value: FoundSheet['rows'][number][number]): string =>
  value === null ? '' : typeof value === 'object' ? value.date : String(value)
