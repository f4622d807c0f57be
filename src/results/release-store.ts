/** SQL of releases: frozen texts, numbered from 1, never changed. */
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'

export interface ReleaseLine {
  number: number
  /** The day it was frozen. */
  date: string
  checksum: string
}

export interface StoredRelease extends ReleaseLine {
  /** The file, byte for byte. */
  body: string
}

const day = (at: Date) => at.toISOString().slice(0, 10)

/** Every release of a workspace, newest first. */
export async function releases(tx: ReadTx): Promise<ReleaseLine[]> {
  const rows = await tx.db
    .selectFrom('releases')
    .select(['number', 'at', 'checksum'])
    .where('workspace', '=', tx.workspace)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ number, at, checksum }) => ({ number, date: day(at), checksum }))
}

export async function releaseByNumber(tx: ReadTx, number: number): Promise<StoredRelease | undefined> {
  const row = await tx.db
    .selectFrom('releases')
    .selectAll()
    .where('workspace', '=', tx.workspace)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { number: row.number, date: day(row.at), checksum: row.checksum, body: row.body }
}

/** Stores a release under the next number; the audit entry stands beside the write. */
export async function putRelease(tx: WriteTx, release: StoredRelease): Promise<void> {
  const { number, date, checksum, body } = release
  await tx.db
    .insertInto('releases')
    .values({ workspace: tx.workspace, number, at: `${date}T00:00:00Z`, checksum, body })
    .execute()
  tx.audit({ action: 'create', kind: 'releases', subject: String(number), change: { checksum, date } })
}

/** The newest release of a workspace, without its body; null before the first. */
export async function newestRelease(ledger: Ledger, reader: Actor, workspace: string): Promise<ReleaseLine | null> {
  return (await ledger.read(reader, workspace, releases))[0] ?? null
}
