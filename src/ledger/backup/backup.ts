/** Everything that the program keeps, as lines, of one moment: taken while it runs. */
import { sql } from 'kysely'
import type { Ledger } from '../ledger.ts'
import { type BackupEnd, type BackupHead, backupFormat, Sum } from './format.ts'
import { backedUp, schemaHere } from './schema.ts'

/** Where files of evidence are read from. */
export interface FileSource {
  list(): AsyncIterable<string>
  open(sha256: string): Promise<{ size: number; bytes: AsyncIterable<Uint8Array> } | undefined>
}

const rowsAtOnce = 500

export interface BackupReport extends BackupEnd {
  rows: number
  files: number
}

/**
 * Gives every line to `write`, in order, and waits for it. Files that come in meanwhile may be in it without the record that speaks of
 * them, never the other way round.
 */
export async function backup(
  ledger: Ledger,
  files: FileSource,
  write: (line: string) => Promise<void>,
): Promise<BackupReport> {
  const sum = new Sum()
  const put = (line: string) => write(sum.take(line))
  const head: BackupHead = { format: backupFormat, migrations: schemaHere() }
  await put(`paimana-backup\t${JSON.stringify(head)}`)
  const rows = await putRows(ledger, put)
  let count = 0
  for await (const sha256 of files.list()) {
    const file = await files.open(sha256)
    if (!file) continue
    await put(`file\t${sha256}`)
    for await (const bytes of file.bytes) await put(`part\t${Buffer.from(bytes).toString('base64')}`)
    count += 1
  }
  const end = sum.end()
  await write(`end\t${JSON.stringify(end)}`)
  return { ...end, rows, files: count }
}

function putRows(ledger: Ledger, put: (line: string) => Promise<void>): Promise<number> {
  return ledger.everything(async (db) => {
    let rows = 0
    for (const { table, columns } of await backedUp(db)) {
      const members = sql.join(columns.map((column) => sql.id(column)))
      await sql`declare backup no scroll cursor for
        select to_jsonb(kept)::text as text from (select ${members} from ${sql.table(table)}) kept`.execute(db)
      for (;;) {
        const fetched = await sql<{ text: string }>`fetch ${sql.lit(rowsAtOnce)} from backup`.execute(db)
        for (const { text } of fetched.rows) await put(`row ${table}\t${text}`)
        rows += fetched.rows.length
        if (fetched.rows.length < rowsAtOnce) break
      }
      await sql`close backup`.execute(db)
    }
    return rows
  })
}
