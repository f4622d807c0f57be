/** What the page of a promise's roadmaps offers: whom to ask, and by which deadline. */
import { sql } from 'kysely'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Commitment, Policy } from '#src/policies/model.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { dueByClause } from './roadmap-due.ts'

export interface Choice {
  id: string
  name: LocalText
}

export interface AskView {
  /** Organisations whose posts answer for the promise. */
  owners: Choice[]
  others: Choice[]
  /** Promises of the policy whose deadline gives a day, and which. */
  clauses: (Choice & { text: string; due: string })[]
}

export async function askView(tx: ReadTx, about: Commitment, today: string): Promise<AskView> {
  const { db, workspace } = tx
  const posts = about.owners.map(({ post }) => post)
  const { rows } = await sql<Choice & { owns: boolean }>`
    select o.id, o.data -> 'name' as name, exists (
      select from posts p where p.workspace = ${workspace} and p.organisation = o.id and p.id = any(${posts}::text[])) as owns
    from organisations o where o.workspace = ${workspace} order by o.data -> 'name' ->> 'en', o.id`.execute(db)
  const [policy] = await byIds(tx, 'policies', [about.policy])
  const dated = await sql<{ data: Commitment }>`
    select data from commitments
    where workspace = ${workspace} and policy = ${about.policy}
      and (id = ${about.id} or data #>> '{names,deadline,duration}' is not null)
    order by id = ${about.id} desc, id`.execute(db)
  return {
    owners: rows.filter(({ owns }) => owns).map(({ id, name }) => ({ id, name })),
    others: rows.filter(({ owns }) => !owns).map(({ id, name }) => ({ id, name })),
    clauses: dated.rows.flatMap(({ data }) => {
      const by = policy && dueByClause(data, policy.data as Policy, today)
      return by?.basis.kind === 'clause' ? [{ id: data.id, name: data.title, text: by.basis.text, due: by.due }] : []
    }),
  }
}
