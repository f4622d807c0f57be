import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { type Decided, decide, openFinding } from './decide.ts'
import type { Made } from './decision-log.ts'
import { commitmentsIn, makePromises } from './make-promises.ts'
import { checked, checkedNote, PromiseDraft } from './promise-draft.ts'

/**
 * Makes two or more commitments or demands of one clause.
 * @throws Refusal 404, 409 where somebody has decided it already, 422 for fewer than two parts or a wrong one
 */
export async function splitFinding(
  ledger: Ledger,
  actor: Actor,
  { workspace, finding, parts, note: words }: Decided & { parts: PromiseDraft[]; note?: string },
): Promise<Made[]> {
  const titled = parts.filter(({ title }) => title.en.trim() !== '')
  if (titled.length < 2 || titled.length < parts.length) refuse(422, 'curation.error.parts', {}, 'parts')
  if (parts.some(({ kind }) => kind === 'recommendation')) refuse(422, 'curation.error.splitKind', {}, 'kind')
  const promises = parts.map((part) => checked(PromiseDraft, part, { title: 'parts', titleUr: 'parts' }))
  const note = checkedNote(words)
  return ledger.write(actor, workspace, async (tx) => {
    const open = await openFinding(tx, finding)
    const made = await makePromises(tx, open.finding, promises)
    await decide(tx, open, { state: 'split', commitments: commitmentsIn(made), note }, { verdict: 'split', made })
    return made
  })
}
