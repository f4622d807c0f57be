/** Where a workspace's chain ends, as its row says. */
import type { Kysely } from 'kysely'
import type { Head } from './chain.ts'
import type { Tables } from './tables.ts'

export async function headOf(db: Kysely<Tables>, workspace: string): Promise<Head | undefined> {
  return db
    .selectFrom('workspaces')
    .select(['head_seq as seq', 'head_hash as hash'])
    .where('id', '=', workspace)
    .executeTakeFirst()
}
