/** Brings a database to this program's schema, or refuses one that it does not understand. */
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { LedgerError } from './errors.ts'
import { migrations as all } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'

/** Any number will do, as long as every Paimana takes the same: two servers that start at once migrate one after the other. */
const migrationLock = 7_105_121_104

interface Applied {
  name: string
  checksum: string
}

export const checksumOf = ({ name, statements }: Migration): string =>
  createHash('sha256')
    .update(JSON.stringify([name, statements]))
    .digest('hex')

/** Changes whenever the schema does: names what is cached of it. */
export const schemaFingerprint = (): string => createHash('sha256').update(all.map(checksumOf).join()).digest('hex')

/**
 * Runs what is missing, all of it or none.
 * @throws LedgerError `newer-database` when the database has steps this program does not know, `edited-migration` when a
 *   step reads otherwise than when it was run
 */
export async function migrate<T>(
  db: Kysely<T>,
  migrations: Migration[] = all,
  say: (text: string) => void = () => {},
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${migrationLock}::bigint)`.execute(tx)
    const { rows: found } = await sql<{ made: boolean }>`
      select to_regclass('paimana_migrations') is not null as made`.execute(tx)
    if (!found[0]?.made) {
      await sql`create table paimana_migrations (
        name text collate "C" primary key, checksum text not null, at timestamptz not null default now())`.execute(tx)
    }
    const { rows: applied } = await sql<Applied>`select name, checksum from paimana_migrations order by name`.execute(
      tx,
    )
    const missing = missingFrom(applied, migrations)
    if (applied.length > 0 && missing.length > 0)
      say(
        `bringing the data forward from ${applied.at(-1)?.name} to ${missing.at(-1)?.name}; the only way back is a backup made before`,
      )
    for (const migration of missing) {
      for (const statement of migration.statements) await sql.raw(statement).execute(tx)
      await sql`insert into paimana_migrations (name, checksum)
        values (${migration.name}, ${checksumOf(migration)})`.execute(tx)
    }
  })
}

function missingFrom(applied: Applied[], migrations: Migration[]): Migration[] {
  for (const { name, checksum } of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (!known) {
      throw new LedgerError(
        'newer-database',
        `The database is newer than this program: it has the migration ${name}, and this program ends at ` +
          `${migrations.at(-1)?.name}. Update the program, or open another database.`,
      )
    }
    if (checksumOf(known) !== checksum) {
      throw new LedgerError(
        'edited-migration',
        `The migration ${name} reads otherwise than when this database was made with it. Open the database with the ` +
          'version of the program that made it, or start with an empty one and load the workspaces again.',
      )
    }
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}
