import { sql } from 'kysely'
import type { DutySource } from '#src/coordination/duty.ts'
import { all, byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'

/** Of the secretariat: drafts that somebody else has planned, and accepted comments of which nobody has said what they changed. */
export const draftDuties: DutySource = async (tx, { role, account }) =>
  role === 'secretariat' ? [...(await unconfirmed(tx, account)), ...(await untraced(tx))] : []

async function titles(tx: ReadTx, policies: string[]): Promise<Map<string, LocalText>> {
  return new Map(
    (await byIds(tx, 'policies', policies)).map(({ id, data }) => [id, (data as { title: LocalText }).title]),
  )
}

async function unconfirmed(tx: ReadTx, account: string) {
  const plans = (await all(tx, 'planned_drafts')).filter(({ data }) => data.by !== account && !data.confirmed)
  const title = await titles(
    tx,
    plans.map(({ data }) => data.policy),
  )
  return plans.map(({ id, label, data }) => ({
    sort: 'work.duty.draft' as const,
    title: title.get(data.policy) ?? id,
    label,
    path: `/${tx.workspace}/drafts/plan?draft=${id}`,
    due: data.opens,
  }))
}

/** Answers given before the next version was there count too; what is answered together is traced with the one that leads. */
async function untraced(tx: ReadTx) {
  const { rows } = await sql<{ id: string; policy: string; count: number }>`
    select d.id, d.policy, count(*)::int as count from drafts d
      join versions v on v.workspace = d.workspace and v.id = d.id
      join clauses c on c.workspace = d.workspace and c.source = v.source
      join submissions s on s.workspace = d.workspace and s.data -> 'about' ->> 'id' = c.id
    where d.workspace = ${tx.workspace} and d.data ? 'next' and s.lead is null and not s.data ? 'changed'
      and coalesce(s.data -> 'corrections' -> -1 ->> 'outcome', s.data -> 'answer' ->> 'outcome') <> 'noted'
    group by d.id, d.policy order by d.id`.execute(tx.db)
  const title = await titles(
    tx,
    rows.map(({ policy }) => policy),
  )
  return rows.map(({ id, policy, count }) => ({
    sort: 'work.duty.draftChanges' as const,
    count,
    title: title.get(policy) ?? id,
    label: 'TLP:CLEAR' as const,
    path: `/${tx.workspace}/drafts/${id}/next`,
    due: null,
  }))
}
