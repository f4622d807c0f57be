import { ReadingError } from '#src/reader/model.ts'
import { openArchive } from '#src/reader/zip.ts'
import { FormFileError, MAX_COLUMNS, MAX_ROWS } from './sheet.ts'

/** Bytes that all parts of a workbook may come to, and how many times its packed size a large part may. */
const LIMITS = { maxBytes: 32 * 2 ** 20, maxRatio: 1000 }

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/

export interface Inside {
  hasMacros: boolean
}

/**
 * Refuses a workbook for what it would cost or could smuggle in, before a library for workbooks sees it: a part that
 * unpacks to gigabytes, a sheet with a million rows, a document type with entities.
 */
export async function lookInside(bytes: Uint8Array): Promise<Inside> {
  try {
    const archive = await openArchive(bytes, LIMITS)
    if (!archive.names.includes('[Content_Types].xml')) throw new FormFileError('notAWorkbook')
    for (const name of archive.names.filter((part) => part.endsWith('.xml'))) await lookAt(name, archive.read(name))
    return { hasMacros: archive.names.some((name) => name.endsWith('vbaProject.bin')) }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    throw new FormFileError(error.problem === 'encrypted' ? 'locked' : error.problem === 'bomb' ? 'bomb' : 'damaged')
  }
}

async function lookAt(part: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  let rows = 0
  let tail = ''
  for await (const piece of pieces) {
    const text = tail + piece.toString('latin1')
    // A tag that two pieces share is looked at with the second.
    const end = Math.max(text.lastIndexOf('<'), text.length - 1000)
    const whole = text.slice(0, end)
    tail = text.slice(end)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FormFileError('entities', { part })
    if (!SHEET.test(part)) continue
    rows += whole.split('<row').length - 1
    if (rows > MAX_ROWS) throw new FormFileError('tooManyRows', { sheet: part, most: MAX_ROWS })
    refuseFarAway(whole, part)
  }
  if (SHEET.test(part)) refuseFarAway(tail, part)
}

const FILLED_CELL = /<c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*(?<!\/)>/g

/** Formatting may reach to the last corner of a sheet, and is not read there. A value must not be lost with it. */
function refuseFarAway(text: string, sheet: string): void {
  for (const [, letters = '', row] of text.matchAll(FILLED_CELL)) {
    if (Number(row) > MAX_ROWS) throw new FormFileError('tooManyRows', { sheet, most: MAX_ROWS })
    if (columnNumber(letters) > MAX_COLUMNS) throw new FormFileError('tooManyColumns', { sheet, most: MAX_COLUMNS })
  }
}

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
