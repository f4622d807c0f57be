/** What publishing or withdrawing a policy would do, before anybody does it. Pure: computed through the door itself, so that what is announced is what happens. */
import { type Label, mayShow, unlabelled } from '#src/identity/labels.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { publish } from '#src/publishing/door.ts'
import { type Kind, kinds } from '#src/workspaces/kinds.ts'
import { type Reference, referencesOf } from '#src/workspaces/references.ts'
import type { Holdings, Snapshot } from '#src/workspaces/snapshot.ts'
import { type OwnKind, ownKinds, ownRecords, type Subject } from './policy-records.ts'

export const acts = ['publish', 'withdraw'] as const
export type Act = (typeof acts)[number]

export interface LabelChange {
  kind: OwnKind
  id: string
  from: Label
}

/** A record of the subject's that the public does not see even so, and what holds it back: its own label, or what it points at. */
export interface HeldBack {
  kind: OwnKind
  id: string
  because: { kind: Kind; id: string; label: Label }
}

export interface LabelPlan {
  act: Act
  /** The subject's own label now. */
  label: Label
  /** The label that all of `changes` get. */
  to: Label
  /**
   * Records whose label changes: those that carry the subject's own; where that is public already, those that carry none to speak of
   * (rule 13). What somebody labelled otherwise keeps its label.
   */
  changes: LabelChange[]
  /** Ids of what the public sees after a publication and did not before, or before a withdrawal and not after; not only the policy's own. */
  affected: { kind: Kind; ids: string[] }[]
  heldBack: HeldBack[]
}

/** What stands in the way of the act, if anything does. */
export type Hindrance = 'red' | 'nothing-to-do' | 'held-back'

export const goal: Record<Act, Label> = { publish: 'TLP:CLEAR', withdraw: unlabelled }

/** The same holdings with other labels; nothing of the old ones is changed. */
function relabelled(holdings: Holdings, changes: LabelChange[], to: Label): Holdings {
  const next: Holdings = { ...holdings }
  for (const kind of ownKinds) {
    const mine = changes.filter((change) => change.kind === kind)
    if (mine.length === 0) continue
    const copy = new Map(holdings[kind] as Holdings[Kind] as Map<string, { label: Label; data: never }>)
    for (const { id } of mine) {
      const held = copy.get(id)
      if (held) copy.set(id, { ...held, label: to })
    }
    Object.assign(next, { [kind]: copy })
  }
  return next
}

/** The nearest record, this one first, whose own label keeps the public out. */
function whatHoldsBack(
  holdings: Holdings,
  { kind, id }: Pick<Reference, 'kind' | 'id'>,
): HeldBack['because'] | undefined {
  const seen = new Set<string>()
  const queue = [{ kind, id }]
  for (const at of queue) {
    const key = `${at.kind}/${at.id}`
    if (seen.has(key)) continue
    seen.add(key)
    const held = holdings[at.kind].get(at.id)
    const label = held?.label ?? unlabelled
    if (!mayShow(label, 'TLP:CLEAR')) return { kind: at.kind, id: at.id, label }
    if (held) queue.push(...referencesOf(at.kind, held.data as never))
  }
  return undefined
}

/** Undefined where there is no such policy or indicator. */
export function labelPlan(snapshot: Snapshot, subject: Subject, act: Act): LabelPlan | undefined {
  const { holdings } = snapshot
  const label = holdings[subject.kind].get(subject.id)?.label
  if (label === undefined) return undefined
  const to = goal[act]
  const own = ownRecords(holdings, subject)
  const all = ownKinds.flatMap((kind) =>
    (own[kind] ?? []).map((id) => ({ kind, id, from: holdings[kind].get(id)?.label ?? unlabelled })),
  )
  const moved = label === to && act === 'publish' ? unlabelled : label
  const changes = moved === to ? [] : all.filter(({ from }) => from === moved)
  const after: Snapshot = { ...snapshot, holdings: relabelled(holdings, changes, to) }
  const [less, more] = act === 'publish' ? [snapshot, after] : [after, snapshot]
  const few = publish(less, thePublic).records
  const many = publish(more, thePublic).records
  const affected = kinds
    .filter((kind) => kind !== 'findings')
    .map((kind) => ({ kind, ids: [...many[kind].keys()].filter((id) => !few[kind].has(id)) }))
  const shown = publish(after, thePublic).records
  const heldBack = all.flatMap(({ kind, id }): HeldBack[] => {
    const because = shown[kind].has(id) ? undefined : whatHoldsBack(after.holdings, { kind, id })
    return because ? [{ kind, id, because }] : []
  })
  return { act, label, to, changes, affected: affected.filter(({ ids }) => ids.length > 0), heldBack }
}

/**
 * TLP:RED is for the eyes of those it was given to, and only who labelled it so may lower it; a policy that is where the act
 * would bring it, with all its own, has nothing to do; and one that would stay withheld all the same is better told so than relabelled in vain.
 */
export function hindrance({ act, label, changes, heldBack }: LabelPlan, { kind, id }: Subject): Hindrance | null {
  if (label === 'TLP:RED') return 'red'
  if (changes.length === 0) return 'nothing-to-do'
  if (act === 'publish' && heldBack.some((one) => one.kind === kind && one.id === id)) return 'held-back'
  return null
}
