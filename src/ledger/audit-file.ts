/**
 * The audit chain as a file that can be checked without a database: JSON Lines, first a line that names the workspace and
 * the head of its chain, then one line an entry, then one line a record with what stands for it as it is.
 */
import { z } from 'zod'
import { auditEntries, recordDigests } from './audit.ts'
import { canonicalJson, type Json } from './canonical.ts'
import type { AuditEntry, Head } from './chain.ts'
import type { Ledger } from './ledger.ts'
import { Replay } from './replay.ts'
import { type ChainVerdict, verifyChain } from './verify-chain.ts'

export const auditFormat = 'paimana-audit/2'

/** The file is no audit file, or is damaged; `line` counts from 1. */
export class AuditFileError extends Error {
  readonly line: number

  constructor(line: number, problem: string) {
    super(`line ${line} ${problem}`)
    this.line = line
  }
}

/** The file's lines, without their line feeds. @throws LedgerError `no-workspace` */
export async function* auditLines(ledger: Ledger, workspace: string): AsyncGenerator<string> {
  const { head, digests } = await recordDigests(ledger, workspace)
  yield canonicalJson({ format: auditFormat, workspace, head })
  for await (const entry of auditEntries(ledger, workspace, head)) yield canonicalJson(entry)
  for (const [record, digest] of digests) yield canonicalJson({ record, digest })
}

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const FirstLine = z.strictObject({
  format: z.literal(auditFormat),
  workspace: z.string(),
  head: z.strictObject({ seq: z.int().min(0), hash: Hash }),
})
const Entry = z.strictObject({
  workspace: z.string(),
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  kind: z.string(),
  subject: z.string(),
  change: z.unknown(),
  prev: z.string(),
  hash: z.string(),
})

const RecordLine = z.strictObject({ record: z.string(), digest: Hash })

export interface AuditFile {
  workspace: string
  head: Head
  entries: AsyncGenerator<AuditEntry>
  /** What stands for each record, by name; complete when `entries` has come to its end. */
  digests: ReadonlyMap<string, string>
}

/** @throws AuditFileError at once where the first line is not that of an audit file, and from `entries` at a damaged line */
export async function readAuditFile(lines: AsyncIterable<string> | Iterable<string>): Promise<AuditFile> {
  const iterator = numbered(lines)
  const first = await iterator.next()
  if (first.done) throw new AuditFileError(1, 'is missing: the file is empty')
  const { workspace, head } = parsed(FirstLine, first.value, `is not the beginning of an audit file (${auditFormat})`)
  const digests = new Map<string, string>()
  return { workspace, head, entries: entriesIn(iterator, digests), digests }
}

/** Whether the chain is whole, and every record as its entries made it. */
export async function verifyAuditFile({ head, entries, digests }: AuditFile): Promise<ChainVerdict> {
  const replay = new Replay()
  async function* played() {
    for await (const entry of entries) {
      replay.play(entry)
      yield entry
    }
  }
  const verdict = await verifyChain(played(), head)
  const difference = verdict.ok ? replay.differenceTo(digests) : undefined
  return difference ? { ok: false, fault: 'record', ...difference, head: verdict.head } : verdict
}

async function* entriesIn(lines: AsyncIterable<Line>, digests: Map<string, string>): AsyncGenerator<AuditEntry> {
  for await (const line of lines) {
    if (digests.size > 0 || line.text.startsWith('{"digest"')) {
      const { record, digest } = parsed(RecordLine, line, 'is not a record')
      digests.set(record, digest)
      continue
    }
    const { change, ...entry } = parsed(Entry, line, 'is not an audit entry')
    yield { ...entry, change: change as Json }
  }
}

interface Line {
  number: number
  text: string
}

async function* numbered(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Line> {
  let number = 0
  for await (const text of lines) {
    number++
    if (text.trim() !== '') yield { number, text }
  }
}

function parsed<T>(schema: z.ZodType<T>, { number, text }: Line, otherwise: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AuditFileError(number, 'is not JSON: the file is damaged or cut off there')
  }
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const [issue] = error.issues
  throw new AuditFileError(
    number,
    `${otherwise}: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}`,
  )
}

/**
 * Recomputes the whole chain of a workspace, compares its end with the workspace's head, and every record with what the
 * entries made of it.
 * @throws LedgerError `no-workspace`
 */
export async function auditVerify(ledger: Ledger, workspace: string): Promise<ChainVerdict> {
  return verifyAuditFile(await readAuditFile(auditLines(ledger, workspace)))
}
