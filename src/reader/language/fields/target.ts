import type { Target } from '../../model.ts'
import { isMark, textOf, type Word, wordsOf } from '../grammar/words.ts'
import { ACTIONS } from '../lexicon/actions.ts'
import { NAMES } from '../lexicon/currencies.ts'
import { FINITE, PREPOSITIONS } from '../lexicon/grammar.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import { momentAt, spanAt } from './dates.ts'
import { isPlural, QUALIFIERS, singularOf } from './nouns.ts'
import { isNumberWord, type Numeral, numeralAt } from './numbers.ts'
import { multiplied, raised, scored, yearly } from './target-phrases.ts'

/** Words before a number that make it a name or a place in a row: "Article 25", "phase 2", "under 18". */
const NAMES_NUMBER =
  /^(?:articles?|sections?|clauses?|paragraphs?|paras?|chapters?|annex|annexes|tables?|figures?|phases?|pillars?|objectives?|goals?|sdgs?|targets?|resolutions?|no|nos|numbers?|grades?|class|classes|category|levels?|pages?|versions?|age|aged|ages|under|item|rule|case|form|act|part|parts|schedule|point|points|step|stage|output|outcome|priority|action|actions|commitment|milestone|measure|strategy|lot|head|of|year|top)$/

/** Without any of these a sentence counts nothing. */
const FIGURES =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|half|quarter|third|doubl|halv|tripl|quadrupl)/i

/**
 * Something countable that would tell whether it was done: a share ("from 12 to 20 per cent" is 20), or a number of things. Dates, spans of time,
 * sums of money, clause numbers and a small number that only refers back ("the two sides") are none.
 */
export function targetOf(sentence: string): Target | null {
  if (!FIGURES.test(sentence)) return null
  const words = wordsOf(withoutCondition(sentence))
  for (let index = 0; index < words.length; index += 1) {
    const fraction = fractionAt(sentence, words, index)
    if (fraction) return fraction
    const numeral = numeralAt(words, index)
    if (!numeral) continue
    const target = counted(sentence, words, numeral)
    if (target) return target
    index = skipped(words, numeral) - 1
  }
  return raised(sentence, words) ?? yearly(sentence, words) ?? multiplied(sentence) ?? scored(sentence)
}

/** "If two assessments find nothing, the Cabinet will …": what is counted in the condition is no target; blanked at equal length. */
function withoutCondition(sentence: string): string {
  return sentence.replace(/^(?:if|where|should|when|whenever|unless|in case)\b[^,]*,/i, (clause) =>
    ' '.repeat(clause.length),
  )
}

function skipped(words: Word[], numeral: Numeral): number {
  return Math.max(numeral.end, momentAt(words, numeral.from)?.end ?? 0, spanAt(words, numeral.from)?.end ?? 0)
}

function counted(sentence: string, words: Word[], numeral: Numeral): Target | null {
  const percent = percentFrom(sentence, words, numeral)
  if (percent) return percent
  if (refersOrNames(words, numeral) || isDone(words, numeral.from)) return null
  const unit = unitAfter(words, numeral.end)
  if (!unit) return null
  const from = withQualifier(words, numeral.from)
  return {
    text: textOf(sentence, words.slice(from, unit.end)),
    quantity: numeral.value,
    unit: textOf(sentence, words.slice(unit.from, unit.end)),
  }
}

function percentEnd(words: Word[], index: number): number | null {
  const word = words[index]?.lower ?? ''
  if (word === '%' || word === 'percent' || word === 'pc') return index + 1
  if (word === 'per' && words[index + 1]?.lower === 'cent') return index + 2
  if (word === 'percentage' && /^points?$/.test(words[index + 1]?.lower ?? '')) return index + 2
  return null
}

