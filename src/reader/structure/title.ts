import type { Heading } from './headings.ts'
import { isLabelled } from './labels.ts'
import { couldBePlainHeading } from './looks.ts'
import { isKnownPart } from './part-words.ts'
import { isCapitals, isClosed, wordCount } from './phrase.ts'
import type { Unit } from './units.ts'

export interface Title {
  index: number
  text: string
  /** It names the whole document: then it stands in no path. */
  frames: boolean
}

const COVER = 25
const NUMBERED_TEXT =
  /^(?:\d{1,3}\/\d{1,3}\.\s|(?:resolution|decision|directive|regulation|law|act|decree|general recommendation)\s+(?:no\.?\s*)?[\d(])/i
const NAMES_A_TEXT =
  /\b(?:policy|plan|strategy|framework|charter|minutes|programme|program|agenda|roadmap|road map|convention|agreement|accord|declaration|guidelines|brief|bill|act|measures|manifesto|compact|protocol|report|review|record)\b|پالیسی|منصوبہ|حکمتِ? عملی|میثاق|چارٹر|قرارداد|روداد|لائحۂ? عمل|اعلامیہ/iu
const NAMES_A_BODY =
  /^(?:the\s)?(?:government of|republic of|islamic republic|kingdom of|federal republic|state of|ministry of|department of|office of|cabinet|united nations|assembly of|general assembly|security council|council of|parliament|national assembly|commission of|حکومت|وزارت|جمہوریہ|کابینہ|محکمہ)/iu
const SUBJECT = /^subject\s*:\s*/i

/** The document's first real title: of what stands on its cover the line that names a text, else the first line. */
export function findTitle(units: Unit[], headings: Map<number, Heading>): Title | null {
  const given = firstGiven(units, headings)
  if (given) return given
  const cover = units.slice(0, Math.min(coverEnd(units), COVER))
  const lines = cover.flatMap((unit, index) => {
    const text = unit.text.replace(SUBJECT, '').replace(/[:：]$/, '')
    const score = scoreOf(unit, text, headings.has(index))
    return score === null ? [] : [{ index, text, score }]
  })
  const best = Math.max(...lines.map((line) => line.score))
  const chosen = lines.find((line) => line.score === best)
  const unit = chosen && units[chosen.index]
  if (!chosen || !unit) return null
  return {
    index: chosen.index,
    text: printed(unit, chosen.text),
    frames: framesText(units, chosen.index, chosen.score),
  }
}

/**
 * Whether the line names the whole text: its words say so, or it stands out, or there is more of a cover around it. Else
 * it may be no more than the heading of the first part of a text without a title.
 */
function framesText(units: Unit[], index: number, score: number): boolean {
  const unit = units[index]
  const next = units[index + 1]
  if (!unit || !next || index > 0 || score >= 3 || isCapitals(unit.text) || unit.first.size !== null) return true
  return next.kind === 'contents' || (next.kind === 'text' && !next.marker && couldBePlainHeading(next))
}

function printed(unit: Unit | undefined, text: string): string {
  return unit?.marker ? `${unit.marker.printed} ${text}` : text
}

/** Where headings are marked: the first one, if it lies above all others or no other is of its level. */
function firstGiven(units: Unit[], headings: Map<number, Heading>): Title | null {
  const marked = units.flatMap((unit, index) => (unit.first.role === 'heading' ? [index] : []))
  const [index = -1] = marked
  const unit = units[index]
  const rank = headings.get(index)?.rank
  if (!unit || rank === undefined || units.slice(0, index).filter((one) => one.text.length > 200).length > 2)
    return null
  const outer = marked.filter((other) => (headings.get(other)?.rank ?? 0) <= rank).length
  return { index, text: printed(unit, unit.text.replace(/[:：]$/, '')), frames: outer === 1 }
}

/** The cover ends where the first paragraph or list begins. */
function coverEnd(units: Unit[]): number {
  const body = units.findIndex((unit) => {
    if (unit.kind === 'contents') return true
    if (unit.kind !== 'text') return false
    return unit.marker !== null || (unit.text.length >= 100 && isClosed(unit.text) && !isCapitals(unit.text))
  })
  return body < 0 ? units.length : body
}

/** A title may be longer, and bear a date, where its words say what it is. */
function namesText(unit: Unit, text: string): boolean {
  return (
    unit.marker === null &&
    NAMES_A_TEXT.test(text) &&
    text.length <= 200 &&
    !isClosed(text) &&
    /^\p{Lu}|^\p{Lo}/u.test(text)
  )
}

function scoreOf(unit: Unit, text: string, isHeading: boolean): number | null {
  if (unit.kind !== 'text' || isKnownPart(text) || wordCount(text) > 30) return null
  if (SUBJECT.test(unit.text)) return 9
  if (!isHeading && !couldBePlainHeading(unit) && !namesText(unit, text)) return null
  if (isLabelled(text) || /[:：]$/.test(unit.text)) return -3
  if (NUMBERED_TEXT.test(text)) return 8
  let score = NAMES_A_TEXT.test(text) ? 3 : 0
  if (NAMES_A_BODY.test(text)) score -= 4
  if (unit.first.size !== null) score += unit.first.size / 8
  if (wordCount(text) < 2) score -= 2
  return score
}
