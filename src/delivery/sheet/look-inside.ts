/** What can be said of an uploaded file before a library for workbooks sees it: that it is one, and no larger than one may be. */
import { openArchive } from '#src/reader/zip.ts'
import { mostRows, type SheetProblem } from './model.ts'

/** Bytes that all parts together may come to. */
const mostInflated = 64 * 2 ** 20
/** Declared sizes cost nothing yet; a sheet of a million rows is refused for its rows. */
const limits = { maxBytes: 2 ** 30, maxRatio: 1000 }

const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)

/** Undefined where nothing speaks against reading it. */
export async function problemWith(bytes: Uint8Array): Promise<SheetProblem | undefined> {
  try {
    const archive = await openArchive(bytes, limits)
    if (!archive.names.includes('[Content_Types].xml') || !archive.names.some(isSheet)) return 'workbook'
    let inflated = 0
    for (const name of archive.names) {
      let rows = 0
      let rest = ''
      for await (const chunk of archive.read(name)) {
        inflated += chunk.length
        if (isSheet(name)) {
          const text = rest + chunk.toString('latin1')
          rows += text.split('<row').length - 1
          // A tag that two chunks share is counted with the second.
          rest = text.slice(-3)
        }
        if (rows > mostRows) return 'sheetRows'
        if (inflated > mostInflated) return 'sheetBig'
      }
    }
    return undefined
  } catch {
    return 'workbook'
  }
}
