import { existing } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import { type Kind, kinds } from '#src/workspaces/kinds.ts'
import type { Release } from './release.ts'

/** Ids, by kind, of the records that left with a release and have been given a stricter label since; what is gone altogether is none. */
export async function withheldSince(
  tx: ReadTx,
  { inputs }: Pick<Release, 'inputs'>,
  published: Pick<Published, 'records'>,
): Promise<Map<Kind, ReadonlySet<string>>> {
  const withheld = new Map<Kind, ReadonlySet<string>>()
  for (const kind of kinds) {
    const missing = (inputs.records[kind] ?? []).map(({ id }) => id).filter((id) => !published.records[kind].has(id))
    const held = missing.length > 0 ? await existing(tx, kind, missing) : []
    if (held.length > 0) withheld.set(kind, new Set(held))
  }
  return withheld
}

export const countOf = (withheld: ReadonlyMap<Kind, ReadonlySet<string>>): number =>
  [...withheld.values()].reduce((sum, ids) => sum + ids.size, 0)
