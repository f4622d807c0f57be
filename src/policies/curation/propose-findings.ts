import type { Clause as ReadClause } from '#src/reader/model.ts'
import { Finding } from '../model.ts'

/** Headings and footnotes are no findings. */
export const isProposable = ({ kind }: { kind: ReadClause['kind'] }) => kind !== 'heading' && kind !== 'footnote'

/** What the reader makes of a recorded clause, as a proposal that waits for somebody to look it over. */
export function proposedFinding(read: ReadClause, place: { clause: string; source: string; policy: string }): Finding {
  const { is, why, owner, deadline, target, money, verification, approach } = read.commitment
  const names = { deadline, target, money, verification }
  return Finding.parse({ id: findingId(place.clause), ...place, speech: read.speech, is, why, owner, names, approach })
}

export const findingId = (clause: string) => `${clause}-f`
