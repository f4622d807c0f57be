/** The SQL of strategy papers. */
import { sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { StrategyPaper } from './strategy-paper-model.ts'

/** As far as the one who asks sees them; what is due first stands first. @param states all of them where it is left out */
export async function papersIn(
  { db, workspace }: ReadTx,
  states: StrategyPaper['state'][] = ['draft', 'submitted', 'signed'],
): Promise<StrategyPaper[]> {
  const { rows } = await sql<{ data: StrategyPaper }>`
    select data from strategy_papers where workspace = ${workspace} and state = any(${states}::text[])
    order by data ->> 'due', id limit 500`.execute(db)
  return rows.map(({ data }) => data)
}
