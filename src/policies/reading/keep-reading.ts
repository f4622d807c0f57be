import { z } from 'zod'
import { SourceDocument } from '#src/evidence/model.ts'
import { unlabelled } from '#src/identity/labels.ts'
import { byIds, existing, putMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { type FaultKey, refuse } from '#src/publishing/refusal.ts'
import type { Clause as ReadClause, Reading } from '#src/reader/model.ts'
import { Id, LocalText } from '#src/vocabulary/model.ts'
import { clauseIds } from '../clause-ids.ts'
import { defineCuration } from '../curation/curation-act.ts'
import { curationFaults } from '../curation/promise-draft.ts'
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
})
export type KeptPolicy = z.input<typeof KeptPolicy>

const keys: Record<string, FaultKey> = {
  id: 'curation.error.policyId',
  summary: 'curation.error.policySummary',
  issuer: 'curation.error.issuer',
}

/** People are known here as holders of posts only: who attended a meeting is no clause of it. */
export function withoutAttendance({ clauses, meetings }: Reading): ReadClause[] {
  const names = meetings.flatMap(({ attendance }) => attendance.map(({ name }) => clauseLetters(name))).filter(Boolean)
  return clauses.filter(({ text }) => !names.some((name) => clauseLetters(text).startsWith(name)))
}

/** Where everything of the kept text begins; a second person lowers it. */
const label = unlabelled

type Kept = Awaited<ReturnType<typeof keep>>

/**
 * A policy, its source and version, its clauses, the text itself, and a proposal for each clause; all or nothing. The API has none of
 * it: a reading comes from the reader, and from nobody else. Refused with 409 where the id is taken, 422 with the fields that are wrong.
 */
export const keepReading = defineCuration({
  name: 'keep-reading',
  summary: 'Stores a text that was read, as a policy with what the reader proposes for its clauses.',
  input: z.strictObject({
    policy: KeptPolicy,
    reading: z.custom<Reading>((one) => typeof one === 'object' && one !== null),
    /** The normalised text that the reading's offsets count in. */
    text: z.string(),
  }),
  faults: (issues) => curationFaults(issues, keys),
  run: (tx, { policy, reading, text }): Promise<Kept> => keep(tx, policy, reading, text),
})

async function keep(tx: WriteTx, policy: z.output<typeof KeptPolicy>, reading: Reading, text: string) {
  const read = withoutAttendance(reading)
  if (!read.some(isProposable)) refuse(422, 'curation.error.noClauses')
  const { id, title } = policy
  const { sha256, language } = reading.document
  const { clauseId, clauses } = clausesRead(id, read)
  const findings = [...clauseId]
    .filter(([clause]) => isProposable(clause))
    .map(([clause, own]) => proposedFinding(clause, { clause: own, source: id, policy: id }))
  const records = {
    sources: [SourceDocument.parse({ id, title, kind: 'policy-text', language, terms, sha256 })],
    policies: [Policy.parse(policy)],
    versions: [PolicyVersion.parse({ id: `${id}-${versionSuffix(language)}`, policy: id, source: id, language })],
    clauses,
    findings,
  }
  await assertFree(tx, policy)
  for (const kind of ['sources', 'clauses', 'policies', 'versions', 'findings'] as const) {
    const drafts = records[kind].map((data) => ({ id: data.id, label, data }))
    await putMany(tx, kind, drafts)
  }
  const passages = new Map([...clauseId].map(([{ start, end }, own]) => [own, { start, end }]))
  await putAttachedText(tx, { source: id, sha256, text, passages })
  const counts = { clauses: clauses.length, recognised: clauses.length }
  tx.audit({ action: 'attach', kind: 'sources', subject: id, change: { sha256, ...counts } })
  return { policy: id, clauses: clauses.length, findings: findings.length }
}

/** The clauses of a source as records, called after it. */
export function clausesRead(source: string, read: ReadClause[]) {
  const ids = clauseIds(source, read)
  const clauseId = new Map(read.map((clause, i) => [clause, ids[i] ?? source]))
  const clauses = [...clauseId].map(([{ number, path, kind, page, text: words }, clause], i) =>
    Clause.parse({
      ...{ id: clause, source, number: number ?? undefined, path, kind, order: i + 1, page },
      hash: clauseHash(words),
    }),
  )
  return { clauseId, clauses }
}

export const terms = {
  en: 'Terms are not recorded. The text is kept on this machine only.',
  ur: 'شرائط درج نہیں۔ متن صرف اسی مشین پر رکھا گیا ہے۔',
}

const versionSuffix = (language: string) => language.toLowerCase().replace(/[^a-z0-9]+/g, '-')

async function assertFree(tx: WriteTx, { id, issuer }: Policy): Promise<void> {
  for (const kind of ['policies', 'sources'] as const) {
    if ((await existing(tx, kind, [id])).length > 0) {
      refuse(409, 'curation.error.idTaken', { id, other: `${id}-2` }, 'id')
    }
  }
  if ((await byIds(tx, 'organisations', [issuer])).length === 0) refuse(422, 'curation.error.issuer', {}, 'issuer')
}
