/** What a device keeps of a report that the server may not have: one place a report, account and page that is open. */
import { keysIn, type Shelf } from '#src/publishing/kept-on-device.ts'
import { type KeptLines, keptOf, type Work } from './work.ts'

export interface Kept {
  /** Of the last change, in ISO 8601. */
  at: string
  lines: KeptLines
}

function readKept(text: string | null): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? '')
    return typeof kept === 'object' && kept !== null && 'at' in kept && 'lines' in kept ? (kept as Kept) : undefined
  } catch {
    return undefined
  }
}

export class Device {
  /** False once something could not be kept. */
  keeps = true
  readonly #shelf: Shelf | undefined
  readonly #place: string
  readonly #own: string

  /** @param page tells pages that are open at the same time apart */
  constructor(shelf: Shelf | undefined, place: string, page: string) {
    this.#shelf = shelf
    this.#place = place
    this.#own = `${place} ${page}`
  }

  keep(work: Work, at: string): void {
    const lines = keptOf(work)
    try {
      if (Object.keys(lines).length === 0) this.#shelf?.removeItem(this.#own)
      else this.#shelf?.setItem(this.#own, JSON.stringify({ at, lines } satisfies Kept))
      this.keeps = this.#shelf !== undefined
    } catch {
      this.keeps = false
    }
  }

  /** What other pages have left here; of a line that several have, what was typed last. */
  left(): { keys: string[]; kept: Kept } | undefined {
    if (!this.#shelf) return undefined
    const keys = keysIn(this.#shelf, this.#place).filter((key) => key !== this.#own)
    const found = keys.flatMap((key) => readKept(this.#shelf?.getItem(key) ?? null) ?? [])
    const inOrder = found.sort((a, b) => (a.at < b.at ? -1 : 1))
    const at = inOrder.at(-1)?.at
    if (at === undefined) return undefined
    return { keys, kept: { at, lines: Object.assign({}, ...inOrder.map(({ lines }) => lines)) } }
  }

  forget(keys: readonly string[]): void {
    for (const key of keys) this.#shelf?.removeItem(key)
  }
}
