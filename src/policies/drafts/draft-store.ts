/** The SQL of drafts: which clauses one has, and which draft a clause stands in. */
import { sql } from 'kysely'
import { heldRecord } from '#src/identity/act.ts'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { WordedClause } from '../differences/clause-changes.ts'
import { worded } from '../differences/worded-clauses.ts'
import { type Clause, PolicyVersion } from '../model.ts'
import { attachedPassages } from '../sources/attached-store.ts'
import type { Draft } from './draft-model.ts'

/** @throws Refusal 404 */
export async function heldVersion(tx: ReadTx, id: string): Promise<{ label: Label; data: PolicyVersion }> {
  const { label, data } = await heldRecord(tx, 'versions', id)
  return { label, data: PolicyVersion.parse(data) }
}

export async function clausesIn({ db, workspace }: ReadTx, source: string): Promise<Clause[]> {
  const { rows } = await sql<{ data: Clause }>`
    select data from clauses where workspace = ${workspace} and source = ${source}
    order by (data ->> 'order')::int`.execute(db)
  return rows.map(({ data }) => data)
}

/** In English where they are only known by what they say. */
export async function wordedIn(tx: ReadTx, source: string): Promise<WordedClause[]> {
  const clauses = await clausesIn(tx, source)
  const ids = clauses.map(({ id }) => id)
  const attached = new Map((await attachedPassages(tx, tx.workspace, ids, 0)).map((row) => [row.clause, row]))
  return clauses.map((clause) => worded(clause, attached.get(clause.id), 'en'))
}

/** The draft that something said is about: of a clause the one it stands in, of a policy the one that is out on that day. */
export async function draftOf(
  { db, workspace }: ReadTx,
  about: { kind: string; id: string },
  day: string,
): Promise<Draft | undefined> {
  const { rows } = await sql<{ data: Draft }>`
    select d.data from drafts d where d.workspace = ${workspace} and case ${about.kind}
      when 'clauses' then d.id in (
        select v.id from versions v join clauses c on c.workspace = v.workspace and c.source = v.source
        where v.workspace = ${workspace} and c.id = ${about.id})
      when 'policies' then d.policy = ${about.id} and ${day} between d.data ->> 'opens' and d.data ->> 'closes'
      else false end
    order by d.data ->> 'opens' desc limit 1`.execute(db)
  return rows[0]?.data
}
