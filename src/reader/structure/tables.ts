import { cellsByBars, isBarred, isRuleOfTable } from './grid.ts'
import type { Line } from './lines.ts'
import { printTable, type Row, type Table } from './rows.ts'

type Kind = 'bars' | 'tabs' | 'format'

/** Turns every run of lines that a format, bars or tabs make a table into rows that read alone. */
export function withTables(lines: Line[]): Line[] {
  const found: Line[] = []
  let run: Line[] = []
  let kind: Kind | null = null
  const flush = () => {
    if (kind) for (const printed of printRun(run, kind)) found.push(printed)
    run = []
    kind = null
  }
  for (const line of lines) {
    const next = kindOf(line)
    if (next === null || next !== kind || !continues(run.at(-1), line, next)) flush()
    if (next === null) found.push(line)
    else {
      kind = next
      run.push(line)
    }
  }
  flush()
  return found
}

function kindOf(line: Line): Kind | null {
  if (line.role === 'row') return 'format'
  if (line.role === 'contents') return null
  if (isBarred(line.raw) || isRuleOfTable(line.raw)) return 'bars'
  return line.raw.trim().includes('\t') || (line.raw.endsWith('\t') && line.raw.trim() !== '') ? 'tabs' : null
}

/** A blank line ends a table, unless it is a page's edge that the table runs across. */
function continues(above: Line | undefined, line: Line, kind: Kind): boolean {
  if (!above || kind === 'format' || line.gap === 0 || isRuleOfTable(line.raw)) return true
  return line.cut && cellsOf(above, kind).length === cellsOf(line, kind).length
}

function cellsOf(line: Line, kind: Kind): string[] {
  if (kind === 'format') return line.text.split(/\s*\|\s*/)
  return kind === 'tabs' ? cellsByTabs(line.raw) : cellsByBars(line.raw)
}

/** A tab after a list's number or bullet only sets it off. */
function cellsByTabs(raw: string): string[] {
  return raw.replace(/^\s*(\S{1,6}[.)۔]|[-*•o])\t+/u, '$1 ').split(/\t+/)
}

function printRun(run: Line[], kind: Kind): Line[] {
  if (kind === 'tabs' && !run.some((line) => cellsByTabs(line.raw).length > 1)) return run
  const table: Table = { rows: [], headed: false }
  for (const line of run) {
    if (kind !== 'tabs' && isRuleOfTable(line.raw)) {
      if (table.rows.length === 1) table.headed = true
    } else table.rows.push(rowOf(line, kind))
  }
  return printTable(table)
}

function rowOf(line: Line, kind: Kind): Row {
  return { cells: cellsOf(line, kind), line }
}
