const VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const WELL_FORMED = /^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/

/** The value of a lower-case Roman number below 400, or null. */
export function romanValue(letters: string): number | null {
  if (letters === '' || letters.length > 9 || !WELL_FORMED.test(letters)) return null
  let sum = 0
  for (let index = 0; index < letters.length; index++) {
    const value = VALUES[letters.charAt(index)] ?? 0
    sum += value < (VALUES[letters.charAt(index + 1)] ?? 0) ? -value : value
  }
  return sum
}
