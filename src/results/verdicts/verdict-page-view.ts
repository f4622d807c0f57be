/** What the page of one verdict shows: what was judged, what was replied, and to each what is theirs to do. */
import { officeNames } from '#src/coordination/office-names.ts'
import type { Evidence } from '#src/evidence/model.ts'
import type { Grant } from '#src/identity/model.ts'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Commitment } from '#src/policies/model.ts'
import { mayPublish, mayReply } from './access.ts'
import { heldVerdict, isRipe } from './held-verdict.ts'

export async function verdictPageView(tx: ReadTx, by: Grant, id: string, today: string) {
  const held = await heldVerdict(tx, id)
  const { stored, verdict, owners, replies, supersededBy } = held
  const names = await officeNames(tx)
  const [promise] = await byIds(tx, 'commitments', [verdict.commitment])
  const evidence = await byIds(tx, 'evidence', verdict.evidence)
  const waits =
    verdict.published === undefined &&
    stored.label === 'TLP:AMBER' &&
    (verdict.assessorKind === 'owner' || verdict.replyDue !== undefined) &&
    supersededBy === undefined
  const own = replies.find(({ data }) => data.organisation === by.organisation)
  return {
    verdict,
    revision: stored.revision,
    waits,
    superseded: supersededBy !== undefined,
    assessor: names.of(verdict.assessor),
    promise: {
      id: verdict.commitment,
      title: (promise?.data as Commitment | undefined)?.title ?? { en: verdict.commitment },
    },
    evidence: evidence.map(({ id: item, label, data }) => {
      const { title, reliability, credibility } = data as Evidence
      return { id: item, title, label, grade: `${reliability}${credibility}` }
    }),
    replies: replies.map(({ data }) => ({ ...data, name: names.of(data.organisation) })),
    own: own ? { revision: own.revision, text: own.data.text } : null,
    mayReply: waits && mayReply(by, verdict, owners) && today <= (verdict.replyDue ?? ''),
    mayPublish: waits && mayPublish(by, verdict) && isRipe(held, today),
  }
}
