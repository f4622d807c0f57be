import type { Ledger } from '#src/ledger/ledger.ts'
import { all, changedKinds, changedSince } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type Kind, kinds, type RecordOf } from './kinds.ts'
import { Workspace } from './model.ts'
import { emptyHoldings, type Holdings, type Labelled, type Snapshot } from './snapshot.ts'

type Holding = Map<string, Labelled<RecordOf<Kind>>>

/** All records of a workspace with their labels, within a transaction. */
export async function readHoldings(tx: ReadTx): Promise<Holdings> {
  const holdings = emptyHoldings()
  for (const kind of kinds) {
    const holding = holdings[kind] as Holding
    for (const { id, label, data } of await all(tx, kind)) holding.set(id, { label, data: data as RecordOf<Kind> })
  }
  return holdings
}

/** A copy of `holdings` in which only the kinds that have changed since `seq` are new. */
async function readChanges(tx: ReadTx, holdings: Holdings, seq: number): Promise<Holdings> {
  const next = { ...holdings }
  for (const kind of await changedKinds(tx, seq)) {
    const { changed, removed } = await changedSince(tx, kind, seq)
    const holding: Holding = new Map(holdings[kind] as Holding)
    for (const { id, label, data } of changed) holding.set(id, { label, data: data as RecordOf<Kind> })
    for (const id of removed) holding.delete(id)
    Object.assign(next, { [kind]: holding })
  }
  return next
}

/**
 * All records of a workspace at the ledger's head. With a `previous` snapshot only what has changed since is read; both
 * share what has not, and the previous one stays as it was.
 * @throws LedgerError `no-workspace` where there is none of that id
 */
export function readSnapshot(ledger: Ledger, id: string, previous?: Snapshot): Promise<Snapshot> {
  return ledger.read(id, async (tx) => {
    const row = await tx.db.selectFrom('workspaces').select('data').where('id', '=', id).executeTakeFirstOrThrow()
    const holdings = previous ? await readChanges(tx, previous.holdings, previous.head.seq) : await readHoldings(tx)
    return { workspace: Workspace.parse(row.data), head: { seq: tx.head.seq, hash: tx.head.hash }, holdings }
  })
}
