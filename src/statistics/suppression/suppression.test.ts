import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { boundsOf } from './attack.ts'
import { CellSetBuilder } from './cells.ts'
import { loadSolver } from './load-solver.ts'
import type { Solver } from './solver.ts'
import { hiddenAs, leastShown, type ShownTable, shownCounts, shownTable, shownTables } from './two-way.ts'

let solve: Solver
beforeAll(async () => {
  solve = await loadSolver()
})

const tableOf = (rows: number, columns: number, most: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  })
const anyTable = (side: number, most: number) =>
  fc.tuple(fc.integer({ min: 1, max: side }), fc.integer({ min: 1, max: side })).chain(([r, c]) => tableOf(r, c, most))
const total = (table: number[][]) => table.flat().reduce((sum, count) => sum + count, 0)

/** Everything that a table shows. */
const figures = ({ cells, rows, columns }: ShownTable) => [...cells.flat(), ...rows, ...columns]

/** All tables of counts that agree with what is shown, by trying: another way than the programs'. */
function possible(shown: ShownTable): number[][][] {
  const height = shown.cells.length
  const width = shown.cells[0]?.length ?? 0
  const found: number[][][] = []
  const at = Array.from({ length: height }, () => new Array<number>(width).fill(0))
  const agrees = () => {
    const rows = at.map((row) => row.reduce((sum, count) => sum + count, 0))
    const columns = Array.from({ length: width }, (_, j) => at.reduce((sum, row) => sum + (row[j] ?? 0), 0))
    const fits = (sums: number[], said: (number | null)[]) =>
      sums.every((sum, i) => said[i] === null || said[i] === sum)
    return fits(rows, shown.rows) && fits(columns, shown.columns) && rows.reduce((a, b) => a + b, 0) === shown.total
  }
  const fill = (place: number, left: number): void => {
    if (place === height * width) {
      if (agrees()) found.push(at.map((row) => [...row]))
      return
    }
    const [i, j] = [Math.floor(place / width), place % width]
    const row = at[i] ?? []
    const said = shown.cells[i]?.[j]
    const tries = said === null || said === undefined ? Array.from({ length: left + 1 }, (_, count) => count) : [said]
    for (const count of tries) {
      if (count > left) continue
      row[j] = count
      fill(place + 1, left - count)
    }
    row[j] = 0
  }
  fill(0, shown.total)
  return found
}

