import { type Acronyms, meaningOfAcronym } from '../document/acronyms.ts'
import { singularOf } from '../fields/nouns.ts'
import { isNumberWord } from '../fields/numbers.ts'
import { PREPOSITIONS } from '../lexicon/grammar.ts'
import { INSTRUMENTS, ORGAN_PAIRS, ORGANS, OTHERS, PHENOMENA, QUANTIFIERS } from '../lexicon/organs.ts'
import { isAcronym, isCapitalised, isMark, type Word } from './words.ts'

/**
 * What kind of thing a sentence speaks of: an organ the author directs, somebody else, the author ("we"), the plan itself, something that happens of
 * itself, a pronoun, "there", anything else, or nothing at all.
 */
export type SubjectKind =
  | 'organ'
  | 'other'
  | 'we'
  | 'instrument'
  | 'phenomenon'
  | 'pronoun'
  | 'there'
  | 'thing'
  | 'none'

const PRONOUNS = new Set([
  'it',
  'they',
  'this',
  'these',
  'those',
  'he',
  'she',
  'who',
  'which',
  'that',
  'both',
  'all',
  'each',
  'latter',
  'former',
])
const TITLES =
  /^(?:mr|mrs|ms|dr|prof|gen|lt|col|capt|sir|senator|maj|pastor|rev|imam|sheikh|maulana|mufti|bishop|father|sister|cllr|councillor|hajji|haji)$/
const VIOLENT =
  /^(?:crime|criminal|terrorist|militant|extremist|armed|insurgent|jihadi\w*|separatist|banned|proscribed|drug|trafficking|smuggling|violent|rebel)$/

export function kindOf(subject: Word[], acronyms: Acronyms): SubjectKind {
  const words = plain(subject)
  const first = words[0]
  if (!first) return 'none'
  if (/^(?:we|i)$/.test(first.lower)) return 'we'
  if (first.lower === 'there') return 'there'
  if (words.length <= 2 && PRONOUNS.has(words.at(-1)?.lower ?? '')) return 'pronoun'
  if (TITLES.test(first.lower)) return 'organ'
  return kindOfNames(words, acronyms)
}

/** By the first noun, or where that names nobody ("federal and provincial departments") by the last of the list. */
function kindOfNames(words: Word[], acronyms: Acronyms): SubjectKind {
  const end = cut(words)
  const head = kindOfHead(words, end, acronyms)
  const joint = /^(?:,|and|or|&)$/.test(words[end]?.lower ?? '')
  return head === 'thing' && joint ? kindOfHead(words, lastHead(words, end), acronyms) : head
}

/** Without brackets, leading marks, adverbs and determiners. */
function plain(words: Word[]): Word[] {
  const kept: Word[] = []
  let depth = 0
  for (const word of words) {
    if (word.text === '(' || word.text === '[') depth += 1
    else if (word.text === ')' || word.text === ']') depth = Math.max(0, depth - 1)
    else if (depth === 0) kept.push(word)
  }
  let from = 0
  while (from < kept.length - 1 && (QUANTIFIERS.has(kept[from]?.lower ?? '') || isMark(kept[from] as Word))) from += 1
  return kept.slice(from)
}

function cut(words: Word[]): number {
  for (let index = 1; index < words.length; index += 1) {
    const lower = words[index]?.lower ?? ''
    if (PREPOSITIONS.has(lower) || lower === ',' || lower === 'and' || lower === 'or' || lower === '&') return index
  }
  return words.length
}

function lastHead(words: Word[], from: number): number {
  for (let index = from + 1; index < words.length; index += 1)
    if (PREPOSITIONS.has(words[index]?.lower ?? '')) return index
  return words.length
}

