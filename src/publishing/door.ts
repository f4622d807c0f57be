/**
 * The one door through which everything leaves (rule 13): pages, API, files, releases. It fails closed: a record shows only
 * where its own label and the label of everything it points at allow it, and what is held back is counted, never hidden.
 */
import { mayShow, narrowest, unlabelled } from '#src/identity/labels.ts'
import { type Actor, thePublic } from '#src/ledger/ledger.ts'
import { type Kind, kinds, type RecordOf } from '#src/workspaces/kinds.ts'
import type { Workspace } from '#src/workspaces/model.ts'
import { referencesOf } from '#src/workspaces/references.ts'
import type { Head, Holdings, Snapshot } from '#src/workspaces/snapshot.ts'

declare const throughTheDoor: unique symbol

export type Records = { [K in Kind]: ReadonlyMap<string, RecordOf<K>> }

/** What this reader may see of a workspace. Only `publish` makes one, so nothing unlabelled can be rendered. */
export interface Published {
  readonly workspace: Workspace
  readonly head: Head
  readonly reader: Actor
  readonly records: Records
  /** How many records of each kind this reader does not see. */
  readonly withheld: Readonly<Record<Kind, number>>
  readonly [throughTheDoor]: true
}

/** What is open to somebody after inheritance: a record whose own label, or being addressed, opens it, and all that it points at, however far. */
function openTo({ clearance, parties }: Actor, holdings: Holdings): (kind: Kind, id: string) => boolean {
  const known = new Map<string, boolean>()
  const isOpen = (kind: Kind, id: string): boolean => {
    const key = `${kind}/${id}`
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, mayShow(unlabelled, clearance)) // a circle of pointers resolves to the cautious default
    const held = holdings[kind].get(id)
    const open = held
      ? (mayShow(held.label, clearance) || isAddressed(held.parties, parties)) &&
        referencesOf(kind, held.data as never).every((to) => isOpen(to.kind, to.id))
      : mayShow(narrowest, clearance) // what is not at hand has been held back by the database
    known.set(key, open)
    return open
  }
  return isOpen
}

const isAddressed = (to: readonly string[] = [], parties: readonly string[]) => to.some((one) => parties.includes(one))

/** @param snapshot of this reader, or of somebody who sees more */
export function publish(snapshot: Snapshot, reader: Actor): Published {
  const isOpen = openTo(reader, snapshot.holdings)
  const records = Object.fromEntries(
    kinds.map((kind) => {
      const open = [...snapshot.holdings[kind]].filter(([id]) => isOpen(kind, id))
      return [kind, new Map(open.map(([id, held]) => [id, held.data]))]
    }),
  ) as unknown as Records
  const withheld = Object.fromEntries(
    kinds.map((kind) => [kind, (snapshot.totals?.[kind] ?? snapshot.holdings[kind].size) - records[kind].size]),
  ) as Record<Kind, number>
  const { workspace, head } = snapshot
  return { workspace, head, reader, records, withheld } as Published
}

/** How many records are withheld in all. Proposals that nobody has decided on are not: there is nothing yet to publish. */
export function withheldInAll({ withheld }: Pick<Published, 'withheld'>): number {
  return kinds.reduce((sum, kind) => sum + (kind === 'findings' ? 0 : withheld[kind]), 0)
}

/** A release's inputs as what they were when they left: they have been through the door already, as TLP:CLEAR. An older one lacks the kinds that came later. */
export function republish(inputs: {
  workspace: Workspace
  head: Head
  records: { [K in Kind]?: RecordOf<K>[] }
  withheld: Partial<Record<Kind, number>>
}): Published {
  const { workspace, head } = inputs
  const withheld = Object.fromEntries(kinds.map((kind) => [kind, inputs.withheld[kind] ?? 0])) as Published['withheld']
  const records = Object.fromEntries(
    kinds.map((kind) => [kind, new Map((inputs.records[kind] ?? []).map((record) => [record.id, record]))]),
  ) as unknown as Records
  return { workspace, head, reader: thePublic, records, withheld } as Published
}
