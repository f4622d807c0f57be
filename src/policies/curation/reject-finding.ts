import { z } from 'zod'
import { refuse } from '#src/publishing/refusal.ts'
import { RejectionReason } from '../model.ts'
import { defineCuration, findingPlace, Note } from './curation-act.ts'
import { decide, openFinding } from './decide.ts'
import { checkedNote } from './promise-draft.ts'

/**
 * An unexplained rejection could not be argued with: `reason` is one of the common ones, or `note` says it in the curator's words.
 * Refused with 404, with 409 where somebody has decided it already, with 422 without a reason or with one that does not exist.
 */
export const rejectFinding = defineCuration({
  name: 'reject-finding',
  summary: 'Says that a finding is none, and why.',
  input: z.strictObject({ ...findingPlace, reason: z.string().optional(), note: Note }),
  async run(tx, { finding, revision, reason: code, note: words }) {
    const chosen = RejectionReason.optional().safeParse(code || undefined)
    const note = checkedNote(words, 'reasonNote')
    if (!chosen.success || (!chosen.data && !note)) return refuse(422, 'curation.error.reason', {}, 'reason')
    const reason = chosen.data
    const open = await openFinding(tx, finding, revision)
    await decide(tx, open, { state: 'rejected', reason, note }, { verdict: 'rejected', reason: reason ?? null })
  },
})
