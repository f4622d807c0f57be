/** SQL of the search: full text and trigrams over folded text, so that spelling, script variants and accents need not be exact. */
import { sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'

export interface Hit {
  kind: string
  id: string
  rank: number
}

/** How alike a word must be to count: "Baluchistan" finds "Balochistan", "border" does not find "order". */
const likeness = '0.45'

/**
 * The best hits of a question, best first, one a record. What a record inherits from what it
 * points at is checked by whoever shows it.
 */
export async function search(tx: ReadTx, question: string, limit: number): Promise<Hit[]> {
  await sql`select set_config('pg_trgm.word_similarity_threshold', ${likeness}, true)`.execute(tx.db)
  const { rows } = await sql<Hit>`
    with asked as (select paimana_fold(${question}) as words)
    select kind, id, max(ts_rank(tsv, plainto_tsquery('pg_catalog.simple', words)) * 4 + public.word_similarity(words, folded)) as rank
    from search_entries, asked
    where workspace = ${tx.workspace} and words <> ''
      and (tsv @@ plainto_tsquery('pg_catalog.simple', words) or words operator(public.<%) folded)
    group by kind, id
    order by rank desc, kind, id
    limit ${limit}`.execute(tx.db)
  return rows
}
