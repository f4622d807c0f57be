/** Judging how far the work on a promise is: an assessor from outside, or the owner for itself. */
import { z } from 'zod'
import type { Evidence } from '#src/evidence/model.ts'
import { type ActTx, defineAct, heldRecord } from '#src/identity/act.ts'
import { randomLetters } from '#src/identity/token.ts'
import { putMany } from '#src/ledger/records.ts'
import type { Commitment } from '#src/policies/model.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { dayAfter } from '#src/vocabulary/days.ts'
import { Id, type LocalText } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'
import { supportedCompletion } from '../completion.ts'
import { type Assessment, Completion, EarlyResult } from '../model.ts'
import { mayJudge } from './access.ts'
import { promiseOwners } from './promise-owners.ts'
import { replyPeriod } from './reply-period.ts'
import { standingVerdict } from './verdict-store.ts'

export const VerdictDraft = z.strictObject({
  commitment: Id,
  completion: Completion,
  result: EarlyResult.default('no-evidence'),
  rationale: prose(8000),
  evidence: z.array(Id).max(50).default([]),
  /** Neither the owner nor wholly independent of it. */
  connected: z.boolean().default(false),
  /** To claim more than the evidence carries; the scorecard counts no more than it carries all the same. */
  anyway: z.boolean().default(false),
  /** One's own verdict that stands now, in whose place this one comes; left out where there is none. */
  supersedes: Id.optional(),
})

/** Nobody's to change once it is there: a new one takes its place, and both stay. */
export const recordVerdict = defineAct({
  name: 'record-verdict',
  summary:
    'Records a verdict on a promise: an assessor’s, to which its owners may reply before it is published, or the owner’s own.',
  input: VerdictDraft,
  roles: ['assessor', 'focal-point'],
  async run(tx, { connected, anyway, supersedes, rationale, ...draft }) {
    const { organisation: assessor, role } = tx.by
    const promise = (await heldRecord(tx, 'commitments', draft.commitment)).data as Commitment
    const owners = await promiseOwners(tx, promise)
    if (assessor === null) return refuse(403, 'verdicts.error.noOrganisation')
    if (!mayJudge(tx.by, owners.all)) return refuse(403, 'verdicts.error.notYours')
    const asOwner = role === 'focal-point'
    const earlier = await standingVerdict(tx, { commitment: promise.id, assessor, asOwner })
    if (earlier?.id !== supersedes) return refuse(409, 'verdicts.error.earlier')
    const evidence = [...new Set(draft.evidence)].sort()
    await assertCarried(tx, draft.completion, evidence, owners.all, anyway)
    const data: Assessment = {
      ...draft,
      id: `verdict-${randomLetters(12)}`,
      assessor,
      assessorKind: asOwner ? 'owner' : connected ? 'connected' : 'independent',
      date: tx.today,
      rationale: textIn(rationale),
      evidence,
      ...(supersedes === undefined ? {} : { supersedes }),
      ...(asOwner ? {} : { replyDue: dayAfter(tx.today, await replyPeriod(tx)) }),
    }
    const parties = asOwner ? [assessor] : [...new Set([assessor, ...owners.answering])].sort()
    await putMany(tx, 'assessments', [{ id: data.id, label: 'TLP:AMBER', parties, data }])
    return { id: data.id }
  },
})

const textIn = (text: string): LocalText => (/[\u0600-\u06ff]/.test(text) ? { en: text, ur: text } : { en: text })

/** Rule 8, said before it is recorded. */
async function assertCarried(
  tx: ActTx,
  claimed: Completion,
  ids: string[],
  owners: string[],
  anyway: boolean,
): Promise<void> {
  const graded = []
  for (const id of ids) {
    const { reliability, credibility, from } = (await heldRecord(tx, 'evidence', id)).data as Evidence
    graded.push({ reliability, credibility, fromOwner: owners.includes(from) })
  }
  const { capped, completion } = supportedCompletion(claimed, graded)
  if (capped && !anyway) refuse(422, 'verdicts.error.capped', { supported: completion }, 'completion')
}
