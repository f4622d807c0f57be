/** Forms that are written as text: what stands in a workspace's folder, where it can be reviewed. */
import { type Sheet, withinCaps } from './sheet.ts'
import { readCsv, readMarkdown } from './tables.ts'

/** Markdown tables, whatever is told around them, or CSV. Throws a `FormFileError` for what holds no sheets. */
export const sheetsInText = (text: string): Sheet[] => (/^\s*\|/m.test(text) ? readMarkdown(text) : readCsv(text))

export const readTextSheets = (text: string): Sheet[] => withinCaps(sheetsInText(text).map(trimmed))

/** Formatting goes on for hundreds of rows after the last word; those are not part of the form. */
export function trimmed(sheet: Sheet): Sheet {
  const isFull = (row: string[]) => row.some((cell) => cell.trim() !== '')
  return { ...sheet, rows: sheet.rows.slice(0, sheet.rows.findLastIndex(isFull) + 1) }
}
