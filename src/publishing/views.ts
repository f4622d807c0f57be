/**
 * What people see of a workspace, kept in memory until its ledger moves. Everybody of a clearance shares one copy; whoever is
 * addressed beyond that has one of their own, and of those only the last used are kept.
 */
import { mayShow, unlabelled } from '#src/identity/labels.ts'
import { type Actor, type Ledger, thePublic } from '#src/ledger/ledger.ts'
import { type AddressedSnapshot, readSnapshot, withAddressed } from '#src/workspaces/read-snapshot.ts'
import type { Head } from '#src/workspaces/snapshot.ts'
import { type Published, publish, type View } from './door.ts'

/** One's own, with what is addressed to one. */
interface OwnView extends View {
  snapshot: AddressedSnapshot
}

const isAt = <V extends View>(head: Head, view: V | undefined): view is V =>
  view?.snapshot.head.seq === head.seq && view.snapshot.head.hash === head.hash

/** Views of one's own that are kept at a time, of all workspaces: each is as large as what it does not share. */
const mostOwn = 12

export class Views {
  readonly #ledger: Ledger
  /** By workspace and clearance. */
  readonly #shared = new Map<string, View>()
  /** Shared views that are being read, so that those who come at once wait for one reading. */
  readonly #reading = new Map<string, Promise<View>>()
  /** By workspace, clearance and parties, the last used last. */
  readonly #own = new Map<string, OwnView>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** What the public sees of a workspace, as it was last asked for. */
  known(id: string): Published | undefined {
    return this.#shared.get(keyOf(id, thePublic.clearance))?.published
  }

  /** @param head of the ledger, or one that it has since gone past */
  async of(id: string, head: Head, actor: Actor): Promise<Published> {
    const shared = await this.#sharedBy(id, head, actor)
    if (actor.parties.length === 0) return shared.published
    const key = keyOf(id, actor.clearance, ...[...actor.parties].sort())
    const known = this.#own.get(key)
    const view = isAt(shared.snapshot.head, known) ? known : await this.#ownOf(actor, shared, known)
    if (!view) return this.of(id, await this.#ledger.head(id).then((now) => now ?? head), actor)
    this.#keep(key, view)
    return view.published
  }

  async #sharedBy(id: string, head: Head, actor: Actor): Promise<View> {
    const key = keyOf(id, actor.clearance)
    const known = this.#shared.get(key)
    if (isAt(head, known)) return known
    const reading = this.#reading.get(key) ?? this.#read(id, actor, known).finally(() => this.#reading.delete(key))
    this.#reading.set(key, reading)
    const view = await reading
    // A reading that had begun before this head may be of an older one.
    return view.snapshot.head.seq >= head.seq ? view : this.#sharedBy(id, head, actor)
  }

  async #read(id: string, { name, clearance }: Actor, known?: View): Promise<View> {
    const everybody: Actor = { name, clearance, parties: [] }
    const open = this.#shared.get(keyOf(id, thePublic.clearance))
    const snapshot = await readSnapshot(this.#ledger, everybody, id, known?.snapshot, open?.snapshot)
    const view = {
      snapshot,
      published: publish(snapshot, everybody, known ?? (isDoubted(clearance) ? open : undefined)),
    }
    this.#shared.set(keyOf(id, clearance), view)
    return view
  }

  /** Undefined where the ledger has moved on since the shared view was read. */
  async #ownOf(actor: Actor, shared: View, known?: OwnView): Promise<OwnView | undefined> {
    const snapshot = await withAddressed(this.#ledger, actor, shared.snapshot, known?.snapshot)
    if (!snapshot) return undefined
    const published = snapshot.addressed.size === 0 ? shared.published : publish(snapshot, actor, known ?? shared)
    return { snapshot, published }
  }

  #keep(key: string, view: OwnView): void {
    this.#own.delete(key)
    this.#own.set(key, view)
    const [oldest] = this.#own.keys()
    if (this.#own.size > mostOwn && oldest !== undefined) this.#own.delete(oldest)
  }
}

/** Whether the door holds back from this clearance, as from the public, what it cannot tell: only then does one publish as the other does. */
const isDoubted = (clearance: Actor['clearance']) => !mayShow(unlabelled, clearance)

const keyOf = (...parts: string[]) => parts.join('\n')
