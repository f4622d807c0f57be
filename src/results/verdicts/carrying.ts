/** What the evidence at hand lets somebody claim of a promise, said before they claim it (rule 8). */
import type { Evidence } from '#src/evidence/model.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type Graded, supportedCompletion } from '../completion.ts'
import type { Completion } from '../model.ts'
import { evidenceOn } from './verdict-store.ts'

export interface CarryingEvidence {
  id: string
  title: LocalText
  /** Such as `B2`. */
  grade: string
  label: string
  /** At most, by itself. */
  carries: Completion
}

const atMost = (graded: Graded[]) => supportedCompletion('complete', graded).completion

/** @param owners what comes from one of them is the owner's own */
export async function carrying(
  tx: ReadTx,
  commitment: string,
  owners: readonly string[],
): Promise<{ items: CarryingEvidence[]; best: Completion }> {
  const found = (await evidenceOn(tx, commitment)).map(({ id, label, data }) => {
    const { title, reliability, credibility, from } = data as Evidence
    const graded: Graded = { reliability, credibility, fromOwner: owners.includes(from) }
    return { graded, item: { id, title, label, grade: `${reliability}${credibility}`, carries: atMost([graded]) } }
  })
  return { items: found.map(({ item }) => item), best: atMost(found.map(({ graded }) => graded)) }
}
