import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { addressed, all, byIds, type StoredRecord, totals, touchedSince } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type Kind, kinds, type RecordOf, schemas } from './kinds.ts'
import { readWorkspace } from './read-workspace.ts'
import { emptyHoldings, type Holdings, type Labelled, type Snapshot } from './snapshot.ts'

type Holding = Map<string, Labelled<RecordOf<Kind>>>

const isOfFolders = (kind: string): kind is Kind => kind in schemas

const heldAs = ({ label, parties, data }: StoredRecord): Labelled<RecordOf<Kind>> => ({
  label,
  ...(parties.length > 0 ? { parties } : {}),
  data: data as RecordOf<Kind>,
})

/** All records of a workspace with their labels, within a transaction. */
export async function readHoldings(tx: ReadTx): Promise<Holdings> {
  const holdings = emptyHoldings()
  for (const kind of kinds) {
    const holding = holdings[kind] as Holding
    for (const record of await all(tx, kind)) holding.set(record.id, heldAs(record))
  }
  return holdings
}

/** A copy of `holdings` in which only the kinds that were written since `seq` are new. */
async function readChanges(tx: ReadTx, holdings: Holdings, seq: number): Promise<Holdings> {
  const next = { ...holdings }
  for (const [kind, ids] of await touchedSince(tx, seq)) {
    if (!isOfFolders(kind)) continue
    const holding: Holding = new Map(holdings[kind] as Holding)
    for (const id of ids) holding.delete(id)
    for (const record of await byIds(tx, kind, ids)) holding.set(record.id, heldAs(record))
    Object.assign(next, { [kind]: holding })
  }
  return next
}

/**
 * What `actor` may see of a workspace at the ledger's head, and how much there is in all. With a `previous` snapshot of the same
 * actor only what has changed since is read; both share what has not, and the previous one stays as it was.
 * @throws LedgerError `no-workspace` where there is none of that id
 */
export function readSnapshot(ledger: Ledger, actor: Actor, id: string, previous?: Snapshot): Promise<Snapshot> {
  return ledger.read(actor, id, async (tx) => {
    const workspace = await readWorkspace(tx)
    const holdings = previous ? await readChanges(tx, previous.holdings, previous.head.seq) : await readHoldings(tx)
    const { seq, hash } = tx.head
    return { workspace, head: { seq, hash }, holdings, totals: await totals(tx) }
  })
}

/**
 * A snapshot of what everybody of a clearance sees, with what is addressed to `actor` put in; the same where nothing is. What it
 * puts nothing into is shared with it.
 * @param shared of the actor's clearance
 * @returns undefined where the ledger has moved since
 */
export function withAddressed(ledger: Ledger, actor: Actor, shared: Snapshot): Promise<Snapshot | undefined> {
  return ledger.read(actor, shared.workspace.id, async (tx) => {
    if (tx.head.seq !== shared.head.seq || tx.head.hash !== shared.head.hash) return undefined
    const holdings = { ...shared.holdings }
    for (const [kind, records] of await addressed(tx)) {
      const more = records.filter(({ id }) => !shared.holdings[kind].has(id))
      if (more.length === 0) continue
      const entries = more.map((record): [string, Labelled<RecordOf<Kind>>] => [record.id, heldAs(record)])
      Object.assign(holdings, { [kind]: new Map([...(shared.holdings[kind] as Holding), ...entries]) })
    }
    const same = kinds.every((kind) => holdings[kind] === shared.holdings[kind])
    return same ? shared : { ...shared, holdings }
  })
}
