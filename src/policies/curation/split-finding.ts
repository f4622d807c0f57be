import { z } from 'zod'
import { refuse } from '#src/publishing/refusal.ts'
import { defineCuration, findingPlace, Note } from './curation-act.ts'
import { decide, openFinding } from './decide.ts'
import { commitmentsIn, makePromises } from './make-promises.ts'
import { checkedNote, PromiseDraft } from './promise-draft.ts'

/** Refused with 404, with 409 where somebody has decided it already, with 422 for fewer than two parts or a wrong one. */
export const splitFinding = defineCuration({
  name: 'split-finding',
  summary: 'Makes two or more commitments or demands of one clause.',
  input: z.strictObject({ ...findingPlace, parts: z.array(PromiseDraft).max(50), note: Note }),
  async run(tx, { finding, revision, parts, note: words }) {
    if (parts.length < 2) refuse(422, 'curation.error.parts', {}, 'parts')
    if (parts.some(({ kind }) => kind === 'recommendation')) refuse(422, 'curation.error.splitKind', {}, 'kind')
    const note = checkedNote(words)
    const open = await openFinding(tx, finding, revision)
    const made = await makePromises(tx, open.finding, parts)
    await decide(tx, open, { state: 'split', commitments: commitmentsIn(made), note }, { verdict: 'split', made })
    return made
  },
})
