import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { all, byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { ProblemError } from '#src/publishing/problem.ts'
import type { Reading } from '#src/reader/model.ts'
import { newestVersion } from '../clauses-of.ts'
import { Clause, PolicyVersion } from '../model.ts'
import type { ReadInWorker, WorkerOptions } from '../reading/read-in-worker.ts'
import { type AttachedText, attachedText, putAttachedText } from './attach-text.ts'
import { matchClauses } from './match-clauses.ts'

export interface AttachReport {
  source: string
  sha256: string
  /** Recorded clauses of the source, headings and footnotes not counted. */
  clauses: number
  recognised: number
  headings: { recorded: number; recognised: number }
  /** As printed, or by id where nothing is printed. */
  notRecognised: string[]
  /** False where nothing was stored: nothing was recognised, or the same is attached already. */
  stored: boolean
  /** What the reader made of the file. */
  reading: Reading
}

/** The newest version's source of a policy, or the source itself. */
async function sourceOf(tx: ReadTx, policyOrSource: string): Promise<string> {
  const versions = (await all(tx, 'versions')).map(({ data }) => PolicyVersion.parse(data))
  const newest = newestVersion(versions, policyOrSource)
  if (newest) return newest.source
  const [source] = await byIds(tx, 'sources', [policyOrSource])
  if (source) return source.id
  const [policy] = await byIds(tx, 'policies', [policyOrSource])
  const known = [...new Set(versions.map(({ policy }) => policy))].join(', ')
  const detail = policy
    ? `No text of the policy "${policyOrSource}" is recorded, so there is no clause to recognise. Texts are recorded of: ${known || 'none'}.`
    : `There is no policy and no source "${policyOrSource}" in the workspace "${tx.workspace}". Policies with a recorded text: ${known || 'none'}.`
  throw new ProblemError(404, 'no-source', 'There is nothing to attach this to', { detail, where: policyOrSource })
}

const isBody = ({ kind }: Clause) => kind !== 'heading' && kind !== 'footnote'

const sameText = (a: AttachedText | undefined, b: AttachedText) =>
  a !== undefined &&
  a.sha256 === b.sha256 &&
  a.text === b.text &&
  a.passages.size === b.passages.size &&
  [...b.passages].every(
    ([id, { start, end }]) => a.passages.get(id)?.start === start && a.passages.get(id)?.end === end,
  )

/**
 * Attaches the original file of a source: its text is kept on this machine, and each recorded clause it recognises becomes a
 * passage in it. The same bytes a second time change nothing; a file in which no clause is recognised is not stored.
 * @param policyOrSource the id of a policy, whose newest version counts, or of a source
 * @param name the file's name: its ending says its format
 * @throws ProblemError 404 where there is neither; ReadingError where the file cannot be read
 */
export async function attachSource(
  ledger: Ledger,
  actor: Actor,
  workspace: string,
  policyOrSource: string,
  bytes: Uint8Array,
  name: string,
  readInWorker: ReadInWorker,
  options: WorkerOptions = {},
): Promise<AttachReport> {
  const source = await ledger.read(actor, workspace, (tx) => sourceOf(tx, policyOrSource))
  const { reading, text } = await readInWorker(bytes, name, options)
  return ledger.write(actor, workspace, async (tx) => {
    const recorded = (await all(tx, 'clauses')).map(({ data }) => Clause.parse(data)).filter((c) => c.source === source)
    const passages = matchClauses(recorded, reading.clauses)
    const { sha256 } = reading.document
    const attached = { source, sha256, text, passages }
    const known = sameText(await attachedText(tx, source), attached)
    const report = { ...reportOf(attached, recorded), stored: passages.size > 0 && !known, reading }
    if (!report.stored) return report
    await putAttachedText(tx, attached)
    const { clauses, recognised } = report
    tx.audit({ action: 'attach', kind: 'sources', subject: source, change: { sha256, clauses, recognised } })
    return report
  })
}

function reportOf({ source, sha256, passages }: AttachedText, recorded: Clause[]) {
  const body = recorded.filter(isBody).sort((a, b) => a.order - b.order)
  const headings = recorded.filter((clause) => !isBody(clause))
  const isFound = ({ id }: Clause) => passages.has(id)
  return {
    source,
    sha256,
    clauses: body.length,
    recognised: body.filter(isFound).length,
    headings: { recorded: headings.length, recognised: headings.filter(isFound).length },
    notRecognised: body.filter((clause) => !isFound(clause)).map(({ id, number }) => number ?? id),
  }
}
