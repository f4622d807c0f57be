import { existing } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Kind } from './kinds.ts'

/** `base`, or `base-2` and so on where a record of the kind has it, shown or not. @throws Refusal 409 after a hundred */
export async function freeId(tx: ReadTx, kind: Kind, base: string): Promise<string> {
  const candidates = [base, ...Array.from({ length: 98 }, (_, i) => `${base}-${i + 2}`)]
  const taken = new Set(await existing(tx, kind, candidates))
  const free = candidates.find((id) => !taken.has(id))
  return free ?? refuse(409, 'curation.error.noId', { id: base })
}
