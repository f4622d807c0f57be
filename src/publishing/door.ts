/**
 * The one door through which everything leaves (rule 13): pages, API, files, releases. It fails closed: a record shows only
 * where its own label and the label of everything it points at allow it, and what is held back is counted, never hidden.
 */
import { type Actor, thePublic } from '#src/ledger/ledger.ts'
import { type Kind, kinds, type RecordOf } from '#src/workspaces/kinds.ts'
import type { Workspace } from '#src/workspaces/model.ts'
import type { Head, Holdings, Snapshot } from '#src/workspaces/snapshot.ts'
import { Opening, type RestsOn } from './opening.ts'

const throughTheDoor = Symbol('through the door')

export type Records = { [K in Kind]: ReadonlyMap<string, RecordOf<K>> }

/** What this reader may see of a workspace. Only `publish` makes one, so nothing unlabelled can be rendered. */
export interface Published {
  readonly workspace: Workspace
  readonly head: Head
  readonly reader: Actor
  readonly records: Records
  /** How many records of each kind this reader does not see. */
  readonly withheld: Readonly<Record<Kind, number>>
  readonly [throughTheDoor]: RestsOn
}

/**
 * @param snapshot of this reader, or of somebody who sees more
 * @param before what was published to this reader from an earlier snapshot: both share the records of kinds that nothing has happened
 * to, and all of them where nothing has happened to any, so that what was computed from them is as it was
 */
export function publish(snapshot: Snapshot, reader: Actor, before?: View): Published {
  const opening = new Opening(reader, snapshot.holdings)
  const stale = before ? staleSince(before, snapshot) : kinds
  const anew = Object.fromEntries(stale.map((kind) => [kind, openOf(kind, snapshot.holdings, opening)]))
  const records =
    before && stale.length === 0 ? before.published.records : ({ ...before?.published.records, ...anew } as Records)
  const withheld = Object.fromEntries(
    kinds.map((kind) => [kind, (snapshot.totals?.[kind] ?? snapshot.holdings[kind].size) - records[kind].size]),
  ) as Record<Kind, number>
  const { workspace, head } = snapshot
  const earlier = before?.published[throughTheDoor]
  const restsOn = new Map(
    kinds.map((kind) => [kind, (stale.includes(kind) ? opening.restsOn : earlier)?.get(kind) ?? new Set<Kind>()]),
  )
  return { workspace, head, reader, records, withheld, [throughTheDoor]: restsOn }
}

/** What is published, with what it was published from. */
export interface View {
  snapshot: Snapshot
  published: Published
}

/** Kinds that were written, and kinds whose openness rests on them, however far. */
function staleSince({ snapshot: then, published }: View, now: Snapshot): readonly Kind[] {
  const stale = new Set(kinds.filter((kind) => now.holdings[kind] !== then.holdings[kind]))
  for (let before = -1; before < stale.size; ) {
    before = stale.size
    for (const [kind, on] of published[throughTheDoor]) if ([...on].some((one) => stale.has(one))) stale.add(kind)
  }
  return [...stale]
}

function openOf(kind: Kind, holdings: Holdings, opening: Opening): ReadonlyMap<string, unknown> {
  const open = new Map<string, unknown>()
  for (const [id, { data }] of holdings[kind]) if (opening.isOpen(kind, id)) open.set(id, data)
  return open
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
  return { workspace, head, reader: thePublic, records, withheld, [throughTheDoor]: new Map() }
}
