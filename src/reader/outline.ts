import type { Extract, Outline } from './model.ts'
import { withColumns } from './structure/columns.ts'
import { compose } from './structure/compose.ts'
import { withContents } from './structure/contents.ts'
import { withFootnotes } from './structure/footnotes.ts'
import { findHeadings } from './structure/headings.ts'
import { withHtmlTables } from './structure/html-tables.ts'
import { joinLines } from './structure/join.ts'
import { languageOf } from './structure/language.ts'
import { lines } from './structure/lines.ts'
import { meetings } from './structure/meetings.ts'
import { withoutRunningHeads } from './structure/running-heads.ts'
import { structure } from './structure/structure.ts'
import { withTables } from './structure/tables.ts'
import { findTitle } from './structure/title.ts'

/**
 * What the structure of a document is: its normalised text, and in it every passage with its number and its place under
 * headings and clauses. Time grows with the length of the text; the same input gives the same outline, ids included.
 */
export function outline(extract: Extract): Outline {
  const printed = withContents(withoutRunningHeads(withHtmlTables(lines(extract))))
  const units = joinLines(withFootnotes(withColumns(withTables(printed))))
  const headings = findHeadings(units)
  const title = findTitle(units, headings)
  const nodes = structure(units, headings, title)
  const { text, passages } = compose(nodes)
  return {
    title: title?.text ?? extract.title,
    language: languageOf(text),
    text,
    passages,
    meetings: meetings(nodes, title?.text ?? null),
  }
}
