import type { Published } from '#src/publishing/door.ts'
import { clausesOf } from '../clauses-of.ts'
import type { Finding } from '../model.ts'
import { type CurationFilter, everything } from './curation-filter.ts'

/** A clause whose proposal waits for a decision. */
export interface Place {
  clause: string
  finding: string
  number: string | null
}

export function findingsOfPolicy({ records }: Published, policy: string): Finding[] {
  return [...records.findings.values()].filter((finding) => finding.policy === policy)
}

/**
 * The next clause in the order of the text that waits for a decision: after `clause`, and from the beginning again where
 * none does. Null where there is none but `clause` itself, or where the filter shows none that waits.
 */
export function nextUndecided(
  published: Published,
  policy: string,
  clause: string | null,
  { state, speech }: CurationFilter = everything,
): Place | null {
  if (state !== 'all' && state !== 'proposed') return null
  const waiting = new Map(
    findingsOfPolicy(published, policy)
      .filter((finding) => finding.state === 'proposed' && (speech === 'all' || finding.speech === speech))
      .map((finding) => [finding.clause, finding.id]),
  )
  const clauses = clausesOf(published, policy)
  const at = clauses.findIndex(({ id }) => id === clause)
  const inTurn = [...clauses.slice(at + 1), ...clauses.slice(0, at + 1)]
  const found = inTurn.find(({ id }) => id !== clause && waiting.has(id))
  return found ? { clause: found.id, finding: waiting.get(found.id) ?? '', number: found.number ?? null } : null
}
