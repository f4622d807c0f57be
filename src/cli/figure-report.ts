/** A check of published figures, for people. */
import { nearestShares } from '#src/evidence/figures/nearest-shares.ts'
import { translator } from '#src/i18n/translate.ts'
import { bestOf, type FigureCheck, type Figures } from '#src/statistics/figures/check.ts'
import { canComeFrom, counted } from '#src/statistics/figures/range.ts'

/** Candidates that are printed; `--json` prints them all. */
const shown = 5

export function* figureReport(figures: Figures, check: FigureCheck, most: number): Generator<string> {
  const { n, possible } = check
  const all = figures.texts.length
  yield `${possible.length} of ${figuresWord(all)} can come from ${answersWord(n)}.\n`
  yield* impossibleLines(figures, n)
  yield `\nOf 1 to ${most} ${most === 1 ? 'answer' : 'answers'}, these explain most:\n`
  for (const { n: candidate, explained, exceptions } of bestOf(check, shown)) {
    const but = exceptions.length === 0 ? '' : `, not ${exceptions.join(' ')}`
    yield `  ${String(candidate).padStart(String(most).length)}  ${explained} of ${all}${but}\n`
  }
  yield `\n${translator('en')('figures.innocent')}\n`
}

function* impossibleLines({ texts, ranges, answers }: Figures, n: number): Generator<string> {
  const width = Math.max(...texts.map((text) => text.length))
  for (const [index, range] of ranges.entries()) {
    if (canComeFrom(range, n, answers)) continue
    const near = nearestShares(range, n, answers).map(({ total, figure }) =>
      answers === counted ? `${total} of ${n} is ${rounded(figure)}` : `a sum of ${total} gives ${rounded(figure)}`,
    )
    yield `  ${(texts[index] ?? '').padStart(width)}  cannot be: ${near.length > 0 ? near.join(', ') : 'outside the scale'}\n`
  }
}

const rounded = (figure: number) => String(Number(figure.toFixed(4)))
const figuresWord = (count: number) => `${count} ${count === 1 ? 'figure' : 'figures'}`
const answersWord = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`