function percentFrom(sentence: string, words: Word[], numeral: Numeral): Target | null {
  const end = percentEnd(words, numeral.end)
  const goal = reaches(words, end ?? numeral.end)
  if (goal) return percentFrom(sentence, words, goal) && percentText(sentence, words, numeral, goal)
  return end ? percentText(sentence, words, numeral, numeral) : null
}

/** "from 12 (per cent) to 20 per cent": the second number is the target. */
function reaches(words: Word[], index: number): Numeral | null {
  for (let at = index; at < Math.min(index + 4, words.length); at += 1) {
    if (!/^(?:to|-|–)$/.test(words[at]?.lower ?? '')) continue
    const goal = numeralAt(words, at + 1)
    return goal && percentEnd(words, goal.end) ? goal : null
  }
  return null
}

function percentText(sentence: string, words: Word[], first: Numeral, goal: Numeral): Target {
  const end = percentEnd(words, goal.end) ?? goal.end
  const from = withQualifier(words, first.from)
  return { text: textOf(sentence, words.slice(from, end)), quantity: goal.value, unit: 'percent' }
}

function withQualifier(words: Word[], from: number): number {
  let at = from
  while (at > 0 && QUALIFIERS.has(words[at - 1]?.lower ?? '')) at -= 1
  while (at < from && /^(?:of|to)$/.test(words[at]?.lower ?? '')) at += 1
  return at
}

