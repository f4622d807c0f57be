/** A backup into an empty ledger of either engine: all of it, or nothing. */
import { sql, type Transaction } from 'kysely'
import type { Ledger } from '../ledger.ts'
import type { Tables } from '../tables.ts'
import { type BackupEnd, BackupError, type BackupHead, backupFormat, cut, Sum } from './format.ts'
import { type BackedUp, backedUp, schemaHere } from './schema.ts'

/** Where files of evidence go. */
export interface FileTarget {
  stage(bytes: AsyncIterable<Uint8Array>): Promise<{ sha256: string; keep(): Promise<void>; discard(): Promise<void> }>
}

/** Rows that are stored by one statement: by their number, and by what they weigh. */
const atOnce = { rows: 1000, letters: 4_000_000 }

export interface RestoreReport {
  rows: number
  files: number
}

/**
 * @param lines of a backup, without their line feeds
 * @throws BackupError where the ledger is not empty, the backup is of another version of the program, or a line is not what it was
 */
export function restore(ledger: Ledger, files: FileTarget, lines: AsyncIterable<string>): Promise<RestoreReport> {
  return ledger.replaceAll(async (db) => {
    await assertEmpty(db)
    const reader = new Lines(lines)
    assertSameSchema(headIn(await reader.next()))
    const tables = new Map((await backedUp(db)).map((one) => [one.table, one]))
    const rows = new Rows(db)
    let kept = 0
    for (let line = await reader.next(); ; line = await reader.next()) {
      const [kind, rest] = cut(line)
      if (kind === 'end') {
        reader.assertWhole(rest)
        break
      }
      if (kind === 'file') {
        await keep(files, rest, reader)
        kept += 1
      } else {
        const table = kind.startsWith('row ') ? tables.get(kind.slice(4)) : undefined
        if (!table) throw new BackupError(`The backup is damaged: line ${reader.number} is neither a row nor a file.`)
        await rows.add(table, rest)
      }
    }
    await rows.flush()
    return { rows: rows.count, files: kept }
  })
}

async function assertEmpty(db: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from workspaces) or exists (select from accounts) as used`.execute(db)
  if (rows[0]?.used)
    throw new BackupError(
      'There is data here already; a backup is restored into an empty folder or an empty database alone.',
    )
}

function headIn(line: string): BackupHead {
  const [kind, rest] = cut(line)
  try {
    const head = JSON.parse(rest) as BackupHead
    if (kind === 'paimana-backup' && head.format === backupFormat) return head
  } catch {
    // Said below.
  }
  throw new BackupError(`This is no backup: its first line is not that of ${backupFormat}.`)
}

function assertSameSchema({ migrations }: BackupHead): void {
  const here = schemaHere()
  if (JSON.stringify(here) === JSON.stringify(migrations)) return
  throw new BackupError(
    `The backup was made by another version of the program: its schema ends at ${migrations.at(-1)?.[0]}, and this program's at ` +
      `${here.at(-1)?.[0]}. Restore it with the version that made it; this one then brings the folder or database forward when it opens it.`,
  )
}

/** Lines in order, summed up as they are taken. */
class Lines {
  readonly #lines: AsyncIterator<string>
  readonly #sum = new Sum()
  #ahead: string | undefined
  number = 0

  constructor(lines: AsyncIterable<string>) {
    this.#lines = lines[Symbol.asyncIterator]()
  }

  /** @throws BackupError where there is none: every backup says where it ends */
  async next(): Promise<string> {
    const line = this.#ahead ?? (await this.#read())
    this.#ahead = undefined
    this.number += 1
    return line.startsWith('end\t') ? line : this.#sum.take(line)
  }

  /** The bytes of a file: the parts that come next. */
  async *parts(): AsyncGenerator<Uint8Array> {
    for (;;) {
      this.#ahead ??= await this.#read()
      if (!this.#ahead.startsWith('part\t')) return
      yield Buffer.from((await this.next()).slice(5), 'base64')
    }
  }

  assertWhole(end: string): void {
    const said = JSON.parse(end) as BackupEnd
    const found = this.#sum.end()
    if (said.lines === found.lines && said.sha256 === found.sha256) return
    throw new BackupError('The backup is damaged: its lines are not those it was made of. Nothing was restored.')
  }

  async #read(): Promise<string> {
    const { value, done } = await this.#lines.next()
    if (done) throw new BackupError('The backup breaks off before its end. Nothing was restored.')
    return value
  }
}

async function keep(files: FileTarget, sha256: string, reader: Lines): Promise<void> {
  const staged = await files.stage(reader.parts())
  if (staged.sha256 === sha256) return staged.keep()
  await staged.discard()
  throw new BackupError(
    `The backup is damaged: a file of evidence is not what its name ${sha256} says. Nothing was restored.`,
  )
}

/** Rows on their way into the database, some at a time. */
class Rows {
  readonly #db: Transaction<Tables>
  #table: BackedUp | undefined
  #waiting: string[] = []
  #letters = 0
  count = 0

  constructor(db: Transaction<Tables>) {
    this.#db = db
  }

  async add(table: BackedUp, row: string): Promise<void> {
    if (this.#table !== table || this.#waiting.length >= atOnce.rows || this.#letters >= atOnce.letters)
      await this.flush()
    this.#table = table
    this.#waiting.push(row)
    this.#letters += row.length
    this.count += 1
  }

  async flush(): Promise<void> {
    if (!this.#table || this.#waiting.length === 0) return
    const { table, columns } = this.#table
    const members = sql.join(columns.map((column) => sql.id(column)))
    await sql`insert into ${sql.table(table)} (${members})
      select ${members} from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${this.#waiting.join(',')}]`}::jsonb)`.execute(
      this.#db,
    )
    this.#waiting = []
    this.#letters = 0
  }
}
