/** Whether every file that evidence names is in the store, and is what its hash says. */
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { hashesNamed } from './evidence-store.ts'
import type { FileStore } from './storage/file-store.ts'
import { DamagedFileError, verified } from './storage/verified.ts'

export interface NamedFile {
  workspace: string
  /** Of the evidence. */
  id: string
  sha256: string
}

/** Of all workspaces, in the order of their ids. */
export async function namedFiles(ledger: Ledger): Promise<NamedFile[]> {
  const found: NamedFile[] = []
  for (const workspace of await ledger.workspaceIds()) {
    const named = await ledger.read(unrestricted('operator'), workspace, hashesNamed)
    found.push(...named.map((one) => ({ workspace, ...one })))
  }
  return found
}

export type FileState = 'whole' | 'missing' | 'damaged'

export interface Verification {
  files: (NamedFile & { state: FileState })[]
  /** Hashes of files that no evidence names: left by a write that broke off between file and record. They harm nothing. */
  unnamed: string[]
}

/** Reads each file once, however many name it. */
export async function verifyFiles(named: NamedFile[], store: FileStore): Promise<Verification> {
  const states = new Map<string, FileState>()
  for (const { sha256 } of named) if (!states.has(sha256)) states.set(sha256, await stateOf(sha256, store))
  const unnamed: string[] = []
  for await (const sha256 of store.list()) if (!states.has(sha256)) unnamed.push(sha256)
  return { files: named.map((one) => ({ ...one, state: states.get(one.sha256) ?? 'missing' })), unnamed }
}

async function stateOf(sha256: string, store: FileStore): Promise<FileState> {
  const kept = await store.open(sha256)
  if (!kept) return 'missing'
  try {
    for await (const _ of verified(kept, sha256));
    return 'whole'
  } catch (error) {
    if (error instanceof DamagedFileError) return 'damaged'
    throw error
  }
}
