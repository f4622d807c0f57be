/** Writes what a curator makes of a finding: commitments and demands, a recommendation, and what they answer. */
import { type Label, unlabelled } from '#src/identity/labels.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { type Fault, type FaultKey, Refusal, refuse } from '#src/publishing/refusal.ts'
import { freeId } from '#src/workspaces/free-id.ts'
import type { Kind } from '#src/workspaces/kinds.ts'
import { Commitment, CrosswalkLink, type Finding, Policy, Recommendation } from '../model.ts'
import type { CurationTx } from './curation-act.ts'
import type { Made } from './decision-log.ts'
import type { PromiseDraft } from './promise-draft.ts'

interface Pointer {
  kind: Kind
  ids: string[]
  field: string
  key: FaultKey
}

/** @throws Refusal 422 that names each field which points at nothing in this workspace */
export async function assertPointers(
  tx: ReadTx,
  { owners = [], theme, answers }: Partial<Pick<PromiseDraft, 'owners' | 'theme' | 'answers'>>,
): Promise<void> {
  const pointers: Pointer[] = [
    { kind: 'posts', ids: owners.map(({ post }) => post), field: 'owners', key: 'curation.error.owner' },
    { kind: 'themes', ids: theme ? [theme] : [], field: 'theme', key: 'curation.error.theme' },
    { kind: 'recommendations', ids: answers ? [answers] : [], field: 'answers', key: 'curation.error.answers' },
  ]
  const faults: Fault[] = []
  for (const { kind, ids, field, key } of pointers) {
    const known = new Set((await byIds(tx, kind, ids)).map(({ id }) => id))
    if (ids.some((id) => !known.has(id))) faults.push({ key, field })
  }
  if (faults.length > 0) throw new Refusal(422, faults)
}

/** A promise is called after its clause: `nisp-2014-c17` becomes `nisp-2014-17`. */
const baseId = (clause: string) => clause.replace(/-c(\d[a-z0-9-]*)$/, '-$1').slice(0, 100)

export function answerLink(from: string, to: string): CrosswalkLink {
  const note = { en: 'Linked in curation.', ur: 'متن کے جائزے کے دوران جوڑا گیا۔' }
  const ends = { from: { kind: 'commitments', id: from }, to: { kind: 'recommendations', id: to } }
  return CrosswalkLink.parse({ id: `${from}-answers-${to}`.slice(0, 120), ...ends, relation: 'answers', note })
}

async function makeRecommendation(tx: WriteTx, finding: Finding, draft: PromiseDraft, label: Label): Promise<Made> {
  const [row] = await byIds(tx, 'policies', [finding.policy])
  if (!row) return refuse(404, 'curation.error.noPolicy', { id: finding.policy })
  const { title, summary, approach, theme, owners } = draft
  const id = await freeId(tx, 'recommendations', baseId(finding.clause))
  const citation = { source: finding.source, clause: finding.clause }
  const author = Policy.parse(row.data).issuer
  const addressees = owners && owners.length > 0 ? owners.map(({ post }) => post) : undefined
  const data = Recommendation.parse({ id, author, title, summary, citation, approach, theme, addressees })
  await putMany(tx, 'recommendations', [{ id, label, data }])
  return { kind: 'recommendations', id }
}

async function makeCommitment(tx: WriteTx, finding: Finding, draft: PromiseDraft, label: Label): Promise<Made[]> {
  const { answers, ...said } = draft
  const id = await freeId(tx, 'commitments', baseId(finding.clause))
  const data = Commitment.parse({ ...said, id, policy: finding.policy, clauses: [finding.clause] })
  await putMany(tx, 'commitments', [{ id, label, data }])
  const commitment: Made = { kind: 'commitments', id }
  if (answers === undefined) return [commitment]
  const link = answerLink(id, answers)
  await putMany(tx, 'crosswalk_links', [{ id: link.id, label, data: link }])
  return [commitment, { kind: 'crosswalk_links', id: link.id }]
}

/**
 * The label of what it is made in. What is public already stays for two people to open: in it one person alone makes promises that nobody
 * sees yet; the operator needs no second person.
 */
export const labelIn = ({ by }: CurationTx, policy: Label): Label =>
  by && policy === 'TLP:CLEAR' ? unlabelled : policy

/** Every promise in the order given. */
export async function makePromises(tx: CurationTx, finding: Finding, drafts: PromiseDraft[]): Promise<Made[]> {
  const [policy] = await byIds(tx, 'policies', [finding.policy])
  if (!policy) return refuse(404, 'curation.error.noPolicy', { id: finding.policy })
  const label = labelIn(tx, policy.label)
  const made: Made[] = []
  for (const draft of drafts) {
    await assertPointers(tx, draft)
    if (draft.kind === 'recommendation') made.push(await makeRecommendation(tx, finding, draft, label))
    else made.push(...(await makeCommitment(tx, finding, draft, label)))
  }
  return made
}

export const commitmentsIn = (made: Made[]) => made.flatMap(({ kind, id }) => (kind === 'commitments' ? [id] : []))
