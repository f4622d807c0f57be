/** Names of places as they can be compared: letters of one alphabet each, without the words for the kind of unit. */
import { editDistance } from './edit-distance.ts'

/** Words for kinds of unit, not for a place. Whoever names a unit may leave them out or misspell them. */
const unitWords = new Set([
  ...[
    'district',
    'agency',
    'province',
    'division',
    'territory',
    'territories',
    'tehsil',
    'taluka',
    'region',
    'capital',
  ],
  ...['state', 'governorate', 'county', 'department', 'the', 'of', 'and', 'area', 'areas'],
  ...['ضلع', 'صوبہ', 'ایجنسی', 'تحصیل', 'ڈویژن', 'علاقہ', 'علاقہجات', 'خطہ', 'دارالحکومت', 'و'],
])

/** Arabic letters and the ones that Urdu keyboards write for them; marks and joiners that change nothing. */
const folds: readonly [RegExp, string][] = [
  [/[\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d]/g, ''],
  [/[يىئېے]/g, 'ی'],
  [/ك/g, 'ک'],
  [/[هةۃھہۀ]/g, 'ہ'],
  [/[أإآٱ]/g, 'ا'],
  [/ؤ/g, 'و'],
  [/ں/g, 'ن'],
]

/** Misspelt by one letter or one swap, a long word is still that word. */
function isUnitWord(word: string): boolean {
  if (unitWords.has(word)) return true
  return word.length >= 7 && ['district', 'province', 'territory'].some((unit) => editDistance(word, unit, 2) < 2)
}

/**
 * A name reduced to its letters and digits: without case, accents, the words for its kind, spaces and signs. Empty where a name
 * is made of such words alone, save that these are kept then: "Capital Territory" is a name somewhere.
 */
export function foldName(name: string): string {
  // The marks go first, for composition would make letters of them.
  const plain = folds.reduce(
    (text, [letters, one]) => text.replace(letters, one),
    name.normalize('NFKC').replace(/[\u064b-\u065f\u0670]/g, ''),
  )
  const words = plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !isUnitWord(word))
  return (telling.length > 0 ? telling : words).join('')
}
