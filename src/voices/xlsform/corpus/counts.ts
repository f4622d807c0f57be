import type { Classified } from './classify.ts'

/** The order in which the classes are counted. */
export const CLASSES = ['imported', 'outOfScope', 'refused', 'differs'] as const

/** Whether every form that pyxform accepts is imported whole or refused by the name of a feature. */
export const isClean = (classified: readonly Classified[]): boolean =>
  classified.every(({ pyxform, here }) => here !== 'differs' && !(pyxform === 'accepts' && here === 'refused'))

export function countsOf(classified: readonly Classified[]): Record<Classified['pyxform'], Record<string, number>> {
  const count = (pyxform: Classified['pyxform']) =>
    Object.fromEntries(
      CLASSES.map((here) => [here, classified.filter((form) => form.pyxform === pyxform && form.here === here).length]),
    )
  return { accepts: count('accepts'), refuses: count('refuses') }
}
