/** Joiners are letters' business in Urdu, Persian and Arabic; between any others they are leftovers of typesetting. */
const STRAY_JOINER =
  /(?<![\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff])/g

/** Marks that order type on a screen, and zero-width spaces: what is read does not depend on them. */
const INVISIBLE = /[\u200b\u200e\u200f\u2060\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Shapes of Arabic letters in a word, as old fonts have them. The honorific signs (ﷺ, ﷲ) stay one sign. */
const SHAPES = /[\ufb50-\ufdcf\ufdfc\ufe70-\ufefc]+/g

const LATIN_LIGATURES = /[\ufb00-\ufb06]/g

/** Bullets of Symbol and Wingdings, which have no place in Unicode. */
const PRIVATE_BULLET = /[\uf0a7\uf0a8\uf0b7\uf0d8\uf076\uf0fc\uf06c\uf06e\uf071]/g

const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

const LINE_ENDS = /\r\n?|\u2028|\u2029|\u0085/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g

/**
 * The same letters however a program wrote them: NFC, ligatures and letter shapes taken apart, spaces of one kind, no
 * invisible marks, `\n` at line ends. A word divided by a soft hyphen at a line's end is whole again, on the first line.
 */
export function normalise(text: string): string {
  const lines = text.replace(LINE_ENDS, '\n').replace(CONTROLS, '')
  // Most texts are ASCII but for a few letters, and this test spares them nine passes.
  if (!/[^\0-\x7f]/.test(lines)) return lines
  return lines
    .replace(/\u00ad[ \t]*\n[ \t]*/g, '')
    .replace(/\u00ad/g, '')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(LATIN_LIGATURES, (sign) => sign.normalize('NFKC'))
    .replace(SHAPES, (word) => word.normalize('NFKC').trim())
    .replace(PRIVATE_BULLET, '•')
    .normalize('NFC')
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A note's number as it stands in the text, raised: `12` is `¹²`. Anything but figures is given back as it is. */
export function raised(number: string): string {
  return number.replace(/[0-9]/g, (figure) => SUPERSCRIPT[Number(figure)] ?? figure)
}

/** One line of text: no breaks, no double spaces, nothing around it. */
export function oneLine(text: string): string {
  return /\s{2}|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}
