import type { Clause as ReadClause } from '#src/reader/model.ts'
import { Exact } from '#src/vocabulary/text.ts'
import { Finding } from '../model.ts'

/** Headings and footnotes are no findings. */
export const isProposable = ({ kind }: { kind: ReadClause['kind'] }) => kind !== 'heading' && kind !== 'footnote'

/** What the reader makes of a recorded clause, as a proposal that waits for somebody to look it over. */
export function proposedFinding(read: ReadClause, place: { clause: string; source: string; policy: string }): Finding {
  const { is, why, owner, deadline, target, money, verification, approach } = read.commitment
  const names = { deadline, target: exactly(target, 'quantity'), money: exactly(money, 'amount'), verification }
  return Finding.parse({ id: findingId(place.clause), ...place, speech: read.speech, is, why, owner, names, approach })
}

/** What was read, without a number too large to be kept as it was written: its words stay. */
function exactly<T extends object>(named: T | null, field: keyof T): T | null {
  if (!named || named[field] === undefined || Exact.safeParse(named[field]).success) return named
  const { [field]: _, ...words } = named
  return words as T
}

export const findingId = (clause: string) => `${clause}-f`
