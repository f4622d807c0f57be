import { readLabel } from './labels.ts'
import { endsSentence, isCapitals, isClosed, startsLower, wordCount } from './phrase.ts'
import { isRaisedType, type Type } from './type.ts'
import type { Unit } from './units.ts'

/** How a heading stands out, and with it how deep it lies: ranks grow inwards. */
export interface Look {
  rank: number
  kind: 'given' | 'label' | 'size' | 'capitals' | 'bold' | 'numbered' | 'italic' | 'plain'
  /** A label without a title, which the next line then is. */
  bare: boolean
}

const LONGEST = 110
const MOST_WORDS = 16
const SENTENCE_START = /^(?:we|i|it|they|he|she|you|this|these|those|that|there|to|that)\b/i
const CARRIES_SENTENCE =
  /\b(?:shall|will|should|must|is|are|was|were|has|have|following|follows|that|demands?|decides?|agreed)\b/i
const DATED =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)\b.*\d|\d\s*(?:january|february|march|april|june|july|august|september|october|november|december)\b/iu
/** What stands above a table or a picture names that, not a part of the text. */
const CAPTION =
  /^(?:table|figure|fig\.|box|chart|map|exhibit|graph|photo|cover photo|source|note|جدول|شکل|نقشہ)(?:\s?[\d.]+)?\s?[:.–-]/iu
export const ADDRESS = /https?:|www\.|@|\.(?:org|com|pk|gov)\b|^(?:tel|fax|email|e-mail|web|phone|p\.\s?o)\b|[©®]/i

/** What marks a unit as a heading by itself, whatever stands around it; null where nothing does. */
export function strongLook(unit: Unit, type: Type): Look | null {
  const { first, text } = unit
  if (unit.kind !== 'text' || unit.marker?.kind === 'bullet') return null
  if (first.role === 'heading') return { rank: givenRank(unit, type), kind: 'given', bare: isBareLabel(text) }
  if (unit.marker && !isTitle(text)) return null
  const label = unit.marker ? null : labelLook(text, type)
  if (label) return label
  if (!/\p{L}/u.test(text) || ADDRESS.test(text)) return null
  const size = sizeRank(unit, type)
  if (size !== null && !isClosedTitle(text)) return { rank: size, kind: 'size', bare: false }
  if (unit.marker) return null
  if (isCapitals(text) && wordCount(text) <= 24 && !endsSentence(text))
    return { rank: 120, kind: 'capitals', bare: false }
  return emphasisLook(unit, type)
}

/** Short, unfinished as a sentence, and not the beginning of one. */
export function isTitle(text: string): boolean {
  if (text.length > LONGEST || wordCount(text) > MOST_WORDS || startsLower(text)) return false
  return !isClosed(text) || (text.endsWith('?') && wordCount(text) <= 8)
}

/** A short line that nothing marks: a heading if it stands alone above a paragraph or a list. */
export function couldBePlainHeading(unit: Unit): boolean {
  const { text, first } = unit
  if (unit.kind !== 'text' || unit.marker || first.indent > 40 || first.role === 'paragraph') return false
  if (!isTitle(text) && !isColonTitle(text)) return false
  if (!/^["“‘'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) || /^\(|[,;]$/.test(text) || !/\p{L}{2}/u.test(text)) return false
  return !ADDRESS.test(text) && !DATED.test(text) && !CAPTION.test(text) && !/[-_.]{4}$/.test(text)
}

/** "Decisions:" heads a part; "We demand that the Government:" begins a sentence that the items finish. */
export function isColonTitle(text: string): boolean {
  if (!/[:：]$/.test(text) || wordCount(text) > 5 || text.length > 50) return false
  return !SENTENCE_START.test(text) && !CARRIES_SENTENCE.test(text) && !/[,;]/.test(text)
}

function isClosedTitle(text: string): boolean {
  return wordCount(text) > 25 || (endsSentence(text) && wordCount(text) > 8)
}

function isBareLabel(text: string): boolean {
  return readLabel(text)?.bare ?? false
}

function labelLook(text: string, type: Type): Look | null {
  const label = readLabel(text)
  if (!label || wordCount(text) > 20 || /[.;,:]$/.test(label.rest) || /^\p{Ll}/u.test(label.rest)) return null
  if (label.rank >= 155 && !label.bare) return null
  const outer = label.rank <= 115 && (type.hashed || type.sizes.length > 0)
  return { rank: outer ? 15 : label.rank, kind: 'label', bare: label.bare }
}

/** Levels of `#` or of a format's styles; within a level, type set aslant lies deeper than upright type. */
function givenRank(unit: Unit, type: Type): number {
  const level = unit.first.level ?? 1
  const slanted = unit.first.emphasis === 'italic' || unit.first.emphasis === 'bold-italic'
  return level * 10 + (slanted && type.mixed.has(level) ? 5 : 0)
}

function sizeRank(unit: Unit, type: Type): number | null {
  if (!isRaisedType(unit.first, type)) return null
  const place = type.sizes.findIndex((size) => (unit.first.size ?? 0) >= size - 0.4)
  return place < 0 ? null : 20 + place * 5
}

function emphasisLook(unit: Unit, type: Type): Look | null {
  const { text, first } = unit
  const heavy = first.emphasis === 'bold' || first.emphasis === 'bold-italic' || (first.bold && !type.boldBody)
  if (!heavy || wordCount(text) > 20 || /[.;,]$/.test(text)) return null
  if (/[:：]$/.test(text) && !isColonTitle(text)) return null
  return { rank: type.boldRank, kind: 'bold', bare: false }
}
