/** Which ids a file has had: eight bytes an id, and four for what was said under it, so that five million of them fit into memory. */

export type Known = 'new' | 'same' | 'other'

const width = 3

export class KnownIds {
  #slots: Int32Array<ArrayBuffer>
  #count = 0

  constructor(expected = 1000) {
    this.#slots = new Int32Array(width * Math.ceil(Math.max(16, expected * 1.35)))
  }

  /**
   * Remembers an id by 64 bits: that two of five million share them has a chance of one in a million.
   * @param hash 32 bits of all of it
   * @param near the number it ends in, or 32 bits more: where to look first, for ids that follow one another in the file should in the memory too
   * @returns whether it is new, or was there, with the same said under it or something else
   */
  add(hash: number, near: number, digest: number): Known {
    const slots = this.#slots
    const places = slots.length / width
    // 0 marks a place that is free.
    const one = hash === 0 ? 1 : hash
    for (let at = placeOf(near, places); ; at = at + width === slots.length ? 0 : at + width) {
      const held = slots[at]
      if (held === 0) {
        slots[at] = one
        slots[at + 1] = near
        slots[at + 2] = digest
        this.#count += 1
        if (this.#count * width > slots.length * 0.85) this.#grow()
        return 'new'
      }
      if (held === one && slots[at + 1] === near) return slots[at + 2] === digest ? 'same' : 'other'
    }
  }

  has(hash: number, near: number): boolean {
    const slots = this.#slots
    const places = slots.length / width
    const one = hash === 0 ? 1 : hash
    for (let at = placeOf(near, places); slots[at] !== 0; at = at + width === slots.length ? 0 : at + width)
      if (slots[at] === one && slots[at + 1] === near) return true
    return false
  }

  /** As it can be handed to another thread. */
  get slots(): Int32Array<ArrayBuffer> {
    return this.#slots
  }

  /** Whether any of another's ids, handed over as `slots`, is among these. */
  hasAny(others: Int32Array): boolean {
    for (let at = 0; at < others.length; at += width)
      if (others[at] !== 0 && this.has(others[at] as number, others[at + 1] as number)) return true
    return false
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const places = slots.length / width
    for (let from = 0; from < old.length; from += width) {
      if (old[from] === 0) continue
      let at = placeOf(old[from + 1] as number, places)
      while (slots[at] !== 0) at = at + width === slots.length ? 0 : at + width
      for (let part = 0; part < width; part++) slots[at + part] = old[from + part] as number
    }
    this.#slots = slots
  }
}

/** Sixteen ids that follow one another lie side by side, and the next sixteen somewhere else: longer runs would be in each other's way. */
function placeOf(near: number, places: number): number {
  const hash = Math.imul(near >> 4, 0x9e3779b1)
  return (((((hash ^ (hash >>> 15)) & ~15) | (near & 15)) >>> 0) % places) * width
}
