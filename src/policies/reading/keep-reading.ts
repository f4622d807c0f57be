import { z } from 'zod'
import { SourceDocument } from '#src/evidence/model.ts'
import { Label, unlabelled } from '#src/identity/labels.ts'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { type Fault, type FaultKey, Refusal, refuse } from '#src/publishing/refusal.ts'
import type { Clause as ReadClause, Reading } from '#src/reader/model.ts'
import { Id, LocalText } from '#src/vocabulary/model.ts'
import { clauseIds } from '../clause-ids.ts'
import { isProposable, proposedFinding } from '../curation/propose-findings.ts'
import { Clause, Policy, PolicyVersion } from '../model.ts'
import { putAttachedText } from '../sources/attach-text.ts'
import { clauseHash, clauseLetters } from '../sources/clause-hash.ts'

export const KeptPolicy = z.strictObject({
  /** Clauses are called after it, so it is shorter than other ids. */
  id: Id.max(80),
  title: LocalText,
  summary: LocalText,
  kind: Policy.shape.kind,
  issuer: Id,
  binds: z.boolean(),
  label: Label.default(unlabelled),
})
export type KeptPolicy = z.input<typeof KeptPolicy>

export interface Keep {
  workspace: string
  policy: KeptPolicy
  reading: Reading
  /** The normalised text that the reading's offsets count in. */
  text: string
}

const keys: Record<string, FaultKey> = {
  id: 'curation.error.policyId',
  title: 'curation.error.title',
  summary: 'curation.error.policySummary',
  issuer: 'curation.error.issuer',
}

function checkedPolicy(input: KeptPolicy): z.infer<typeof KeptPolicy> {
  const parsed = KeptPolicy.safeParse(input)
  if (parsed.success) return parsed.data
  const issues = new Map(parsed.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue]))
  const faults = [...issues].map(([field, issue]): Fault => {
    if (issue.code === 'too_big')
      return { key: 'curation.error.tooLong', field, values: { most: Number(issue.maximum) } }
    const key = keys[field]
    return key ? { key, field } : { key: 'curation.error.field', field, values: { field, message: '' } }
  })
  throw new Refusal(422, faults)
}

/** People are known here as holders of posts only: who attended a meeting is no clause of it. */
function withoutAttendance({ clauses, meetings }: Reading): ReadClause[] {
  const names = meetings.flatMap(({ attendance }) => attendance.map(({ name }) => clauseLetters(name))).filter(Boolean)
  return clauses.filter(({ text }) => !names.some((name) => clauseLetters(text).startsWith(name)))
}

/**
 * Stores a text that was read: a policy, its source and version, its clauses, the text itself, and a proposal for each clause.
 * All or nothing, and TLP:AMBER+STRICT unless said otherwise.
 * @throws Refusal 409 where the id is taken, 422 with the fields that are wrong
 */
export async function keepReading(ledger: Ledger, actor: Actor, { workspace, reading, text, ...keep }: Keep) {
  const { label, ...policy } = checkedPolicy(keep.policy)
  const read = withoutAttendance(reading)
  if (!read.some(isProposable)) refuse(422, 'curation.error.noClauses')
  const { id } = policy
  const { sha256, language } = reading.document
  const ids = clauseIds(id, read)
  const clauseId = new Map(read.map((clause, i) => [clause, ids[i] ?? id]))
  const clauses = [...clauseId].map(([{ number, path, kind, page, text: words }, clause], i) =>
    Clause.parse({
      ...{ id: clause, source: id, number: number ?? undefined, path, kind, order: i + 1, page },
      hash: clauseHash(words),
    }),
  )
  const findings = [...clauseId]
    .filter(([clause]) => isProposable(clause))
    .map(([clause, own]) => proposedFinding(clause, { clause: own, source: id, policy: id }))
  const { title } = policy
  const records = {
    sources: [SourceDocument.parse({ id, title, kind: 'policy-text', language, terms, sha256 })],
    policies: [Policy.parse(policy)],
    versions: [PolicyVersion.parse({ id: `${id}-${versionSuffix(language)}`, policy: id, source: id, language })],
    clauses,
    findings,
  }
  await ledger.write(actor, workspace, async (tx) => {
    await assertFree(tx, policy)
    for (const kind of ['sources', 'clauses', 'policies', 'versions', 'findings'] as const) {
      const drafts = records[kind].map((data) => ({ id: data.id, label, data }))
      await putMany(tx, kind, drafts)
    }
    const passages = new Map([...clauseId].map(([{ start, end }, own]) => [own, { start, end }]))
    await putAttachedText(tx, { source: id, sha256, text, passages })
    const counts = { clauses: clauses.length, recognised: clauses.length }
    tx.audit({ action: 'attach', kind: 'sources', subject: id, change: { sha256, ...counts } })
  })
  return { policy: id, clauses: clauses.length, findings: findings.length }
}

const terms = {
  en: 'Terms are not recorded. The text is kept on this machine only.',
  ur: 'شرائط درج نہیں۔ متن صرف اسی مشین پر رکھا گیا ہے۔',
}

const versionSuffix = (language: string) => language.toLowerCase().replace(/[^a-z0-9]+/g, '-')

async function assertFree(tx: WriteTx, { id, issuer }: Policy): Promise<void> {
  for (const kind of ['policies', 'sources'] as const) {
    if ((await byIds(tx, kind, [id])).length > 0) {
      refuse(409, 'curation.error.idTaken', { id, other: `${id}-2` }, 'id')
    }
  }
  if ((await byIds(tx, 'organisations', [issuer])).length === 0) refuse(422, 'curation.error.issuer', {}, 'issuer')
}
