import { Kysely, PostgresDialect, sql } from 'kysely'
import { expect, test } from 'vitest'
import { describeEngines } from '#test/engines.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrate.ts'
import { migrations as all } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'

const next: Migration = { name: '9998-next', statements: ['create table next_thing (id int)'] }
const broken: Migration = { name: '9999-broken', statements: ['create table half (id int)', 'create nonsense'] }

function over(engine: Engine): Kysely<unknown> {
  return new Kysely({ dialect: new PostgresDialect({ pool: engine.pool }) })
}

async function exists(db: Kysely<unknown>, table: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`.execute(db)
  return rows[0]?.found ?? false
}

describeEngines('the migrations', (_, { openEngine }) => {
  test('run once: a second time changes nothing', async () => {
    const db = over(await openEngine())
    const applied = sql`select name, checksum, at from paimana_migrations order by name`
    const before = await applied.execute(db)
    await migrate(db)
    expect((await applied.execute(db)).rows).toEqual(before.rows)
    expect(before.rows).toMatchObject(all.map(({ name }) => ({ name })))
  })

  test('go on from where an older program left', async () => {
    const db = over(await openEngine())
    await migrate(db, [...all, next])
    expect(await exists(db, 'next_thing')).toBe(true)
  })

  test('that fail leave the database as it was', async () => {
    const db = over(await openEngine())
    await expect(migrate(db, [...all, next, broken])).rejects.toThrow('syntax error')
    expect(await exists(db, 'next_thing')).toBe(false)
    expect(await exists(db, 'half')).toBe(false)
    await migrate(db)
  })

  test('of two programs that start at once run one after the other', async () => {
    const db = over(await openEngine())
    await Promise.all([migrate(db, [...all, next]), migrate(db, [...all, next])])
    expect(await exists(db, 'next_thing')).toBe(true)
  })

  test('refuse a database that is newer than the program, naming both', async () => {
    const db = over(await openEngine())
    await migrate(db, [...all, next])
    const older = migrate(db)
    await expect(older).rejects.toMatchObject({ code: 'newer-database' })
    await expect(older).rejects.toThrow(`it has the migration 9998-next, and this program ends at ${all.at(-1)?.name}`)
  })

  test('refuse a database whose steps read otherwise than they do now', async () => {
    const db = over(await openEngine())
    await migrate(db, [...all, next])
    const edited = { ...next, statements: ['create table next_thing (id bigint)'] }
    const later = migrate(db, [...all, edited])
    await expect(later).rejects.toMatchObject({ code: 'edited-migration' })
    await expect(later).rejects.toThrow('The migration 9998-next reads otherwise')
  })
})
