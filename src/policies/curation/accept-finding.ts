import { z } from 'zod'
import { refuse } from '#src/publishing/refusal.ts'
import { defineCuration, findingPlace, Note } from './curation-act.ts'
import { decide, openFinding } from './decide.ts'
import { leftOutOf } from './left-out.ts'
import { commitmentsIn, makePromises } from './make-promises.ts'
import { checkedNote, PromiseDraft } from './promise-draft.ts'

/** Refused with 404, with 409 where somebody has decided it already, with 422 and the fields that are wrong. */
export const acceptFinding = defineCuration({
  name: 'accept-finding',
  summary: 'Makes a commitment, a demand or a recommendation of a finding, as the reader proposed it or reworded.',
  input: z.strictObject({ ...findingPlace, draft: PromiseDraft, note: Note }),
  async run(tx, { finding, revision, draft, note: words }) {
    const note = checkedNote(words)
    const leftOut = leftOutOf(draft)
    if (draft.kind === 'recommendation' && draft.answers) refuse(422, 'curation.error.answersNone', {}, 'answers')
    const open = await openFinding(tx, finding, revision)
    const made = await makePromises(tx, open.finding, [draft])
    const recommendation = made.find(({ kind }) => kind === 'recommendations')?.id
    const outcome = { state: 'accepted', commitments: commitmentsIn(made), recommendation, note } as const
    await decide(tx, open, outcome, { verdict: 'accepted', made, leftOut })
    return made
  },
})
