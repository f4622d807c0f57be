/** The audit chain (rule 16): every entry carries the hash of the one before it and of all that it says itself. Pure. */
import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from './canonical.ts'
import type { HandlingLabel } from './tables.ts'

/** What an entry says was done. */
export interface Said {
  /** What was done: `create`, `change` and `remove` for records; a verb of the room's own for anything else. */
  action: string
  /** What it was done to: a kind of record, `workspace`, or a word of the room's own. */
  kind: string
  /** Its id. */
  subject: string
  /** What is different now. */
  change: Json
}

/** What a caller declares beside a write. */
export interface AuditDraft extends Said {
  /** Who may read the entry: TLP:AMBER+STRICT unless it says otherwise. No part of the chain. */
  label?: HandlingLabel
  /** Who else may read it. */
  parties?: readonly string[]
}

export interface AuditEntry extends Said {
  workspace: string
  /** From 1, without gaps. */
  seq: number
  /** ISO 8601 in UTC with milliseconds; never earlier than the entry before. */
  at: string
  actor: string
  /** Hash of the entry before; `genesis` for the first. */
  prev: string
  /** SHA-256 of the canonical JSON of all the other members, 64 hexadecimal digits. */
  hash: string
}

/** The end of a chain, which stands for the whole of it. */
export interface Head {
  /** Number of the newest entry; 0 before the first. */
  seq: number
  hash: string
}

export const genesis = '0'.repeat(64)
export const emptyHead: Head = { seq: 0, hash: genesis }

/** @throws NotJsonError where `change` holds what JSON or the database cannot */
export function entryHash({
  workspace,
  seq,
  at,
  actor,
  action,
  kind,
  subject,
  change,
  prev,
}: Omit<AuditEntry, 'hash'>): string {
  const said = canonicalJson({ workspace, seq, at, actor, action, kind, subject, change, prev })
  return createHash('sha256').update(said).digest('hex')
}

export interface Stamp {
  workspace: string
  actor: string
  at: string
}

/** The drafts as entries that continue the chain from `head`. */
export function continueChain(head: Head, { workspace, actor, at }: Stamp, drafts: readonly Said[]): AuditEntry[] {
  let { seq, hash: prev } = head
  return drafts.map(({ action, kind, subject, change }) => {
    const said = { workspace, seq: ++seq, at, actor, action, kind, subject, change, prev }
    prev = entryHash(said)
    return { ...said, hash: prev }
  })
}
