/** Which ids a file has had, and what was said under each: those that follow one another share a page, so that five million take 30 MB. */

export type Known = 'new' | 'same' | 'other'

/** As another thread hands them over. */
export interface HandedIds {
  slots: Int32Array<ArrayBuffer>
  digests: Int32Array<ArrayBuffer>
  /** Of the places in a page, as a power of two. */
  shift: number
}

/** Of a page: what its ids have in common, the number of their run, and which page it is, from 1. */
const width = 3
const fullest = 0.8
const pageShift = 4
/** Where so few ids share a page, as those do which follow no order, each has one of its own. */
const fewest = 3

export class KnownIds {
  #shift: number
  #slots = new Int32Array(width << 10)
  /** What was said, by page and place in it; 0 where there is no such id. */
  #digests = new Int32Array(1 << 12)
  #pages = 0
  #count = 0
  /** The page of the id before, which most often is that of the next. */
  #hash = 0
  #run = 0
  #page = -1

  constructor(shift = pageShift) {
    this.#shift = shift
  }

  /**
   * Remembers an id by 64 bits: that two of five million share them has a chance of one in a million.
   * @param hash 32 bits, the same of ids that follow one another
   * @param near 32 bits more, which follow one another where the ids do
   * @returns whether it is new, or was there, with the same said under it or something else
   */
  add(hash: number, near: number, digest: number): Known {
    const at = this.#placeOf(hash, near)
    const held = this.#digests[at] as number
    // 0 marks a place that is free.
    const said = digest === 0 ? 1 : digest
    if (held !== 0) return held === said ? 'same' : 'other'
    this.#digests[at] = said
    this.#count += 1
    return 'new'
  }

  get handed(): HandedIds {
    return { slots: this.#slots, digests: this.#digests, shift: this.#shift }
  }

  /** Whether any of another's ids is among these. */
  hasAny(others: HandedIds): boolean {
    const isAlike = others.shift === this.#shift
    return someId(
      others,
      (hash, near) => this.#has(hash, near),
      (hash, run) => isAlike && this.#pageAt(this.#slotOf(hash, run)) < 0,
    )
  }

  #has(hash: number, near: number): boolean {
    const page = this.#pageAt(this.#slotOf(hash, near >> this.#shift))
    return page >= 0 && this.#digests[this.#placeIn(page, near)] !== 0
  }

  /** -1 where there is none. */
  #pageAt(slot: number): number {
    return (this.#slots[slot + 2] as number) - 1
  }

  #placeOf(hash: number, near: number): number {
    const run = near >> this.#shift
    if (hash === this.#hash && run === this.#run && this.#page >= 0) return this.#placeIn(this.#page, near)
    const slot = this.#slotOf(hash, run)
    const page = this.#pageAt(slot)
    if (page < 0 && this.#pages * width > this.#slots.length * fullest) {
      if (this.#shift > 0 && this.#count < this.#pages * fewest) this.#spread()
      else this.#grow()
      return this.#placeOf(hash, near)
    }
    this.#hash = hash
    this.#run = run
    this.#page = page < 0 ? this.#addPage(slot, hash, run) : page
    return this.#placeIn(this.#page, near)
  }

  #placeIn(page: number, near: number): number {
    return (page << this.#shift) | (near & ((1 << this.#shift) - 1))
  }

  /** Where the page of a run stands, or may stand. */
  #slotOf(hash: number, run: number): number {
    const slots = this.#slots
    const places = (slots.length / width) | 0
    for (let at = placeOf(hash, run, places) * width; ; at = at + width === slots.length ? 0 : at + width)
      if (slots[at + 2] === 0 || (slots[at] === hash && slots[at + 1] === run)) return at
  }

  #addPage(slot: number, hash: number, run: number): number {
    const slots = this.#slots
    slots[slot] = hash
    slots[slot + 1] = run
    slots[slot + 2] = ++this.#pages
    if (this.#pages << this.#shift > this.#digests.length) this.#digests = longer(this.#digests)
    return this.#pages - 1
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Int32Array(width * Math.ceil((old.length / width) * 1.5))
    this.#slots = slots
    for (let from = 0; from < old.length; from += width) {
      if (old[from + 2] === 0) continue
      const slot = this.#slotOf(old[from] as number, old[from + 1] as number)
      for (let at = 0; at < width; at++) slots[slot + at] = old[from + at] as number
    }
  }

  /** Gives each id a page of its own. */
  #spread(): void {
    const spread = new KnownIds(0)
    someId(this.handed, (hash, near, digest) => {
      spread.add(hash, near, digest)
      return false
    })
    this.#shift = 0
    this.#slots = spread.#slots
    this.#digests = spread.#digests
    this.#pages = spread.#pages
    this.#page = -1
  }
}

/** Whether something holds of an id. @param skips tells of a page that it holds of none of its ids */
function someId(
  { slots, digests, shift }: HandedIds,
  holds: (hash: number, near: number, digest: number) => boolean,
  skips: (hash: number, run: number) => boolean = () => false,
): boolean {
  const places = 1 << shift
  for (let slot = 0; slot < slots.length; slot += width) {
    const hash = slots[slot] as number
    const run = slots[slot + 1] as number
    const page = (slots[slot + 2] as number) - 1
    if (page < 0 || skips(hash, run)) continue
    for (let place = 0; place < places; place++) {
      const digest = digests[(page << shift) | place] as number
      if (digest !== 0 && holds(hash, (run << shift) | place, digest)) return true
    }
  }
  return false
}

function placeOf(hash: number, run: number, places: number): number {
  let mixed = Math.imul(hash ^ Math.imul(run, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  // A share of the places by multiplication: a remainder takes five times as long.
  return ((mixed >>> 0) * places * 2 ** -32) | 0
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const next = new Int32Array(array.length * 2)
  next.set(array)
  return next
}
