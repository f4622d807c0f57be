/** Bytes as 64 bits, four at a time: of a million different texts two are taken for one with a chance of one in thirty million. */
import type { Scanner } from '../csv/scanner.ts'

/** Of a text of up to three bytes. */
const masks = [0, 0xff, 0xffff, 0xffffff]

const firstSeed = 0x9747b28c
const secondSeed = 0x3c6ef372

export class Hash {
  first = firstSeed
  second = secondSeed

  start(value: number): void {
    this.first = firstSeed ^ value
    this.second = secondSeed + value
  }

  /** Takes what stands between two places of the scanner's buffer, and how long it is. */
  take({ view }: Pick<Scanner, 'view'>, from: number, to: number): void {
    let a = this.first ^ (to - from)
    let b = this.second
    const last = to - 4
    let at = from
    for (; at < last; at += 4) {
      const word = view.getInt32(at, true)
      a = Math.imul(a ^ word, 0xcc9e2d51)
      a ^= a >>> 15
      b = Math.imul(b ^ word, 0x1b873593)
      b ^= b >>> 13
    }
    // The last four bytes, some of which may have been taken before; of a shorter text all.
    const word = last >= from ? view.getInt32(last, true) : view.getInt32(from, true) & (masks[to - from] as number)
    this.first = Math.imul(a ^ word, 0xcc9e2d51)
    this.second = Math.imul(b ^ word, 0x85ebca6b) ^ (to - from)
  }

  end(): void {
    this.first = mixed(this.first)
    this.second = mixed(this.second)
  }
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
