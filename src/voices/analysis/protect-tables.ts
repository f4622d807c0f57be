/** Questions that give something of one another away, with the cross-tables between them, protected as one (rule 15). */
import { StatisticsFault } from '#src/statistics/fault.ts'
import { type Protection, protect } from '#src/statistics/suppression/protect.ts'
import type { Solver } from '#src/statistics/suppression/solver.ts'
import { leastShown } from '#src/statistics/suppression/two-way.ts'
import { baseOf, type Column } from './columns.ts'
import { type PlacedCross, placeCross } from './cross-cells.ts'
import type { Dependences } from './dependence.ts'
import { linkAnswers, linkAsked } from './link-answers.ts'
import { LinkedCells, type Placed } from './linked-cells.ts'
import type { Cross } from './plan-model.ts'

export interface Tables {
  dependences: Dependences
  columns: readonly Column[]
  /** How many wrote something, by the question's path. */
  texts: ReadonlyMap<string, number>
  crosses: readonly Cross[]
}

/** What may be shown of a question and of a cross-table. A cell that is not there is hidden. */
export interface Shown {
  question: (path: string) => { placed: Placed; isHidden: (cell: number | null) => boolean } | null
  cross: (cross: Cross) => { placed: PlacedCross; isHidden: (cell: number | null) => boolean } | null
}

/**
 * @param limited one more solver, that gives up in time; for cross-tables, so that they cost no question its table. The same if absent
 */
export function protectTables(tables: Tables, solve: Solver, limited: () => Solver = () => solve): Shown {
  const questions = new Map<string, ReturnType<Shown['question']>>()
  const crosses = new Map<Cross, ReturnType<Shown['cross']>>()
  for (const component of componentsOf(tables)) {
    const done = protectComponent(component, solve, limited)
    const isHidden = (cell: number | null) => cell === null || !done || done.protection.hidden.has(cell)
    for (const placed of done?.cells.placed.values() ?? []) questions.set(placed.column.path, { placed, isHidden })
    for (const placed of done?.crosses ?? []) crosses.set(placed.cross, { placed, isHidden })
  }
  return { question: (path) => questions.get(path) ?? null, cross: (cross) => crosses.get(cross) ?? null }
}

interface Done {
  cells: LinkedCells
  crosses: PlacedCross[]
  protection: Protection
}

/** With all of its cross-tables, or the first half, or the half of those …; null where not even its questions can be shown. */
function protectComponent(component: Tables, solve: Solver, limited: () => Solver): Done | null {
  for (let some = component.crosses.length; some >= 0; some = some === 0 ? -1 : Math.floor(some / 2)) {
    const cells = new LinkedCells(component.columns[0]?.codes.length ?? 0, component.dependences)
    for (const column of component.columns) cells.place(column, component.texts.get(column.path) ?? 0)
    for (const placed of cells.placed.values()) linkAsked(cells, placed)
    for (const placed of cells.placed.values()) linkAnswers(cells, placed)
    const crosses = component.crosses.slice(0, some).flatMap((cross) => {
      const [rows, columns] = [cells.placed.get(cross.rows), cells.placed.get(cross.columns)]
      return rows && columns ? placeCross(cells, cross, rows, columns) : []
    })
    const [only, ...others] = component.columns
    const isNetwork = others.length === 0 && (only?.counts === 'one' || only?.counts === 'number')
    const protection = protectedOrNot(() =>
      protect(cells.builder.done(isNetwork), leastShown, some === 0 ? solve : limited()),
    )
    if (protection) return { cells, crosses, protection }
  }
  return null
}

/** What cannot be audited, or not in time, is not protected. */
function protectedOrNot(run: () => Protection | null): Protection | null {
  try {
    return run()
  } catch (error) {
    if (error instanceof StatisticsFault && error.code === 'value') return null
    throw error
  }
}

function componentsOf({ dependences, columns, texts, crosses }: Tables): Tables[] {
  const group = new Map(columns.map(({ path }) => [path, new Set([path])]))
  const join = (a: string, b: string) => {
    const both = new Set([...(group.get(a) ?? []), ...(group.get(b) ?? [])])
    for (const one of both) group.set(one, both)
  }
  const bases = new Map<string, string>()
  for (const column of columns) {
    const { path } = column
    const { asked, answers } = dependences.of(path)
    for (const to of [...asked, ...answers]) if (group.has(to)) join(path, to)
    if (asked.size === 0 && !column.codes.includes(column.unasked)) continue
    const base = baseOf(column)
    join(path, bases.get(base) ?? path)
    bases.set(base, path)
  }
  for (const { rows, columns: across } of crosses) if (group.has(rows) && group.has(across)) join(rows, across)
  return [...new Set(group.values())].map((some) => ({
    ...{ dependences, texts },
    columns: columns.filter(({ path }) => some.has(path)),
    crosses: crosses.filter(({ rows, columns: across }) => some.has(rows) && some.has(across)),
  }))
}
