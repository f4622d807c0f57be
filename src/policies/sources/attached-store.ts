/** SQL of attached source texts: the text of a source as it was read on this machine, and where each clause stands in it. */
import { sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'

export interface AttachedPassage {
  clause: string
  before: string
  passage: string
  after: string
  language: string
}

/** The passages of these clauses with `around` code points of what stands before and after. Offsets in the table count code points, as `substr` does. */
export async function attachedPassages(
  tx: ReadTx,
  workspace: string,
  clauses: string[],
  around: number,
): Promise<AttachedPassage[]> {
  const rows = await sql<AttachedPassage>`
    select p.clause,
      substr(t.text, greatest(p.start - ${around}::int, 0) + 1, least(p.start, ${around}::int)) as before,
      substr(t.text, p.start + 1, p."end" - p.start) as passage,
      substr(t.text, p."end" + 1, ${around}::int) as after,
      coalesce(s.data->>'language', 'en') as language
    from attached_passages p
      join attached_texts t on t.workspace = p.workspace and t.source = p.source
      join sources s on s.workspace = p.workspace and s.id = p.source
    where p.workspace = ${workspace} and p.clause = any(${clauses}::text[])`.execute(tx.db)
  return rows.rows
}
