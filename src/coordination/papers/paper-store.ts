/** The SQL of strategy papers. */
import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { StrategyPaper } from './strategy-paper-model.ts'

/** As far as the one who asks sees them; what is due first stands first. @param states all of them where it is left out */
export async function papersIn(
  { db, workspace }: ReadTx,
  states: StrategyPaper['state'][] = ['draft', 'submitted', 'signed'],
): Promise<{ paper: StrategyPaper; label: Label }[]> {
  const { rows } = await sql<{ paper: StrategyPaper; label: Label }>`
    select data as paper, label from strategy_papers where workspace = ${workspace} and state = any(${states}::text[])
    order by data ->> 'due', id limit 500`.execute(db)
  return rows
}
