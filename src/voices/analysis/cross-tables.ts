/** Cross-tables as they are published. */

import { type Pair, type Test, testOf } from './associations.ts'
import type { Column } from './columns.ts'
import type { PlacedCross } from './cross-cells.ts'
import { simpleEstimate, weightedEstimates } from './estimate.ts'
import type { Cross } from './plan-model.ts'
import type { Shown } from './protect-tables.ts'
import type { CrossTable, Estimate } from './results-model.ts'
import type { WeightedSample } from './weights.ts'

export interface Sampling {
  /** Null where everybody counts one. */
  sample: WeightedSample | null
  /** Whether a population was sampled: else there is no interval. */
  isSample: boolean
  /** Whether weighted figures of a question may be shown beside its counts. */
  isOpen: (path: string) => boolean
}

export type Tabled = Omit<CrossTable, 'tests'> & { tests: Test[] }

export function crossTable(cross: Cross, rows: Column, columns: Column, shown: Shown, sampling: Sampling): Tabled {
  const found = shown.cross(cross)
  const none = { ...cross, counts: rows.counts === 'many' ? 'many' : 'one' } as const
  const named = { ...none, rowChoices: rows.choices, columnChoices: columns.choices }
  if (!found) {
    const empty = rows.choices.map(() => columns.choices.map(() => null))
    return { ...named, cells: empty, bases: rows.choices.map(() => null), shares: empty, tests: [], withheld: true }
  }
  const { placed, isHidden } = found
  const cells = visible(placed.cells, placed.counts, isHidden)
  const bases = placed.bases.map((cell, row) => (isHidden(cell) ? null : sum(placed.counts[row])))
  return {
    ...named,
    cells,
    bases,
    shares: rows.choices.map((_, row) => sharesOf(row, cells[row] ?? [], bases[row] ?? null, rows, columns, sampling)),
    tests: testsOf(placed, cells, isHidden, rows, columns, sampling),
    withheld: false,
  }
}

const sum = (counts: readonly number[] = []) => counts.reduce((all, count) => all + count, 0)

const visible = (
  cells: (number | null)[][],
  counts: number[][],
  isHidden: (cell: number | null) => boolean,
): (number | null)[][] => cells.map((row, i) => row.map((cell, j) => (isHidden(cell) ? null : (counts[i]?.[j] ?? 0))))

/** Whether a respondent is in a row: 1 or 0. */
const inRow = ({ counts, codes, options }: Column, row: number): Uint8Array =>
  counts === 'many'
    ? (options[row] ?? new Uint8Array(codes.length))
    : Uint8Array.from(codes, (code) => (code === row ? 1 : 0))

function sharesOf(
  row: number,
  cells: readonly (number | null)[],
  base: number | null,
  rows: Column,
  columns: Column,
  { sample, isSample, isOpen }: Sampling,
): (Estimate | null)[] {
  if (base === null || (!isSample && !sample)) return cells.map(() => null)
  if (!sample) return cells.map((count) => (count === null ? null : simpleEstimate(count, base)))
  if (!isOpen(rows.path) || !isOpen(columns.path)) return cells.map(() => null)
  const isIn = inRow(rows, row)
  const width = columns.choices.length
  const codes = columns.codes.map((code, at) => (isIn[at] === 1 ? code : width))
  const found = weightedEstimates(sample, codes, width, isSample)
  return cells.map((count, at) => (count === null ? null : (found[at] ?? null)))
}

function testsOf(
  placed: PlacedCross,
  cells: (number | null)[][],
  isHidden: (cell: number | null) => boolean,
  rows: Column,
  columns: Column,
  { sample, isSample, isOpen }: Sampling,
): Test[] {
  // Weights make estimates of a population; of those who answered, and no more, their counts are tested.
  const weighted = isSample ? sample : null
  if (weighted && (!isOpen(rows.path) || !isOpen(columns.path))) return []
  const across = { columns: columns.codes }
  if (!placed.others) return kept(testOf({ ...across, choice: null, cells, rows: rows.codes }, weighted))
  const others = visible(placed.others, placed.otherCounts, isHidden)
  return rows.choices.flatMap((choice, at) => {
    const taken = rows.options[at]
    const codes = rows.codes.map((code, who) => (code !== 0 ? 2 : taken?.[who] === 1 ? 0 : 1))
    const pair: Pair = { ...across, choice, cells: [cells[at] ?? [], others[at] ?? []], rows: codes }
    return kept(testOf(pair, weighted))
  })
}

const kept = (test: Test | null): Test[] => (test ? [test] : [])
