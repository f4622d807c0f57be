/** A check as people ask for it over the web: bounded, so that nobody keeps the site busy with it. */
import {
  checkFigures,
  type FigureCheck,
  type Figures,
  readMeans,
  readPercentages,
} from '#src/statistics/figures/check.ts'
import { FigureFault } from '#src/statistics/figures/fault.ts'
import { readCount, readScale } from '#src/statistics/figures/read-request.ts'

/** More figures, or more candidates, are for the command line. */
export const mostAsked = 200
export const mostCandidates = 10_000

export interface Asked {
  kind: 'percentages' | 'means'
  figures: string[]
  n: string
  max?: string
  scale?: string
}

export interface Answered {
  figures: Figures
  check: FigureCheck
  n: number
  /** Candidates were 1 to this. */
  most: number
}

/** Figures with spaces, lines or semicolons between; a comma may follow a figure, and is no decimal point. */
export const figuresIn = (text: string): string[] => text.split(/[\s;]+|,(?=\s|$)/).filter((figure) => figure !== '')

/**
 * @param names what a fault calls the two numbers
 * @throws FigureFault
 */
export function askFigures({ kind, figures, n, max, scale }: Asked, names = { n: 'n', max: 'max' }): Answered {
  if (figures.length > mostAsked) throw new FigureFault('too-many', { most: mostAsked })
  const count = readCount(n, names.n)
  const wanted = max === undefined || max === '' ? count : readCount(max, names.max)
  const read = kind === 'means' ? readMeans(figures, readScale(scale)) : readPercentages(figures)
  const most = Math.min(wanted, mostCandidates)
  return { figures: read, check: checkFigures(read, count, most), n: count, most }
}
