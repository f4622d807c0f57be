/**
 * Handling labels: FIRST Traffic Light Protocol 2.0. They say who may see something; they are no classification
 * scheme, are never translated, and what carries none is treated as TLP:AMBER+STRICT.
 */
import { z } from 'zod'

/** From the widest circle to the narrowest. */
export const labels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const
export const Label = z.enum(labels)
export type Label = z.infer<typeof Label>

export const unlabelled: Label = 'TLP:AMBER+STRICT'
export const narrowest: Label = 'TLP:RED'

/** What is derived from several things inherits the strictest label among them; from nothing, the cautious default. */
export function strictest(first: Label | undefined, ...others: (Label | undefined)[]): Label {
  return [first, ...others]
    .map((label) => label ?? unlabelled)
    .reduce((a, b) => (labels.indexOf(a) >= labels.indexOf(b) ? a : b))
}

/** Whether somebody cleared for `clearance` may see what is labelled `label`. Anything unknown is refused. */
export function mayShow(label: string | undefined, clearance: Label): boolean {
  const rank = labels.indexOf((label ?? unlabelled) as Label)
  return rank !== -1 && rank <= labels.indexOf(clearance)
}
