import type { Label } from '#src/identity/labels.ts'

/** Labels that one person alone may give; everybody's eyes (TLP:CLEAR) take two. */
export const labelsAlone = ['TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN'] as const satisfies Label[]
