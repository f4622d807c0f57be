import type { Ledger } from '#src/ledger/ledger.ts'
import { all, changedSince } from '#src/ledger/records.ts'
import { type Kind, kinds } from './kinds.ts'
import { Workspace } from './model.ts'
import { emptyHoldings, type Holdings, type Labelled, type Snapshot } from './snapshot.ts'

type AnyHolding = Map<string, Labelled<never>>

/**
 * All records of a workspace at the ledger's head. With a `previous` snapshot only what has changed since is read; both
 * share their unchanged records, and the previous one stays as it was.
 */
export async function readSnapshot(ledger: Ledger, id: string, previous?: Snapshot): Promise<Snapshot | undefined> {
  return ledger.read(id, async (tx) => {
    const row = await tx.db.selectFrom('workspaces').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) return undefined
    const head = { seq: Number(row.head_seq), hash: row.head_hash }
    const holdings: Holdings = previous ? { ...previous.holdings } : emptyHoldings()
    for (const kind of kinds) {
      if (previous) await refresh(kind)
      else
        for (const { id: record, label, data } of await all(tx, kind))
          (holdings[kind] as AnyHolding).set(record, { label, data: data as never })
    }
    return { workspace: Workspace.parse(row.data), head, holdings }

    async function refresh(kind: Kind): Promise<void> {
      const { changed, removed } = await changedSince(tx, kind, previous?.head.seq ?? 0)
      if (changed.length + removed.length === 0) return
      const next = new Map(holdings[kind]) as AnyHolding
      for (const { id: record, label, data } of changed) next.set(record, { label, data: data as never })
      for (const record of removed) next.delete(record)
      ;(holdings as Record<Kind, unknown>)[kind] = next
    }
  })
}
