import type { Clause } from '../model.ts'
import type { LabelledPassage } from './labels.ts'
import { words } from './words.ts'

export interface Pair {
  label: LabelledPassage
  /** What the reader made of it; null where it did not find the passage. */
  found: Clause | null
}

export interface Alignment {
  pairs: Pair[]
  /** Passages found where none is labelled; headings are not among them. */
  extra: Clause[]
}

/**
 * Pairs labels with passages by their first words, and by number where words repeat. Both lists are in the order of the
 * text, so the pairing that keeps the order and scores most wins (as in a longest common subsequence); what a reader
 * has moved elsewhere (footnotes) is then paired out of order.
 */
export function align(labels: LabelledPassage[], clauses: Clause[]): Alignment {
  const openings = clauses.map((clause) => words(clause.text).slice(0, openingWords))
  const score = labels.map((label) => {
    const wanted = words(label.startsWith)
    return clauses.map((clause, at) => likeness(label, wanted, clause, openings[at] ?? []))
  })
  const partner = inOrder(score)
  outOfOrder(score, partner)
  const taken = new Set(partner)
  return {
    pairs: labels.map((label, at) => ({ label, found: clauses[partner[at] ?? -1] ?? null })),
    extra: clauses.filter((clause, at) => clause.kind !== 'heading' && !taken.has(at)),
  }
}

const openingWords = 30

/** 0 for another passage; 2 for the same first words, 1 more for the same number, and 1 less for a heading. */
function likeness(label: LabelledPassage, wanted: string[], clause: Clause, opening: string[]): number {
  const begins = clause.kind === 'row' ? beginsRow(wanted, opening) : beginsText(label, wanted, opening)
  if (!begins) return 0
  const asHeading = clause.kind === 'heading' && label.kind !== 'heading' ? 1 : 0
  return 2 + (sameNumber(label.number, clause.number) ? 1 : 0) - asHeading
}

/** A printed number or letter may stand before the first labelled word, and nothing else. */
function beginsText(label: LabelledPassage, wanted: string[], opening: string[]): boolean {
  const skips = label.number !== null || label.kind === 'footnote' ? [0, 1, 2, 3] : [0]
  return skips.some((skip) => wanted.every((word, at) => opening[at + skip] === word))
}

/** A row's cells may be written with or without the names of their columns: the words come in order, others between them. */
function beginsRow(wanted: string[], opening: string[]): boolean {
  let at = 0
  for (const word of opening) if (word === wanted[at]) at++
  return at === wanted.length
}

/** `15(a)` is the same as `(a)` and `a`; `2.1` is not the same as `1`. */
export function sameNumber(wanted: string | null, found: string | null): boolean {
  const [left, right] = [numberParts(wanted), numberParts(found)]
  if (left.length === 0 || right.length === 0) return left.length === right.length
  const short = left.length < right.length ? left : right
  const long = left.length < right.length ? right : left
  const decimal = /\d[.]\d/.test(`${wanted} ${found}`)
  if (decimal && /^\d+$/.test(short.join(''))) return left.join('.') === right.join('.')
  return short.every((part, at) => part === long[long.length - short.length + at])
}

function numberParts(number: string | null): string[] {
  return words(number ?? '')
}

/** For each label the index of its passage, or -1: the order-keeping pairing of greatest total score. */
function inOrder(score: number[][]): number[] {
  const rows = score.length
  const columns = score[0]?.length ?? 0
  const best: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const here = score[row]?.[column] ?? 0
      const paired = here > 0 ? here + at(row + 1, column + 1) : 0
      const line = best[row]
      if (line) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  const partner = new Array<number>(rows).fill(-1)
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = score[row]?.[column] ?? 0
    if (here > 0 && at(row, column) === here + at(row + 1, column + 1)) partner[row++] = column++
    else if (at(row, column) === at(row + 1, column)) row++
    else column++
  }
  return partner
}

function outOfOrder(score: number[][], partner: number[]): void {
  const taken = new Set(partner)
  partner.forEach((current, row) => {
    if (current !== -1) return
    const free = (score[row] ?? []).findIndex((here, column) => here > 0 && !taken.has(column))
    if (free === -1) return
    partner[row] = free
    taken.add(free)
  })
}
