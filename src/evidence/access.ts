/** Who may do what in this room beyond what their role says: one rule a line. */
import { type Label, labels } from '#src/identity/labels.ts'
import type { Grant } from '#src/identity/model.ts'

/** Labels that can be asked for. What is TLP:RED the secretariat itself would not see. */
export const askable = labels.filter((label) => label !== 'TLP:RED')

/** What one person alone may give what they hand in, the narrowest first; everybody's eyes (TLP:CLEAR) take two people. */
export function labelsFor(by: Grant): Label[] {
  if (by.role === 'secretariat') return ['TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN']
  // Somebody without an organisation would not see again what is only for organisations.
  return by.organisation === null ? ['TLP:GREEN'] : ['TLP:AMBER', 'TLP:GREEN']
}

/** A focal point speaks for its own organisation; others may bring what comes from elsewhere. */
export const mayBringFrom = (by: Grant, from: string): boolean => by.role !== 'focal-point' || by.organisation === from

/** Never the organisation it comes from (rule 8), nor whoever handed it in. */
export const mayGrade = (by: Grant, from: string, handedInBy: string | undefined): boolean =>
  (by.role === 'assessor' || by.role === 'secretariat') && by.organisation !== from && by.account !== handedInBy

export const mayAskLabel = (by: Grant, from: string): boolean =>
  by.role === 'secretariat' || (by.role === 'focal-point' && by.organisation === from)

/** The second person. */
export const mayDecideLabel = (by: Grant, askedBy: string): boolean =>
  by.role === 'secretariat' && by.account !== askedBy
