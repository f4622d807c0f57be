/**
 * One process per data folder. The embedded database has no lock of its own, and two processes in one folder lose what
 * both acknowledged. The lock is a file beside the folder: it says who holds it, survives a crash, and is taken over only
 * from a process that is known to have ended.
 */
import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { LedgerError } from './errors.ts'
import { type ProcessIdentity, stateOf, thisProcess } from './process-identity.ts'

export interface LockHolder extends ProcessIdentity {
  /** Tells two locks of one process apart. */
  token: string
  /** When the lock was taken, ISO 8601. */
  since: string
  /** Where the holder listens, such as `http://127.0.0.1:8040`; absent where it is no server, or not yet. */
  address?: string
}

/** The folder belongs to another process; `holder.address` is where to ask for what one wants, where it is a server. */
export class LockedError extends LedgerError {
  readonly holder: LockHolder | undefined

  constructor(path: string, holder: LockHolder | undefined) {
    super('locked', describe(path, holder))
    this.name = 'LockedError'
    this.holder = holder
  }
}

function describe(path: string, holder: LockHolder | undefined): string {
  if (!holder) return `The lock ${path} cannot be read. If no other Paimana runs on this data, remove the file.`
  const who = `process ${holder.pid} on ${holder.host} since ${holder.since}`
  if (holder.address) {
    return `The data is in use by the server at ${holder.address} (${who}): commands go through it, as long as it runs.`
  }
  return `The data is in use by ${who} (${path}). Wait until it has ended; beside a server, commands go through it.`
}

/** A holder that cannot be looked at from here shows that it lives by touching its lock; silence this long means that it does not. */
const signOfLife = { every: 5_000, within: 60_000 }

export interface Lock {
  /** Says where the holder can be asked; visible at once to whoever finds the folder locked. */
  announce(address: string): void
  /** Throws where the lock has gone or become another's, which only a hand or a wrong clock can do. */
  assertHeld(): void
  release(): void
}

/** Who holds the lock at `path`; undefined where nobody does, or the holder has ended. */
export function lockHolder(path: string): LockHolder | undefined {
  const holder = read(path)
  return holder && !hasEnded(path, holder) ? holder : undefined
}

/** @throws LockedError where another process holds it */
export function takeLock(path: string, now: Date = new Date()): Lock {
  const own: LockHolder = { ...thisProcess(), token: randomUUID(), since: now.toISOString() }
  const draft = `${path}.${own.token}`
  // On the disk before it is a lock: an empty one after a power cut would say nothing of its holder.
  writeFileSync(draft, JSON.stringify(own), { flush: true })
  try {
    while (!placed(draft, path)) removeIfEnded(path, draft)
  } finally {
    unlinkSync(draft)
  }
  const beat = setInterval(() => touch(path), signOfLife.every)
  beat.unref()
  return heldLock(path, own, beat)
}

/** A link appears with its content or not at all, and only one of many can make it. */
function placed(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function removeIfEnded(path: string, draft: string): void {
  const holder = read(path)
  if (holder === undefined) return
  if (holder === null || !hasEnded(path, holder)) throw new LockedError(path, holder ?? undefined)
  // Two may find the same dead holder; whoever moves the lock away checks that it is still the dead one's and not the other's new one.
  const aside = `${draft}.aside`
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = read(aside)
  if (moved && moved.token !== holder.token) placed(aside, path)
  unlinkSync(aside)
}

/** Undefined where there is no lock, null where there is one that nobody can read. */
function read(path: string): LockHolder | undefined | null {
  try {
    const holder: LockHolder = JSON.parse(readFileSync(path, 'utf8'))
    return typeof holder?.pid === 'number' ? holder : null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null
  }
}

function hasEnded(path: string, holder: LockHolder): boolean {
  const state = stateOf(holder)
  if (state !== 'unknown') return state === 'dead'
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > signOfLife.within
}

function touch(path: string): void {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // assertHeld() finds a lost lock before the next write; a missed sign of life alone does no harm.
  }
}

function heldLock(path: string, own: LockHolder, beat: NodeJS.Timeout): Lock {
  const isOurs = () => read(path)?.token === own.token
  return {
    announce(address) {
      const draft = `${path}.${own.token}`
      writeFileSync(draft, JSON.stringify({ ...own, address }), { flush: true })
      renameSync(draft, path)
    },
    assertHeld() {
      if (!isOurs()) throw new LockedError(path, read(path) ?? undefined)
    },
    release() {
      clearInterval(beat)
      if (isOurs()) unlinkSync(path)
    },
  }
}
