/** How a list counts: the names of ECMA-376 (17.18.59) that occur in policies; HTML's five types map onto them. */
export type NumberFormat = string

const ROMAN: [value: number, letters: string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const ABJAD = 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const ARABIC_ALPHABET = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** The `count`th number of a list as it is printed, without point or bracket. */
export function listNumber(count: number, format: NumberFormat): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count)
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'ordinal':
      return `${count}${englishOrdinal(count)}`
    case 'arabicAbjad':
      return repeated(count, ABJAD)
    case 'arabicAlpha':
      return repeated(count, ARABIC_ALPHABET)
    case 'numberInDash':
      return `- ${count} -`
    default:
      return String(count)
  }
}

/** Word counts z, aa, bb, as ECMA-376 says, and HTML z, aa, ab; both agree up to aa. */
function letters(count: number): string {
  return repeated(count, 'abcdefghijklmnopqrstuvwxyz')
}

function repeated(count: number, alphabet: string): string {
  if (count < 1 || count > alphabet.length * 20) return String(count)
  const letter = alphabet.charAt((count - 1) % alphabet.length)
  return letter.repeat(Math.ceil(count / alphabet.length))
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let rest = count
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

function englishOrdinal(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th'
}
