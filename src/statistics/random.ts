/** Random numbers that are the same again for the same seed: Monte Carlo results can be computed again to the last digit. */

/**
 * sfc32 by Chris Doty-Humphrey (PractRand), seeded by twelve rounds.
 * @param seed a whole number
 * @returns numbers from 0 to 1, 1 excluded, with 32 random bits each
 */
export function seeded(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 12; round++) next()
  return next
}