function kindOfHead(words: Word[], end: number, acronyms: Acronyms): SubjectKind {
  const head = words[end - 1]
  if (!head) return 'none'
  const before = words[end - 2]
  const lower = head.lower.replace(/'s?$/, '')
  if (before && VIOLENT.test(before.lower))
    return /^(?:forces|force|court|courts)$/.test(lower) && before.lower === 'armed' ? 'organ' : 'phenomenon'
  if (isAcronym(head)) return meaningOfAcronym(head.text, acronyms)
  const singular = singularOf(lower)
  if (before && (ORGAN_PAIRS.has(`${before.lower}_${lower}`) || ORGAN_PAIRS.has(`${before.lower}_${singular}`)))
    return 'organ'
  if (isOwned(words, lower)) return 'other'
  if (PHENOMENA.has(lower)) return 'phenomenon'
  if (ORGANS.has(lower) || ORGANS.has(singular)) return 'organ'
  if (OTHERS.has(lower) || OTHERS.has(singular)) return 'other'
  if (INSTRUMENTS.has(lower) || INSTRUMENTS.has(singular)) return 'instrument'
  return isProper(words, end, acronyms) ? 'organ' : 'thing'
}

/** A name the document uses as one: every word with a capital, the last of them known as a name. */
function isProper(words: Word[], end: number, acronyms: Acronyms): boolean {
  const head = words[end - 1]
  return head !== undefined && acronyms.get(head.text) === 'organ' && words.slice(0, end).every(isCapitalised)
}

/** "neighbouring states", "foreign governments", "internet companies": organs, but not the author's. */
function isOwned(words: Word[], head: string): boolean {
  const first = words[0]?.lower ?? ''
  return (
    /^(?:neighbou?ring|foreign|partner|donor|private|other|european|international|third|member)$/.test(first) &&
    /^(?:states?|governments?|countries|organi[sz]ations?|agencies|partners?|community|banks?|institutions?)$/.test(
      head,
    )
  )
}

const NAME_LINKS = /^(?:of|for|on|the|and|&|to|de|e|against|in)$/

/**
 * The names of bodies and people in a noun phrase, as printed, without articles and quantifiers: "each ministry, agency and department" gives three,
 * "Ministry of Law and Justice" one.
 */
export function namesIn(sentence: string, subject: Word[], acronyms: Acronyms): string[] {
  const words = joined(plain(subject))
  const names: string[] = []
  let from = 0
  for (let index = 0; index <= words.length; index += 1) {
    const word = words[index]
    if (
      word &&
      !(isSplit(word) && beginsName(words, index + 1, acronyms) && endsName(words.slice(from, index), acronyms))
    )
      continue
    const name = nameOf(sentence, words.slice(from, index), acronyms)
    if (name) names.push(name)
    from = index + 1
  }
  return [...new Set(names)]
}

/** "X, jointly with Y" and "X together with Y" are two who act; "in consultation with Y" leaves Y to be asked. */
function joined(words: Word[]): Word[] {
  const joins = (index: number) => words[index + 1]?.lower === 'with' && JOINTLY.has(words[index]?.lower ?? '')
  if (!words.some((_, index) => joins(index))) return words
  return words.flatMap((word, index) => {
    if (joins(index)) return words[index - 1]?.text === ',' ? [] : [{ ...word, text: ',', lower: ',' }]
    return joins(index - 1) ? [] : [word]
  })
}

const JOINTLY = new Set(['jointly', 'together'])
const SPLITS = new Set([',', 'and', '&', ';', '/', 'or'])

function isSplit(word: Word): boolean {
  return SPLITS.has(word.lower)
}

function beginsName(words: Word[], from: number, acronyms: Acronyms): boolean {
  let start = from
  while (QUANTIFIERS.has(words[start]?.lower ?? '') || /^(?:and|&|,|or)$/.test(words[start]?.lower ?? '')) start += 1
  if (TITLES.test(words[start]?.lower ?? '')) return true
  const rest = words.slice(start)
  const kind = kindOfHead(rest, cut(rest), acronyms)
  return kind === 'organ' || kind === 'other'
}

function endsName(words: Word[], acronyms: Acronyms): boolean {
  const rest = trimmed(words)
  if (TITLES.test(rest[0]?.lower ?? '')) return true
  const kind = kindOfNames(rest, acronyms)
  return kind === 'organ' || kind === 'other'
}

function trimmed(words: Word[]): Word[] {
  let from = 0
  while (
    from < words.length &&
    (/^\d[\d,]*$/.test(words[from]?.text ?? '') ||
      isNumberWord(words[from]?.lower ?? '') ||
      QUANTIFIERS.has(words[from]?.lower ?? '') ||
      isMark(words[from] as Word) ||
      /^(?:and|or|&|in|with|jointly|also|particularly|especially)$/.test(words[from]?.lower ?? ''))
  )
    from += 1
  let end = words.length
  while (
    end > from &&
    (isMark(words[end - 1] as Word) ||
      /^(?:concerned|respective|relevant|jointly|also|alone|itself|themselves|together)$/.test(
        words[end - 1]?.lower ?? '',
      ))
  )
    end -= 1
  return words.slice(from, end)
}

function nameOf(sentence: string, candidate: Word[], acronyms: Acronyms): string | null {
  const words = trimmed(candidate)
  const first = words[0]
  if (!first) return null
  const person = TITLES.test(first.lower)
  const kind = person ? 'organ' : kindOfNames(words, acronyms)
  if (kind !== 'organ' && kind !== 'other') return null
  let end = 0
  while (end < words.length && belongs(words, end)) end += 1
  while (end > 0 && NAME_LINKS.test(words[end - 1]?.lower ?? '')) end -= 1
  const name = words.slice(0, Math.max(end, 1))
  const start = name[0]
  const last = name.at(-1)
  if (!start || !last) return null
  return sentence
    .slice(start.at, last.end)
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "parties to the conflict", not "the parties to end". */
const PARTY_TO = /^part(?:y|ies) (?:the|this|that|an?|its|their|all|any)$/

/** Whether a word still belongs to the name that began before it. */
function belongs(words: Word[], index: number): boolean {
  const word = words[index]
  if (!word) return false
  const lower = word.lower
  if (index === 0) return true
  if (lower === ',' || lower === '.') return isCapitalised(words[index + 1] ?? word) && index < words.length - 1
  if (isMark(word)) return /^[&/'’-]$/.test(word.text)
  if (!PREPOSITIONS.has(lower)) return true
  const next = words[index + 1]
  const after = next?.lower === 'the' ? words[index + 2] : next
  if (lower === 'of')
    return (
      after !== undefined &&
      (isCapitalised(after) ||
        /^(?:department|state|government|police|parliament|staff|the|mission|delegation|justice|education|health|origin|destination)s?$/.test(
          after.lower,
        ))
    )
  if (lower === 'for' || lower === 'on' || lower === 'against')
    return after !== undefined && isCapitalised(after) && isCapitalised(words[index - 1] ?? word)
  if (lower === 'to') return PARTY_TO.test(`${words[index - 1]?.lower} ${next?.lower}`)
  return false
}
