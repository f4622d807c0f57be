import type { Clause, Xray } from './model.ts'

/**
 * How many of a text's commitments name an owner, a deadline, a target, money and a way of verification. Headings and footnotes are no clauses here: a
 * policy of 64 numbered clauses has 64.
 */
export function xray(clauses: Clause[]): Xray {
  const commitments = clauses.filter((clause) => clause.commitment.is)
  const count = (names: (clause: Clause) => boolean) => commitments.filter(names).length
  return {
    clauses: clauses.filter((clause) => clause.kind !== 'heading' && clause.kind !== 'footnote').length,
    commitments: commitments.length,
    withOwner: count(({ commitment }) => commitment.owner.length > 0),
    withDeadline: count(({ commitment }) => commitment.deadline !== null),
    withTarget: count(({ commitment }) => commitment.target !== null),
    withMoney: count(({ commitment }) => commitment.money !== null),
    withVerification: count(({ commitment }) => commitment.verification !== null),
  }
}
