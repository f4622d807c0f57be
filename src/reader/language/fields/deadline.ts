import type { Deadline } from '../../model.ts'
import { textOf, type Word, wordsOf } from '../grammar/words.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import { type Moment, momentAt, spanAt } from './dates.ts'

interface Found extends Deadline {
  /** A point by which ("by", "within") outranks one at which ("in 2025", "from May"). */
  firm: boolean
}

/**
 * By when a sentence says that something has to be done. What recurs ("every six months") and what lies behind ("in the last ten
 * years") is no deadline. A fiscal year counts as the year in which it ends, a span of years as its last year, and a
 * date without a year, or an occasion ("before its next session"), is text alone.
 */
export function deadlineOf(sentence: string): Deadline | null {
  if (!HINT.test(sentence)) return null
  const words = wordsOf(sentence)
  let soft: Deadline | null = null
  for (let index = 0; index < words.length; index += 1) {
    const found = deadlineAt(sentence, words, index)
    if (!found) continue
    const { firm, ...deadline } = found
    if (firm) return deadline
    soft ??= deadline
  }
  return soft ?? fromNow(sentence, words)
}

/** "two years from now", "in two years' time". */
function fromNow(sentence: string, words: Word[]): Deadline | null {
  if (!/\b(?:from (?:now|today)|hence)\b|\w['’]s? time\b/i.test(sentence)) return null
  for (let index = 0; index < words.length; index += 1) {
    const span = spanAt(words, index)
    if (!span) continue
    const next = words[span.end]?.lower ?? ''
    const ends = next === 'from' ? span.end + 2 : /^(?:hence|time)$/.test(next) ? span.end + 1 : 0
    if (ends) return { text: textOf(sentence, words.slice(index, ends)), duration: span.duration }
  }
  return null
}

const HINT =
  /\d{4}|within|inside|days?\b|weeks?\b|months?\b|years?\b|hours?\b|fortnight|session|meeting|\b(?:by|before|until|till|than)\b/i

const BY =
  /^(?:by|before|until|till|prior to|(?:not|no) later than|on or before|at the latest by|latest by|by no later than|by or before)$/
const IN =
  /^(?:in|during|on|over|from|as of|as from|starting in|starting from|starting|with effect from|effective|effective from|between|through|in the course of)$/
const WITHIN =
  /^(?:within|inside|(?:not|no) later than|no more than|in|over|after|during|at most|by)(?: (?:the|its|our|their|his|her|a period of|a maximum of|a|this|at most|no more than|the period of|the course of|the space of))?(?: (?:first|next|coming|following|subsequent|ensuing))?$/
/** The words with which any of these phrases begins. */
const HEADS = lexicon(
  'by before until till prior not no on at latest in during over from as starting with effective between through within inside after to for',
)
/** All words that may stand in them. */
const PARTS = lexicon(`
  by before until till prior to not no later than on or at the latest in during over from as of starting with effect effective between through
  course within inside more after most its our their his her a period maximum this space first next coming following subsequent ensuing for`)
const LONGEST = 5
const NEXT = /\b(?:next|coming|following|first|subsequent|ensuing)$/
const LOOKING_BACK = /^(?:last|past|previous|preceding|every|each|per)$/

function deadlineAt(sentence: string, words: Word[], index: number): Found | null {
  if (!HEADS.has(words[index]?.lower ?? '')) return null
  let last = index + 1
  while (last < index + LONGEST && PARTS.has(words[last]?.lower ?? '')) last += 1
  for (let after = Math.min(last, words.length - 1); after > index; after -= 1) {
    const phrase = phraseOf(words, index, after)
    const found =
      spanDeadline(sentence, words, index, after, phrase) ?? dateDeadline(sentence, words, index, after, phrase)
    if (found) return found
  }
  return null
}

function phraseOf(words: Word[], from: number, to: number): string {
  let phrase = ''
  for (let index = from; index < to; index += 1) phrase += (phrase ? ' ' : '') + (words[index]?.lower ?? '')
  return phrase
}

function spanDeadline(sentence: string, words: Word[], index: number, after: number, phrase: string): Found | null {
  if (!WITHIN.test(phrase)) return null
  if (/^(?:by|during)\b/.test(phrase) && !NEXT.test(phrase)) return null
  if (LOOKING_BACK.test(words[after]?.lower ?? '')) return null
  const span = spanAt(words, after)
  if (!span) return null
  const next = words[span.end]?.lower ?? ''
  if (/^(?:before|ago|old)$/.test(next)) return null
  if (/^(?:in|over)$/.test(phrase) && words[after]?.lower === 'a' && !/^(?:of|after|from)$/.test(next)) return null
  if (/^in\b/.test(phrase) && isRate(words, index)) return null
  return { text: textOf(sentence, words.slice(index, span.end)), duration: span.duration, firm: true }
}

/** "sat eleven times in three years", "nine in ten": a rate, not a time limit. */
function isRate(words: Word[], index: number): boolean {
  return /^(?:times|once|twice|drop|rise)$/.test(words[index - 1]?.lower ?? '')
}

function dateDeadline(sentence: string, words: Word[], index: number, after: number, phrase: string): Found | null {
  const firm = BY.test(phrase)
  if (!firm && !IN.test(phrase)) return atSession(sentence, words, index, after, phrase)
  if (phrase === 'before' && /^(?:hours?|days?|weeks?|months?|years?)$/.test(words[index - 1]?.lower ?? '')) return null
  if (!firm && !mayLimit(words, index, phrase)) return null
  const moment = momentAt(words, after)
  if (!moment || (!firm && !moment.date)) return null
  if (
    firm &&
    phrase === 'by' &&
    moment.date === null &&
    /^(?:the )?(?:parliament|meeting|week|year)$/.test(phraseOf(words, after, moment.end)) &&
    words[after]?.lower !== 'the'
  )
    return null
  const end = throughRange(words, moment)
  return { text: textOf(sentence, words.slice(index, end.end)), ...(end.date ? { date: end.date } : {}), firm }
}

/** "from 2026 to 2030": it is the end that limits. */
function throughRange(words: Word[], moment: Moment): Moment {
  if (!/^(?:to|and|–|-|until)$/.test(words[moment.end]?.lower ?? '')) return moment
  const last = momentAt(words, moment.end + 1)
  return last?.date && moment.date && last.date > moment.date ? last : moment
}

/** "the report adopted in 2019" dates the report, "will be adopted in 2029" the act. */
function mayLimit(words: Word[], index: number, phrase: string): boolean {
  const before = words[index - 1]?.lower ?? ''
  if (!/^(?:in|on|during|from|between)$/.test(phrase)) return true
  if (!/(?:ed|en|held|made|set|begun|built|put|drawn)$/.test(before))
    return !/^(?:of|baseline|report|law|act|since)$/.test(before)
  for (let at = index - 2; at >= Math.max(0, index - 5); at -= 1)
    if (/^(?:be|being|to)$/.test(words[at]?.lower ?? '')) return true
  return false
}

function atSession(sentence: string, words: Word[], index: number, after: number, phrase: string): Found | null {
  if (!/^(?:at|to|for) (?:its|the|their|our)$/.test(phrase)) return null
  const rest = phraseOf(words, after, after + 4)
  const match =
    /^(?:(?:next|following|coming|[\w-]+(?:th|st|nd|rd|first|second|third)) )(?:regular |annual |ordinary |plenary )?(?:session|meeting|congress|conference)/.exec(
      rest,
    )
  if (!match) return null
  return { text: textOf(sentence, words.slice(index, after + match[0].split(' ').length)), firm: true }
}

/** The deadline of a table's cell, where the heading says that it is one: the last date of a range, a bare number of months. */
export function deadlineOfCell(cell: string): Deadline | null {
  const text = cell.trim()
  if (!/[\p{L}\p{N}]/u.test(text) || RECURRING.test(text)) return null
  const words = wordsOf(text)
  let latest: Deadline | null = null
  for (let index = 0; index < words.length; index += 1) {
    const span = spanAt(words, index)
    if (span && !LOOKING_BACK.test(words[index - 1]?.lower ?? '')) return { text, duration: span.duration }
    const moment = momentAt(words, index)
    if (!moment?.date) continue
    latest = { text, date: moment.date }
    index = moment.end - 1
  }
  return latest ?? (OPEN.test(text) ? null : { text })
}

const RECURRING =
  /^(?:on-?going|continu\w*|permanent\w*|annual\w*|yearly|monthly|quarterly|weekly|daily|regular\w*|recurr\w*|every\b.*|each\b.*|as needed|as required|n\/a|none|tb[acd]|to be (?:determined|decided|confirmed))[.*]*$/i
const OPEN = /^(?:[-–—?.\s]*|not (?:stated|specified|applicable))$/i
