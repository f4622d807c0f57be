/** The version that follows a draft: which of its clauses came from which, and which comments changed what. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { answerNow } from '#src/voices/submissions/submission-model.ts'
import { linkClauses } from '../differences/clause-changes.ts'
import type { Draft } from './draft-model.ts'
import { clausesIn, draftOf, heldVersion, wordedIn } from './draft-store.ts'

const roles = ['secretariat'] as const
const Seen = z.strictObject({ id: Id, revision: Revision })
const keep = (tx: ActTx, data: Draft) => putMany(tx, 'drafts', [{ id: data.id, label: 'TLP:CLEAR', data }])

export const takeInVersion = defineAct({
  name: 'take-in-version',
  summary: 'Says which version followed a draft that was out for comment, and proposes which clause became which.',
  input: Seen.extend({ version: Id }),
  roles,
  async run(tx, { id, revision, version }) {
    const { data } = await heldRecord(tx, 'drafts', id, revision)
    if (data.closes >= tx.today) refuse(409, 'draftPolicies.error.stillOpen')
    const next = await heldVersion(tx, version)
    if (version === id || next.data.policy !== data.policy)
      refuse(422, 'draftPolicies.error.otherPolicy', {}, 'version')
    const [source] = await byIds(tx, 'sources', [next.data.source])
    if (next.label !== 'TLP:CLEAR' || source?.label !== 'TLP:CLEAR')
      refuse(409, 'draftPolicies.error.notPublic', {}, 'version')
    if (data.next && (await traced(tx, data))) refuse(409, 'draftPolicies.error.traced')
    const { data: own } = await heldVersion(tx, id)
    const links = linkClauses(await wordedIn(tx, own.source), await wordedIn(tx, next.data.source))
    await keep(tx, { ...data, next: { version, day: tx.today, links } })
    return { links: links.length }
  },
})

export const linkDraftClauses = defineAct({
  name: 'link-clauses',
  summary: 'Says that a clause of a draft became one of its next version, or that it did not.',
  input: Seen.extend({ before: Id, after: Id, linked: z.boolean().default(true) }),
  roles,
  async run(tx, { id, revision, before, after, linked }) {
    const { data } = await heldRecord(tx, 'drafts', id, revision)
    if (!data.next) return refuse(409, 'draftPolicies.error.noNext')
    const { earlier, later } = await clausesOfBoth(tx, data)
    if (!earlier.has(before)) refuse(422, 'draftPolicies.error.clause', {}, 'before')
    if (!later.has(after)) refuse(422, 'draftPolicies.error.clause', {}, 'after')
    const others = data.next.links.filter((link) => link.before !== before || link.after !== after)
    const links = linked ? [...others, { before, after }] : others
    await keep(tx, { ...data, next: { ...data.next, links } })
  },
})

export const traceComment = defineAct({
  name: 'trace-comment',
  summary: 'Says which clauses of the next version an accepted comment on a draft has changed.',
  input: Seen.extend({ clauses: z.array(Id).max(50) }),
  roles,
  async run(tx, { id, revision, clauses }) {
    const { data } = await heldRecord(tx, 'submissions', id, revision)
    const answer = answerNow(data)
    if (data.lead !== undefined) refuse(409, 'submissions.error.grouped')
    if (!answer) return refuse(409, 'submissions.error.noAnswer')
    if (answer.outcome === 'noted' && clauses.length > 0) refuse(409, 'draftPolicies.error.noted')
    const draft = await draftOf(tx, data.about, data.received)
    if (!draft?.next) return refuse(409, 'draftPolicies.error.noNext')
    const { earlier, later } = await clausesOfBoth(tx, draft)
    const kept = new Set(draft.next.links.map(({ before }) => before))
    const changed = [...new Set(clauses)]
    if (changed.some((clause) => !later.has(clause) && (!earlier.has(clause) || kept.has(clause))))
      refuse(422, 'draftPolicies.error.clause', {}, 'clauses')
    await putMany(tx, 'submissions', [{ id, label: 'TLP:CLEAR', data: { ...data, changed } }])
  },
})

async function clausesOfBoth(tx: ActTx, { id, next }: Draft) {
  const idsIn = async (version: string) => {
    const { data } = await heldVersion(tx, version)
    return new Set((await clausesIn(tx, data.source)).map((clause) => clause.id))
  }
  return { earlier: await idsIn(id), later: next ? await idsIn(next.version) : new Set<string>() }
}

/** Whether a comment is on record as having changed a clause of the version that was taken in. */
async function traced(tx: ActTx, draft: Draft): Promise<boolean> {
  const { later } = await clausesOfBoth(tx, draft)
  const rows = await tx.db.selectFrom('submissions').select('data').where('workspace', '=', tx.workspace).execute()
  return rows.some(({ data }) => (data as { changed?: string[] }).changed?.some((clause) => later.has(clause)) ?? false)
}
