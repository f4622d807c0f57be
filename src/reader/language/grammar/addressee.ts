import { ACTIONS } from '../lexicon/actions.ts'
import { isAdverb } from '../lexicon/grammar.ts'
import { ownersOf, type Setting } from '../rules/act.ts'
import { isParticiple } from './participle.ts'
import { kindOf } from './subject.ts'
import { isCapitalised, isMark, type Word } from './words.ts'

const BEFORE_NAME = /^(?:on|upon|to|that|for|strongly|also|,)$/
const AFTER_NAME = /^(?:to|that|with|shall|will|should|must|be|not|:|;)$/
const LONGEST_NAMES = 30
const LONGEST_NAME = 14

/** Whom a call goes to: what stands between the verb and "to", "that", or its own verb. */
export function addresseeOf(sentence: string, words: Word[], from: number, setting: Setting): string[] {
  let start = from
  while (start < words.length && BEFORE_NAME.test(words[start]?.lower ?? '')) start += 1
  const end = words.findIndex(
    (word, at) =>
      at > start &&
      (AFTER_NAME.test(word.lower) || wishes(words, from, at)) &&
      !/^part(?:y|ies)$/.test(words[at - 1]?.lower ?? ''),
  )
  const between = end < 0 || end - start > LONGEST_NAMES ? [] : withoutRepeated(words.slice(start, end))
  const whole = ownersOf(sentence, between, setting)
  return whole.length > 0 ? whole : leadingName(sentence, words, start, setting)
}

/** "that the Minister of Justice appear": behind "that" a bare verb ends the name in front of it. */
function wishes(words: Word[], from: number, at: number): boolean {
  const word = words[at] as Word
  return words[from]?.lower === 'that' && ACTIONS.has(word.lower) && !isCapitalised(word) && capitalBefore(words, at)
}

function capitalBefore(words: Word[], at: number): boolean {
  const before = words[at - 1]
  return before !== undefined && isCapitalised(before)
}

/** "on the Government and on the Council": the preposition stands again before each name. */
function withoutRepeated(words: Word[]): Word[] {
  return words.filter(
    (word, index) => !(/^(?:on|upon|to)$/.test(word.lower) && /^(?:and|or|,)$/.test(words[index - 1]?.lower ?? '')),
  )
}

/** A name at the head of a clause, up to its verb, unless it is only worked upon ("children are taught"): "the Ministry establish a fund", "broadcasters insure their staff". */
export function leadingName(sentence: string, words: Word[], from: number, setting: Setting): string[] {
  if (words[from]?.lower === 'be') return []
  for (let length = 1; length <= LONGEST_NAME; length += 1) {
    if (!startsPredicate(words[from + length])) continue
    const candidate = words.slice(from, from + length)
    const worked =
      /^(?:is|are|be)$/.test(words[from + length]?.lower ?? '') && isParticiple(words[from + length + 1]?.lower ?? '')
    const kind = kindOf(candidate, setting.acronyms)
    if (kind === 'organ' || kind === 'other') return worked ? [] : ownersOf(sentence, candidate, setting)
  }
  return []
}

function startsPredicate(word: Word | undefined): boolean {
  if (!word || isMark(word)) return true
  if (!isCapitalised(word) && (isAdverb(word.lower) || ACTIONS.has(word.lower))) return true
  if (isCapitalised(word)) return false
  if (/^(?:be|is|are|have|has|not|to|should|must|shall|will|do|does|by|that)$/.test(word.lower)) return true
  return word.lower.endsWith('s') && ACTIONS.has(word.lower.slice(0, -1))
}