describe('one table', () => {
  test('shows no small count, and every count it shows is right', () => {
    fc.assert(
      fc.property(anyTable(5, 30), (table) => {
        const shown = shownTable(table, solve)
        expect(shown === null).toBe(total(table) < leastShown)
        if (!shown) return
        expect(figures(shown).filter((count) => count !== null && count < leastShown)).toEqual([])
        for (const [i, row] of table.entries())
          for (const [j, count] of row.entries()) expect([count, null]).toContain(shown.cells[i]?.[j])
      }),
      { numRuns: 60 },
    )
  })

  test('lets nobody who tries all tables that agree with it tell that a cell is small, nor know it to less than five', () => {
    fc.assert(
      fc.property(
        fc.constantFrom([2, 2], [2, 3], [3, 2]).chain(([r = 2, c = 2]) => tableOf(r, c, 7)),
        (table) => {
          fc.pre(total(table) >= leastShown && total(table) <= 22)
          const shown = shownTable(table, solve)
          if (!shown) throw new Error('was withheld')
          const tables = possible(shown)
          for (const [i, row] of table.entries())
            for (const [j, count] of row.entries()) {
              if (count >= leastShown) continue
              const values = tables.map((one) => one[i]?.[j] ?? 0)
              const [low, high] = [Math.min(...values), Math.max(...values)]
              expect(high).toBeGreaterThanOrEqual(leastShown)
              expect(high - low).toBeGreaterThanOrEqual(leastShown)
            }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is audited by what trying finds, bound for bound', () => {
    const shown = shownTable([[9, 3, 4], [2, 8, 1]], solve) // biome-ignore format: a table
    if (!shown) throw new Error('was withheld')
    const tables = possible(shown)
    const tried = [0, 1].flatMap((i) =>
      [0, 1, 2].map((j) => {
        const values = tables.map((one) => one[i]?.[j] ?? 0)
        return [Math.min(...values), Math.max(...values)]
      }),
    )
    for (const { least, most } of shown.audit) expect(tried).toContainEqual([least, most])
    expect(shown.audit.length).toBeGreaterThan(0)
  })

  test('with nothing small in it is shown whole', () => {
    const shown = shownTable([[20, 30], [40, 10]], solve) // biome-ignore format: a table
    expect(shown).toMatchObject({ cells: [[20, 30], [40, 10]], rows: [50, 50], columns: [60, 40], audit: [] }) // biome-ignore format: a table
  })

  test('keeps its margins where cells alone will do', () => {
    const shown = shownTable([[20, 3, 15], [12, 30, 8], [9, 14, 22]], solve) // biome-ignore format: a table
    expect(shown).toMatchObject({ rows: [38, 50, 45], columns: [41, 47, 45] })
    expect(shown?.cells.flat().filter((count) => count === null)).toHaveLength(4)
  })

  test('of fewer people than five is withheld', () => {
    expect(shownTable([[3, 1]], solve)).toBeNull()
    expect(shownCounts([3, 1], solve)).toBeNull()
  })

  test('hides shares with their cell, and with the base they are of', () => {
    const shown = shownTable([[3, 1, 50]], solve)
    if (!shown) throw new Error('was withheld')
    expect(hiddenAs(shown, [['5 %', '2 %', '93 %']], 'rows')).toEqual([[null, null, null]])
    const half: ShownTable = { cells: [[7, null], [9, 8]], rows: [null, 17], columns: [16, null], total: 30, audit: [] } // biome-ignore format: a table
    const values = [['a', 'b'], ['c', 'd']] // biome-ignore format: a table
    expect(hiddenAs(half, values, 'all')).toEqual([['a', null], ['c', 'd']]) // biome-ignore format: a table
    expect(hiddenAs(half, values, 'rows')).toEqual([[null, null], ['c', 'd']]) // biome-ignore format: a table
    expect(hiddenAs(half, values, 'columns')).toEqual([['a', null], ['c', null]]) // biome-ignore format: a table
  })
})

describe('the counts of one question', () => {
  test('hide another with a small one, so that subtraction gives nothing', () => {
    expect(shownCounts([3, 20, 40], solve)).toEqual([null, null, 40])
    expect(shownCounts([6, 20, 40], solve)).toEqual([6, 20, 40])
  })
})

describe('tables that are published together', () => {
  const answers = ['q=yes', 'q=no', 'q=none']

  test('are protected as one: what one table hides, another does not give away', () => {
    const tables = [
      { rows: ['sex=f', 'sex=m'], columns: answers, counts: [[3, 20, 6], [20, 10, 8]] }, // biome-ignore format: a table
      { rows: ['age=young', 'age=old'], columns: answers, counts: [[12, 14, 7], [11, 16, 7]] }, // biome-ignore format: a table
    ]
    const shown = shownTables(tables, [], solve)
    expect(shown?.[0]?.cells[0]?.[0]).toBeNull()
    // The margin of yes is the same people in both: it is shown in both or in neither.
    expect(shown?.[0]?.columns).toEqual(shown?.[1]?.columns)
    for (const { audit } of shown ?? [])
      for (const { least, most } of audit) expect(most - least).toBeGreaterThanOrEqual(5)
  })

  test('under one whole: a district is not found by taking the others from their province', () => {
    const rows = [[12, 9], [4, 30], [20, 8]] // biome-ignore format: a table
    const columns = ['q=yes', 'q=no']
    const districts = { rows: ['d=a', 'd=b', 'd=c'], columns, counts: rows }
    const provinces = { rows: ['p=x', 'p=y'], columns, counts: [[16, 39], [20, 8]] } // biome-ignore format: a table
    const wholes = [
      { name: 'p=x', parts: ['d=a', 'd=b'] },
      { name: 'p=y', parts: ['d=c'] },
    ]
    const shown = shownTables([districts, provinces], wholes, solve)
    if (!shown) throw new Error('were withheld')
    const [below, above] = shown
    expect(below?.cells[1]?.[0]).toBeNull()
    // a + b = x: one of the other two is hidden as well.
    expect([below?.cells[0]?.[0], above?.cells[0]?.[0]]).toContain(null)
    expect(below?.cells[2]?.[0] === null).toBe(above?.cells[1]?.[0] === null)
  })

  test('are refused where they count the same people differently', () => {
    const one = { rows: ['sex=f', 'sex=m'], columns: ['q=yes', 'q=no'], counts: [[9, 20], [20, 10]] } // biome-ignore format: a table
    const other = { ...one, columns: ['r=yes', 'r=no'], counts: [[9, 20], [20, 11]] } // biome-ignore format: a table
    expect(() => shownTables([one, other], [], solve)).toThrow('in one table and')
  })

  test('at random are safe for all their small cells', () => {
    fc.assert(
      fc.property(tableOf(2, 3, 14), fc.integer({ min: 1, max: 9 }), (first, share) => {
        fc.pre(total(first) >= leastShown)
        // The same people by another question: each column split anew.
        const second = [first[0] ?? [], first[1] ?? []].map((_, i) =>
          [0, 1, 2].map((j) => {
            const column = (first[0]?.[j] ?? 0) + (first[1]?.[j] ?? 0)
            const part = Math.floor((column * share) / 10)
            return i === 0 ? part : column - part
          }),
        )
        const tables = [
          { rows: ['sex=f', 'sex=m'], columns: answers, counts: first },
          { rows: ['age=young', 'age=old'], columns: answers, counts: second },
        ]
        const shown = shownTables(tables, [], solve)
        if (!shown) throw new Error('were withheld')
        for (const table of shown) {
          expect(figures(table).filter((count) => count !== null && count < leastShown)).toEqual([])
          for (const { least, most } of table.audit) expect([most >= 5, most - least >= 5]).toEqual([true, true])
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('an attack', () => {
  test('finds exactly what is hidden alone: hiding small cells only protects nobody', () => {
    const builder = new CellSetBuilder()
    const [a, b, all] = [builder.cell('a', 3), builder.cell('b', 20), builder.cell('all', 23)]
    builder.known(all)
    builder.sum(all, [a, b])
    expect(boundsOf(builder.done(true), new Set([a]), a, solve)).toEqual({ cell: a, least: 3, most: 3 })
    expect(boundsOf(builder.done(true), new Set([a, b]), a, solve)).toEqual({ cell: a, least: 0, most: 23 })
  })
})
