/** The first 32 bits of SHA-256 (FIPS 180-4) over a short line: in a browser at once, where Web Crypto answers each hash by a promise. Pure. */

const primes = (() => {
  const found: number[] = []
  for (let n = 2; found.length < 64; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
})()
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

/** Characters of ASCII in one block. */
export const longestLine = 55

/** One for a page: it works in place. */
export class LineHasher {
  readonly #block = new Uint8Array(64)
  readonly #view = new DataView(this.#block.buffer)
  readonly #words = new Int32Array(64)

  /** @param line at most 55 characters of ASCII */
  word(line: string): number {
    const block = this.#block
    block.fill(0)
    for (let i = 0; i < line.length; i++) block[i] = line.charCodeAt(i)
    block[line.length] = 0x80
    this.#view.setUint32(60, line.length * 8)
    return this.#compress()
  }

  #compress(): number {
    const w = this.#words
    for (let i = 0; i < 16; i++) w[i] = this.#view.getInt32(i * 4)
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15] ?? 0
      const y = w[i - 2] ?? 0
      const small = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)
      const large = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)
      w[i] = ((w[i - 16] ?? 0) + small + (w[i - 7] ?? 0) + large) | 0
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = start
    for (let i = 0; i < 64; i++) {
      const sum = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      const one = (h + sum + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (w[i] ?? 0)) | 0
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    return (a + (start[0] ?? 0)) >>> 0
  }
}

const turned = (x: number, by: number) => (x >>> by) | (x << (32 - by))
