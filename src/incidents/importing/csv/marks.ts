/**
 * Four bytes at once: which of them are a delimiter, a line end or a quote. Such bytes are few, and a loop over words passes over all others
 * quicker than one over bytes. After "Determine if a word has a zero byte", S. E. Anderson, Bit Twiddling Hacks.
 */

/** The same byte four times. */
export const fourOf = (byte: number): number => Math.imul(byte, 0x01010101)

const quotes = fourOf(0x22)
const highBits = 0x80808080 | 0

/**
 * The high bit of each byte that is one of them. A byte beside one may be marked too, and is to be looked at; none that is one is left out.
 * @param word little-endian @param delimiters, newlines four of them
 */
export function marksOf(word: number, delimiters: number, newlines: number): number {
  return (zerosOf(word ^ delimiters) | zerosOf(word ^ newlines) | zerosOf(word ^ quotes)) & highBits
}

const zerosOf = (word: number) => (word - 0x01010101) & ~word

/** Which byte of the word the first mark is on, 0 to 3. */
export const firstOf = (marks: number): number => (31 - Math.clz32(marks & -marks)) >> 3

/** The marks of a word that stand at this place or after it; of a place its last two bits count. */
export const marksFrom = (marks: number, place: number): number => marks & (-1 << ((place & 3) << 3))
