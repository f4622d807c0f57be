import { mayShow, narrowest, unlabelled } from '#src/identity/labels.ts'
import type { Actor } from '#src/ledger/actor.ts'
import { type Kind, kinds } from '#src/workspaces/kinds.ts'
import { type Reference, referencesOf } from '#src/workspaces/references.ts'
import type { Holdings } from '#src/workspaces/snapshot.ts'

/** Which kinds the openness of a kind's records was found to rest on. */
export type RestsOn = ReadonlyMap<Kind, ReadonlySet<Kind>>

/** What is open to somebody after inheritance: a record whose own label, or being addressed, opens it, and all that it points at, however far. */
export class Opening {
  readonly #actor: Actor
  readonly #holdings: Holdings
  readonly #known = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as Record<Kind, Map<string, boolean>>
  readonly restsOn = new Map<Kind, Set<Kind>>(kinds.map((kind) => [kind, new Set()]))

  constructor(actor: Actor, holdings: Holdings) {
    this.#actor = actor
    this.#holdings = holdings
  }

  isOpen(kind: Kind, id: string): boolean {
    const { clearance, parties } = this.#actor
    const known = this.#known[kind]
    const found = known.get(id)
    if (found !== undefined) return found
    known.set(id, mayShow(unlabelled, clearance)) // a circle of pointers resolves to the cautious default
    const held = this.#holdings[kind].get(id)
    const open = held
      ? (mayShow(held.label, clearance) || isAddressed(held.parties, parties)) &&
        referencesOf(kind, held.data as never).every((to) => this.#rests(kind, to))
      : mayShow(narrowest, clearance) // what is not at hand has been held back by the database
    known.set(id, open)
    return open
  }

  #rests(kind: Kind, on: Reference): boolean {
    this.restsOn.get(kind)?.add(on.kind)
    return this.isOpen(on.kind, on.id)
  }
}

const isAddressed = (to: readonly string[] = [], parties: readonly string[]) => to.some((one) => parties.includes(one))
