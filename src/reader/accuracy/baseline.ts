import type { Clause } from '../model.ts'

/**
 * What the reader is measured against: a commitment is whatever says "shall" or "will", or in Urdu has a verb in the
 * future (گا، گے، گی). It judges the passages the reader found, so that only the judging differs.
 */
export function saysShallOrWill(clause: Pick<Clause, 'text'>): boolean {
  return /\b(shall|will)\b/i.test(clause.text) || /(?<=[\p{L}\s])(گا|گے|گی)(?![\p{L}\p{M}])/u.test(clause.text)
}
