/** Takes the databases away that files of tests have handed on to one another. */
import { Client } from 'pg'

export async function teardown(): Promise<void> {
  const url = process.env.PAIMANA_TEST_DATABASE_URL
  if (!url) return
  const admin = new Client({ connectionString: url })
  await admin.connect()
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database d where datname like 'paimana\\_test\\_%'
      and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
  )
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname}`)
  await admin.end()
}