function refersOrNames(words: Word[], numeral: Numeral): boolean {
  const before = words[numeral.from - 1]
  const previous = before?.lower ?? ''
  if (spanAt(words, numeral.from) || (numeral.digits && momentAt(words, numeral.from)?.date)) return true
  if (NAMES_NUMBER.test(previous) && !/^(?:of|top)$/.test(previous)) return true
  if (/^[-–/#§]$/.test(previous) || /^[$€£₹₦]$/.test(previous)) return true
  if (numeral.value === 1 && !numeral.digits) return !atLeast(words, numeral.from) && !perEach(words, numeral.end)
  if (numeral.digits) return false
  if (/^(?:these|those|both|its|their|our|his|her|said|other|last|first)$/.test(previous)) return true
  if (previous === 'the' && SIDES.has(words[numeral.end]?.lower ?? '')) return true
  return previous === 'of' && /^(?:one|each|any|either|some)$/.test(words[numeral.from - 2]?.lower ?? '')
}

/** "have stopped 31 raids", "were killed": a figure of the past. */
function isDone(words: Word[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1) {
    if (/^[,;:]$/.test(words[index]?.text ?? '') || words[index]?.lower === 'to') return false
    if (/^(?:has|have|had|was|were)$/.test(words[index]?.lower ?? ''))
      return !/^(?:will|shall|would|must|should|to)$/.test(words[index - 1]?.lower ?? '')
  }
  return false
}

/** "the two sides": whom the text speaks of, not how much is to be done. */
const SIDES = lexicon(
  'sides parties countries governments states chambers houses ministries leaders presidents institutions bodies communities peoples',
)

function atLeast(words: Word[], from: number): boolean {
  return words[from - 1]?.lower === 'least'
}

function perEach(words: Word[], from: number): boolean {
  for (let at = from; at < Math.min(from + 7, words.length); at += 1)
    if (/^(?:each|every|per)$/.test(words[at]?.lower ?? '')) return true
  return false
}

/** The counted noun: the last plural before the phrase ends, so that "civilian and military agencies" counts agencies. */
function unitAfter(words: Word[], from: number): { from: number; end: number } | null {
  let found: number | null = null
  let at = from
  while (
    at < from + 3 &&
    (/^(?:of|the|its|their|more|new)$/.test(words[at]?.lower ?? '') ||
      (at > from && isNumberWord(words[at]?.text ?? '')))
  )
    at += 1
  const first = at
  const limit = Math.min(at + 9, words.length)
  for (; at < limit; at += 1) {
    const word = words[at]
    if (!word || isNumberWord(word.text)) break
    if (/^(?:and|or|&|,)$/.test(word.lower)) {
      if (found !== null || at === first) break
      continue
    }
    if (isMark(word) || PREPOSITIONS.has(word.lower) || FINITE.has(word.lower) || STOP.test(word.lower)) break
    if (found !== null && isThirdPerson(word.lower)) break
    if (isPlural(word.lower)) found = at
    else if (found !== null) break
    if (found !== null && ACTIONS.has(words[at + 1]?.lower ?? '')) break
  }
  if (
    found === null ||
    /^(?:thirds|quarters|halves)$/.test(words[found]?.lower ?? '') ||
    isMoney(words[found]?.lower ?? '')
  )
    return null
  const compound = words[found - 1]?.lower ?? ''
  const start = found > from && COMPOUND.test(compound) ? found - 1 : found
  return { from: start, end: found + 1 }
}

/** "20,000 inhabitants adopts": what follows the counted thing as a verb is no part of it. */
function isThirdPerson(word: string): boolean {
  return word.endsWith('s') && (ACTIONS.has(word.slice(0, -1)) || ACTIONS.has(word.slice(0, -2)))
}

function isMoney(word: string): boolean {
  return singularOf(word) in NAMES
}

const STOP = /^(?:the|a|an|will|shall|should|must|would|not|than|its|their|each|every|per|times?|only|also|then|to)$/
const COMPOUND = /^(?:young|training|member|school|intelligence|outer|older|port|police|health|mobile|youth)$/

const FRACTIONS: Record<string, number> = { half: 50, quarter: 25, 'three quarters': 75, 'three-quarters': 75 }

const FRACTION_HEADS = lexicon('half quarter three one a two')
const JOINED_FRACTION = /^(?:half|quarter|three|one|a|two)-/

function fractionAt(sentence: string, words: Word[], index: number): Target | null {
  const word = words[index]?.lower ?? ''
  if (!FRACTION_HEADS.has(word) && !(word.includes('-') && JOINED_FRACTION.test(word))) return null
  const pair = `${word} ${words[index + 1]?.lower ?? ''}`
  const thirds = /^(?:one|a|two)[ -]thirds?/.exec(pair)
  const half = thirds ? undefined : (FRACTIONS[word] ?? FRACTIONS[pair])
  if (!thirds && (half === undefined || /^quarter/.test(word))) return null
  if (
    word === 'half' &&
    /^(?:a|the|each|every|first|second|last|year|yearly|hour|per|-)$/.test(words[index - 1]?.lower ?? '')
  )
    return null
  const end = index + (thirds ? thirds[0].split(' ').length : FRACTIONS[word] === undefined ? 2 : 1)
  const of = /^(?:of|the|are|women|their|them|our|all|whom)$/.test(words[end]?.lower ?? '')
  if (!of) return null
  const text = textOf(sentence, words.slice(withQualifier(words, index), end))
  return { text, quantity: half ?? (pair.startsWith('two') ? 66.7 : 33.3), unit: 'percent' }
}

/** The target of a table's indicator cell, where the counted thing may stand before the number ("Victims helped: 500 a year"). */
export function targetOfCell(cell: string): Target | null {
  const direct = targetOf(cell)
  if (direct) return direct
  const words = wordsOf(cell)
  for (let index = 0; index < words.length; index += 1) {
    const numeral = numeralAt(words, index)
    if (
      !numeral?.digits ||
      spanAt(words, index) ||
      momentAt(words, index)?.date ||
      NAMES_NUMBER.test(words[index - 1]?.lower ?? '')
    )
      continue
    const unit = words.find((word) => isPlural(word.lower))
    return { text: cell.trim(), quantity: numeral.value, ...(unit ? { unit: unit.lower } : {}) }
  }
  return /^(?:number|share|percentage|proportion|rate|%|no\.) /i.test(cell.trim()) && !targetOf(cell)
    ? { text: cell.trim() }
    : null
}
