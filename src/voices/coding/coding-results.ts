/** What is published of a coding. */
import { alpha } from '#src/statistics/agreement/alpha.ts'
import { kappa } from '#src/statistics/agreement/kappa.ts'
import type { Solver } from '#src/statistics/suppression/solver.ts'
import { shownCounts } from '#src/statistics/suppression/two-way.ts'
import {
  type Agreement,
  type CodingResults,
  codersIn,
  type SurveyCoding,
  settled,
  type TextCode,
} from './coding-model.ts'
import type { ShownText } from './coding-store.ts'

/**
 * How often each code was given, of all who wrote; those whose words were not let pass are a line of their own, or could be found by
 * subtraction. Each text has one code, so that the lines add up.
 * @param wrote how many did, as is published already
 * @returns null where nothing of it can be shown
 */
export function codingResults(
  coding: SurveyCoding,
  wrote: number,
  texts: readonly ShownText[],
  given: readonly TextCode[],
  solve: Solver,
): CodingResults | null {
  const [first = ''] = codersIn(given)
  const of = (text: string, coder: string) => given.find((one) => one.text === text && one.coder === coder)?.code
  const final = texts.map(({ id }) => of(id, settled) ?? of(id, first) ?? '')
  const counts = coding.codes.map(({ code }) => final.filter((one) => one === code).length)
  const left = wrote - texts.length
  if (left < 0) return null
  const shown = shownCounts([...counts, ...(left > 0 ? [left] : [])], solve)
  if (!shown) return null
  return {
    wrote,
    notCoded: left === 0 ? 0 : (shown[counts.length] ?? null),
    lines: coding.codes.map(({ code, name }, at) => ({ code, name, count: shown[at] ?? null })),
    agreement: agreementOf(coding, texts, given),
  }
}

/** Of the codes as the two gave them, before anything was settled. */
export function agreementOf(
  { codes }: SurveyCoding,
  texts: readonly ShownText[],
  given: readonly TextCode[],
): Agreement | null {
  const coders = codersIn(given)
  const place = new Map(codes.map(({ code }, at) => [code, at]))
  const of = new Map(given.map(({ text, coder, code }) => [`${text} ${coder}`, place.get(code) ?? 0]))
  const items = texts.map(({ id }) => coders.map((coder) => of.get(`${id} ${coder}`) ?? null))
  const pairs = items.filter((item) => item.length === 2 && !item.includes(null))
  if (pairs.length === 0) return null
  const table = codes.map(() => codes.map(() => 0))
  for (const [a, b] of pairs) {
    const row = table[a ?? 0] ?? []
    row[b ?? 0] = (row[b ?? 0] ?? 0) + 1
  }
  const cohen = kappa(table)
  const krippendorff = alpha(pairs, 'nominal')
  const figure = (value: number | null, interval: { low: number; high: number } | null) => ({
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  })
  return {
    texts: pairs.length,
    same: cohen.agreement,
    kappa: figure(cohen.kappa, cohen.interval),
    alpha: figure(krippendorff.alpha, krippendorff.interval),
  }
}
