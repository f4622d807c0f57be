import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { all, byIds, notForAll, type StoredRecord, totals, touchedSince } from '#src/ledger/records.ts'
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

/** How many records there were before, where none of a folder was written since: none came, none went. */
const unwritten = (previous: Snapshot | undefined, holdings: Holdings) =>
  previous && kinds.every((kind) => holdings[kind] === previous.holdings[kind]) ? previous.totals : undefined

/**
 * What `actor` may see of a workspace at the ledger's head, and how much there is in all. With a `previous` snapshot of the same
 * actor only what has changed since is read; both share what has not, and the previous one stays as it was.
 * @param open what the public saw of it at some time: where there is no previous one, only what the public does not see is read beside it
 * @throws LedgerError `no-workspace` where there is none of that id
 */
export function readSnapshot(
  ledger: Ledger,
  actor: Actor,
  id: string,
  previous?: Snapshot,
  open?: Snapshot,
): Promise<Snapshot> {
  return ledger.read(actor, id, async (tx) => {
    const workspace = await readWorkspace(tx)
    const from = previous ?? open
    const changed = from ? await readChanges(tx, from.holdings, from.head.seq) : await readHoldings(tx)
    const holdings = !previous && open ? withMore(changed, await notForAll(tx, 'labelled')) : changed
    const { seq, hash } = tx.head
    const counted = unwritten(from, holdings) ?? (await totals(tx))
    return { workspace, head: { seq, hash }, holdings, totals: counted }
  })
}

/** Records put in where they are not yet; what nothing is put into is shared. */
function withMore(holdings: Holdings, more: ReadonlyMap<Kind, StoredRecord[]>): Holdings {
  const next = { ...holdings }
  for (const [kind, records] of more) {
    const onto = holdings[kind] as Holding
    const entries = records.filter(({ id }) => !onto.has(id)).map(entryOf)
    if (entries.length > 0) Object.assign(next, { [kind]: new Map([...onto, ...entries]) })
  }
  return next
}

/** What is addressed to somebody of a kind, and what it was put into. */
interface Addressed {
  shared: Holding
  /** Tells whether it is still the same. */
  marks: string
}

export interface AddressedSnapshot extends Snapshot {
  /** Empty where nothing is addressed that everybody does not see. */
  addressed: ReadonlyMap<Kind, Addressed>
}

/**
 * A snapshot of what everybody of a clearance sees, with what is addressed to `actor` put in. It shares what it puts nothing into,
 * and with a `previous` one of the same actor what has stayed the same.
 * @param shared of the actor's clearance
 * @returns undefined where the ledger has moved since
 */
export function withAddressed(
  ledger: Ledger,
  actor: Actor,
  shared: Snapshot,
  previous?: AddressedSnapshot,
): Promise<AddressedSnapshot | undefined> {
  return ledger.read(actor, shared.workspace.id, async (tx) => {
    if (tx.head.seq !== shared.head.seq || tx.head.hash !== shared.head.hash) return undefined
    const holdings = { ...shared.holdings }
    const put = new Map<Kind, Addressed>()
    for (const [kind, records] of await notForAll(tx, 'addressed')) {
      const onto = shared.holdings[kind] as Holding
      const more = records.filter(({ id }) => !onto.has(id))
      if (more.length === 0) continue
      const marks = more.map(({ id, updatedSeq }) => `${id} ${updatedSeq}`).join('\n')
      const before = previous?.addressed.get(kind)
      const same = before?.shared === onto && before.marks === marks && previous?.holdings[kind]
      put.set(kind, { shared: onto, marks })
      Object.assign(holdings, { [kind]: same || new Map([...onto, ...more.map(entryOf)]) })
    }
    return { ...shared, holdings, addressed: put }
  })
}

const entryOf = (record: StoredRecord): [string, Labelled<RecordOf<Kind>>] => [record.id, heldAs(record)]
