/** What the page of a check shows: every figure with its working, and the numbers of answers that explain most. */
import { bestOf, type Explained } from '#src/statistics/figures/check.ts'
import { counted, totalsOf } from '#src/statistics/figures/range.ts'
import type { Answered } from './ask-figures.ts'
import { type Nearest, nearestShares } from './nearest-shares.ts'

export interface FigureLine {
  key: string
  figure: string
  possible: boolean
  /** Totals that give it, first and last; null where there is none. */
  totals: [number, number] | null
  nearest: Nearest[]
}

export interface FigureView {
  kind: 'percentage' | 'mean'
  /** Of means: `1..5`. */
  scale: string | null
  n: number
  most: number
  possible: number
  lines: FigureLine[]
  explained: Explained[]
}

/** Candidates that the page shows. */
const shown = 10

export function figureView({ figures, check, n, most }: Answered): FigureView {
  const { texts, ranges, answers } = figures
  const lines = ranges.map((range, index): FigureLine => {
    const totals = totalsOf(range, n, answers)
    const nearest = totals ? [] : nearestShares(range, n, answers)
    return { key: String(index), figure: texts[index] ?? '', possible: totals !== null, totals, nearest }
  })
  return {
    kind: answers === counted ? 'percentage' : 'mean',
    scale: answers === counted ? null : `${answers.least}..${answers.most}`,
    n,
    most,
    possible: check.possible.length,
    lines,
    explained: bestOf(check, shown),
  }
}
