/** Which ids a file has had: eight bytes an id, and four for what was said under it, so that five million of them fit into memory. */

export type Known = 'new' | 'same' | 'other'

const width = 4

export class KnownIds {
  #slots: Int32Array
  #count = 0

  constructor(expected = 1000) {
    this.#slots = new Int32Array(width << Math.ceil(Math.log2(Math.max(16, expected * 1.5))))
  }

  /**
   * Remembers an id by 64 bits of a hash: that two of five million share them has a chance of one in a million.
   * @param near where to look first: ids that follow one another in the file should in the memory too
   * @returns whether it is new, or was there, with the same said under it or something else
   */
  add(first: number, second: number, near: number, digest: number): Known {
    const slots = this.#slots
    const last = slots.length / width - 1
    // 0 marks a place that is free.
    const one = first === 0 ? 1 : first
    for (let at = (near & last) * width; ; at = at + width === slots.length ? 0 : at + width) {
      const held = slots[at]
      if (held === 0) {
        slots[at] = one
        slots[at + 1] = second
        slots[at + 2] = digest
        slots[at + 3] = near
        this.#count += 1
        if (this.#count * width > slots.length * 0.75) this.#grow()
        return 'new'
      }
      if (held === one && slots[at + 1] === second) return slots[at + 2] === digest ? 'same' : 'other'
    }
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const last = slots.length / width - 1
    for (let from = 0; from < old.length; from += width) {
      if (old[from] === 0) continue
      let at = ((old[from + 3] as number) & last) * width
      while (slots[at] !== 0) at = at + width === slots.length ? 0 : at + width
      for (let part = 0; part < width; part++) slots[at + part] = old[from + part] as number
    }
    this.#slots = slots
  }
}
