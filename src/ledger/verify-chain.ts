/** Checks a chain from its first entry to its head, with nothing but the entries. Pure. */
import { NotJsonError } from './canonical.ts'
import { type AuditEntry, emptyHead, entryHash, type Head } from './chain.ts'

export type ChainFault = 'workspace' | 'gap' | 'order' | 'link' | 'hash' | 'time' | 'truncated' | 'head' | 'record'

export type ChainVerdict =
  | { ok: true; head: Head }
  | {
      ok: false
      /** Number of the first entry that is not as it should be; 0 for a record that no entry made. */
      seq: number
      fault: ChainFault
      /** One sentence that names the entry and what is wrong with it. */
      why: string
      /** The last entry that is as it should be, of the chain alone. */
      head: Head
    }

interface State {
  head: Head
  at: string
  workspace: string | undefined
}

/**
 * @param entries in the order of the chain
 * @param head where the chain ought to end, where that is known: without it, entries cut off at the end go unnoticed
 */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  head?: Head,
): Promise<ChainVerdict> {
  const state: State = { head: emptyHead, at: '', workspace: undefined }
  for await (const entry of entries) {
    const found = faultOf(entry, state)
    if (found) return { ok: false, ...found, head: state.head }
    state.head = { seq: entry.seq, hash: entry.hash }
    state.at = entry.at
    state.workspace = entry.workspace
  }
  const found = head && faultOfEnd(state.head, head)
  return found ? { ok: false, ...found, head: state.head } : { ok: true, head: state.head }
}

type Found = { seq: number; fault: ChainFault; why: string } | undefined

function faultOf(entry: AuditEntry, { head, at, workspace }: State): Found {
  const { seq } = entry
  const expected = head.seq + 1
  const found = (fault: ChainFault, why: string) => ({ seq: fault === 'gap' ? expected : seq, fault, why })
  if (workspace !== undefined && entry.workspace !== workspace) {
    return found(
      'workspace',
      `Entry ${seq} is of the workspace ${entry.workspace}, the ones before it of ${workspace}.`,
    )
  }
  if (seq > expected)
    return found('gap', `Entry ${expected} is missing: ${head.seq || 'the beginning'} is followed by ${seq}.`)
  if (seq !== expected) return found('order', `Entry ${seq} stands where entry ${expected} should.`)
  if (entry.prev !== head.hash) {
    const why = head.seq
      ? `Entry ${seq} does not follow entry ${head.seq}: one of the two was altered or exchanged.`
      : undefined
    return found('link', why ?? `Entry ${seq} names an entry before it, though it is the first.`)
  }
  if (hashOf(entry) !== entry.hash)
    return found('hash', `Entry ${seq} was altered: it does not give the hash it carries.`)
  if (entry.at < at) return found('time', `Entry ${seq} is dated ${entry.at}, before entry ${head.seq} (${at}).`)
  return undefined
}

function hashOf(entry: AuditEntry): string | undefined {
  try {
    return entryHash(entry)
  } catch (error) {
    if (error instanceof NotJsonError) return undefined
    throw error
  }
}

function faultOfEnd(end: Head, head: Head): Found {
  const seq = end.seq + 1
  if (end.seq < head.seq) {
    const why = `Entry ${seq} is missing: the chain ends at ${end.seq} and should go on to ${head.seq}.`
    return { seq, fault: 'truncated', why }
  }
  if (end.seq > head.seq) {
    const why = `Entry ${head.seq + 1} stands after the head, which is ${head.seq}.`
    return { seq: head.seq + 1, fault: 'head', why }
  }
  if (end.hash === head.hash) return undefined
  return { seq: end.seq, fault: 'head', why: `Entry ${end.seq} is not the one the head names.` }
}
