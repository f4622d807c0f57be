/** Numbers of answers and scales as people type them. */
import { largestCount } from './check.ts'
import { plainFigure } from './decimal.ts'
import { FigureFault } from './fault.ts'
import { type Answers, farthestScale } from './range.ts'

/** A whole number from 1 on, in digits 0 to 9 without separators. `name` is what a fault calls it. @throws FigureFault */
export function readCount(text: string | undefined, name: string): number {
  if (text === undefined || text === '') throw new FigureFault('count-missing', { name })
  if (!/^\d+$/.test(text)) {
    const right = plainFigure(text.replace(/(?<=\p{Nd})[,،٬' _](?=\p{Nd})/gu, ''))
    throw /^\d+$/.test(right)
      ? new FigureFault('written-otherwise', { figure: text, right })
      : new FigureFault('count-not-whole', { name, given: text })
  }
  const count = Number(text)
  if (count === 0) throw new FigureFault('count-zero', { name })
  if (count > largestCount) throw new FigureFault('count-huge', { name, given: text, most: largestCount })
  return count
}

const ends = /^(-?\d+)\.\.(-?\d+)$/

/** A scale as its lowest and its highest answer: `1..5`, `-2..2`. @throws FigureFault */
export function readScale(text: string | undefined): Answers {
  if (text === undefined || text === '') throw new FigureFault('scale-missing')
  const [, low, high] = ends.exec(text) ?? []
  if (low === undefined || high === undefined) throw new FigureFault('scale-form', { given: text })
  const [least, most] = [Number(low), Number(high)]
  if (least === most) throw new FigureFault('scale-empty', { given: text })
  if (least > most) throw new FigureFault('scale-reversed', { given: text, right: `${high}..${low}` })
  if (Math.max(-least, most) > farthestScale) throw new FigureFault('scale-wide', { given: text, most: farthestScale })
  return { least, most }
}
