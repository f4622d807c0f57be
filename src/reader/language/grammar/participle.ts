import { IRREGULAR_PARTICIPLES } from '../lexicon/actions.ts'

export function isParticiple(word: string): boolean {
  return (
    IRREGULAR_PARTICIPLES.has(word) ||
    (word.endsWith('ed') && word.length > 3 && word !== 'need' && word !== 'indeed' && word !== 'hundred')
  )
}
