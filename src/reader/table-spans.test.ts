import { expect, test } from 'vitest'
import type { Block } from './model.ts'
import { spanOf, TableGrid } from './table-spans.ts'

const cell = (text: string): Block[] => [{ text, role: 'paragraph' }]
const one = { rows: 1, columns: 1 }
const shown = (row: Block[][]) => row.map((blocks) => blocks.map(({ text }) => text).join(' '))

test('a cell that stretches down is said again in each of its rows', () => {
  const grid = new TableGrid()
  expect(shown(grid.row([cell('Law'), cell('draft')], [{ rows: 2, columns: 1 }, one], false))).toEqual(['Law', 'draft'])
  expect(shown(grid.row([cell('pass')], [one], false))).toEqual(['Law', 'pass'])
  expect(shown(grid.row([cell('Peace'), cell('hear')], [one, one], false))).toEqual(['Peace', 'hear'])
})

test('a cell that stretches across stands once, but heads all its columns', () => {
  const spans = [one, { rows: 1, columns: 2 }]
  expect(shown(new TableGrid().row([cell('What'), cell('Who')], spans, true))).toEqual(['What', 'Who', 'Who'])
  expect(shown(new TableGrid().row([cell('Dig'), cell('All')], spans, false))).toEqual(['Dig', 'All', ''])
})

test('a title across a table is a row of it where the table has a head, and a frame where it has none', () => {
  const across = [{ rows: 1, columns: 2 }]
  const grid = new TableGrid()
  grid.row([cell('What'), cell('Who')], [one, one], true)
  expect(grid.row([cell('Goal 2')], across, false)).toHaveLength(2)
  expect(new TableGrid().row([cell('Goal 2')], across, false)).toHaveLength(1)
})

test('spans without end are cut off', () => {
  const [row, next] = [new TableGrid(), new TableGrid()].map((grid) =>
    grid.row([cell('a'), cell('b')], [{ rows: 1e9, columns: 1e9 }, one], false),
  )
  expect(row?.length).toBeLessThan(100)
  expect(next).toEqual(row)
  expect([spanOf('0'), spanOf('x'), spanOf(undefined), spanOf('3')]).toEqual([1, 1, 1, 3])
})
