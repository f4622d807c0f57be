import type { Verdict } from '../model.ts'

const words = {
  'consistent with an effect': 'consistent',
  'no evidence of one': 'none',
  'cannot be told': 'untold',
} as const satisfies Record<Verdict, string>

/** The last part of a verdict's keys in the catalogue; `open` where nothing is computed. */
export const verdictWord = (verdict: Verdict | null) => (verdict === null ? 'open' : words[verdict])

export const methodWords = ['its', 'did', 'synthetic-control', 'change-points'] as const
export type MethodWord = (typeof methodWords)[number]

/** The last part of a method's keys in the catalogue. */
export const methodWord = (method: string): MethodWord => methodWords.find((known) => known === method) ?? 'its'
