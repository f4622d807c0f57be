import { sql } from 'kysely'
import type { Duty, DutySource } from '#src/coordination/duty.ts'
import type { Label } from '#src/identity/labels.ts'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'

/** Proposals that nobody has decided on, and publications that wait for a second person. */
export const curationDuties: DutySource = async (tx, { role, account }) =>
  role === 'secretariat' ? [...(await undecided(tx)), ...(await waiting(tx, account))] : []

async function undecided({ db, workspace }: ReadTx): Promise<Duty[]> {
  const { rows } = await sql<{ id: string; title: LocalText; label: Label; count: number }>`
    select p.id, p.data -> 'title' as title, p.label, f.count::int from (
      select policy, count(*) from findings
      where workspace = ${workspace} and (not data ? 'state' or data ->> 'state' = 'proposed') group by policy
    ) f join policies p on p.workspace = ${workspace} and p.id = f.policy order by f.count desc, p.id`.execute(db)
  return rows.map(({ id, title, label, count }) => ({
    sort: 'work.duty.findings',
    count,
    title: title.en,
    label,
    path: `/${workspace}/policies/${id}/curation`,
    due: null,
  }))
}

async function waiting(tx: ReadTx, account: string): Promise<Duty[]> {
  const { rows } = await sql<{ kind: 'policies' | 'indicators'; subject: string }>`
    select data ->> 'kind' as kind, subject from publications
    where workspace = ${tx.workspace} and data ->> 'by' <> ${account} order by data ->> 'asked', id`.execute(tx.db)
  const named = async (kind: 'policies' | 'indicators') => {
    const ids = rows.filter((row) => row.kind === kind).map(({ subject }) => subject)
    return (await byIds(tx, kind, ids)).map(({ id, label, data }) => ({
      kind,
      id,
      label,
      title: (data as { title: LocalText }).title.en,
    }))
  }
  return [...(await named('policies')), ...(await named('indicators'))].map(({ kind, id, label, title }) => ({
    sort: 'work.duty.publication',
    title,
    label,
    path: `/${tx.workspace}/${kind}/${id}/publication`,
    due: null,
  }))
}
