/** What there is in a workspace at one moment, seen by nobody in particular: what deeds at random are drafted from, and held against. */
import { unrestricted } from '#src/ledger/actor.ts'
import { type RecordKind, recordKinds } from '#src/ledger/kinds.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, type StoredRecord } from '#src/ledger/records.ts'

export type World = { [K in RecordKind]: StoredRecord<K>[] }

export const worldOf = (ledger: Ledger, workspace: string): Promise<World> =>
  ledger.read(unrestricted('test'), workspace, async (tx) => {
    const world: Partial<Record<RecordKind, unknown>> = {}
    for (const kind of recordKinds) world[kind] = await all(tx, kind)
    return world as World
  })
