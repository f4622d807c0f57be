import { decode } from '#src/reader/decode.ts'
import { ReadingError } from '#src/reader/model.ts'
import { FormFileError, MAX_FILE_BYTES, type Sheet, withinCaps } from './sheet.ts'
import { sheetsInText, trimmed } from './text-sheets.ts'
import { readOldWorkbook, readWorkbook } from './workbook.ts'

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const begins = (bytes: Uint8Array, start: number[]) => start.every((byte, at) => bytes[at] === byte)

/** Takes a form's file apart by what it is, whatever its name says. Throws a `FormFileError` for what holds no sheets. */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length === 0) throw new FormFileError('empty')
  if (bytes.length > MAX_FILE_BYTES) throw new FormFileError('tooBig', { most: MAX_FILE_BYTES / 2 ** 20 })
  return withinCaps((await sheetsIn(bytes)).map(trimmed))
}

async function sheetsIn(bytes: Uint8Array): Promise<Sheet[]> {
  if (begins(bytes, ZIP)) return readWorkbook(bytes)
  if (begins(bytes, OLE)) return readOldWorkbook(bytes)
  return sheetsInText(textOf(bytes))
}

function textOf(bytes: Uint8Array): string {
  try {
    return decode(bytes)
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    throw new FormFileError('notText')
  }
}
