import nlp from 'compromise/two'
import { IRREGULAR_PARTICIPLES } from '../lexicon/actions.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import { isParticiple } from './participle.ts'
import type { Word } from './words.ts'

const SIMPLE_PAST = lexicon(`
  grew rose fell went came saw took gave became began drew wrote spoke knew chose drove broke flew shook stole swore threw wore sank ran arose forgot got hid rode sang
  sought thought caught taught bought fought found held kept left lost meant met paid said sat sent sold spent stood struck told understood won drowned died fled`)
const OBJECT = /^(?:the|an?|its|their|his|her|our|my|all|some|many|more|over|about|nearly|\d.*|it|them|us|him)$/
const LOOKING_BACK = /\b(?:last (?:year|month|week|decade)|ago|so far|previously)\b/i

/**
 * A finite verb that the lexicons of auxiliaries do not know. In the past: "grew", or "promised 500 boreholes", unlike "contracts published within a
 * week". In the present by compromise's tagger: "The contours hinge upon …".
 */
export function hidesVerb(words: Word[]): boolean {
  const text = words
    .slice(0, 25)
    .map((word) => word.text)
    .join(' ')
  if (LOOKING_BACK.test(text)) return true
  const past = words.some((word, index) => {
    if (index === 0) return false
    const next = words[index + 1]?.lower ?? ''
    if (SIMPLE_PAST.has(word.lower)) return !IRREGULAR_PARTICIPLES.has(word.lower) || OBJECT.test(next)
    return (
      word.lower.endsWith('ed') &&
      isParticiple(word.lower) &&
      OBJECT.test(next) &&
      !/^(?:to|be|been|newly|well)$/.test(words[index - 1]?.lower ?? '')
    )
  })
  if (past) return true
  return (
    isTagged(text, '#Noun (#PresentTense|#Infinitive) (#Determiner|#Pronoun|#Possessive|upon|that)') &&
    !/\b(?:run|led|made|held|paid|set|based|open) (?:by|for|to|in|at|on)\b/.test(text)
  )
}

/** Whether a word that our lexicon does not know is a verb at the head of an instruction ("Waive", "Retrofit"), by compromise's tagger. */
export function isImperativeToTagger(words: Word[]): boolean {
  const text = words.map((word, index) => (index === 0 ? word.lower : word.text)).join(' ')
  return isTagged(text, '^(#Imperative|#Infinitive)')
}

/** The tagger's time grows with the square of a word's length; nothing this long is made of words. */
const LONGEST_PHRASE = 600

function isTagged(text: string, tags: string): boolean {
  return text.length <= LONGEST_PHRASE && nlp(text).has(tags)
}
