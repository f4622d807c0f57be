/** Printed percentages and means put against the number of answers they are said to come from. */
import { type Decimal, readDecimal } from './decimal.ts'
import { explanations } from './explain.ts'
import { FigureFault } from './fault.ts'
import { type Answers, canComeFrom, counted, farthestScale, meanRange, percentageRange, type Range } from './range.ts'

export const largestCount = 1_000_000
export const mostFigures = 1000
/** Figures that have been read, with what each may have been before it was rounded. */
export interface Figures {
  texts: string[]
  ranges: Range[]
  answers: Answers
}

/** As `paimana check … --json` prints it; figures as typed. */
export interface Explained {
  n: number
  explained: number
  exceptions: string[]
}

export interface FigureCheck {
  n: number
  possible: string[]
  impossible: string[]
  explainedBy: Iterable<Explained>
}

/** @throws FigureFault */
export function readPercentages(texts: readonly string[]): Figures {
  const read = readEach(texts, 100)
  const below = read.find(({ text }) => text.startsWith('-'))
  if (below) throw new FigureFault('negative', { figure: below.text })
  return { texts: [...texts], ranges: read.map(percentageRange), answers: counted }
}

/** Means of answers in whole steps from `least` to `most`. A mean outside the scale is read: no number of answers explains it. @throws FigureFault */
export function readMeans(texts: readonly string[], scale: Answers): Figures {
  return { texts: [...texts], ranges: readEach(texts, farthestScale).map(meanRange), answers: scale }
}

function readEach(texts: readonly string[], most: number): Decimal[] {
  if (texts.length === 0) throw new FigureFault('no-figures')
  if (texts.length > mostFigures) throw new FigureFault('too-many', { most: mostFigures })
  return texts.map((text) => readDecimal(text, most))
}

/**
 * @param n how many are said to have answered
 * @param most candidates are 1 to this; `n` where it is not given
 */
export function checkFigures({ texts, ranges, answers }: Figures, n: number, most = n): FigureCheck {
  const holds = ranges.map((range) => canComeFrom(range, n, answers))
  const textsAt = (indexes: number[]) => indexes.map((index) => texts[index] ?? '')
  return {
    n,
    possible: texts.filter((_, index) => holds[index]),
    impossible: texts.filter((_, index) => !holds[index]),
    explainedBy: {
      *[Symbol.iterator]() {
        for (const found of explanations(ranges, most, answers))
          yield { ...found, exceptions: textsAt(found.exceptions) }
      },
    },
  }
}

/** The first few candidates of a check, which ranks no more than are asked for. */
export function bestOf({ explainedBy }: FigureCheck, count: number): Explained[] {
  const best: Explained[] = []
  for (const candidate of explainedBy) if (best.push(candidate) === count) break
  return best
}
