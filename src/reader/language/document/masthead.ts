import type { Outline } from '../../model.ts'
import { GENRES, GOVERNMENT, type Sign } from '../lexicon/voices.ts'
import type { Voice } from './speaker.ts'

const LONGEST_MASTHEAD = 600
/** A line longer than this is a paragraph, with which the text begins. */
const PARAGRAPH = 120

const PARTING = /[:–—|\n(]| - /
const PREPOSITION =
  /\b(?:of|on|for|to|against|in|from|between|towards?|at|by|with|under|into|among|about|after|concerning)\b/i

/**
 * The kinds of document that a title names, each part of it apart ("The National Plan at Five: An Assessment"). A kind is the last word in
 * front of the first preposition: "Policy Review of Prisons" is a review, "Review Policy for Prisons" a policy.
 */
export function genresOf(title: string): Weight[] {
  const parts = new Set(title.split(PARTING).map((part) => part.trim()))
  return [...parts].map(genreOf).filter((weight) => weight !== null)
}

type Weight = [voice: Voice, weight: number]

function genreOf(part: string): Weight | null {
  const preposition = part.search(PREPOSITION)
  const end = preposition < 0 ? part.length : preposition
  const named = GENRES.flatMap((sign) => lastBefore(sign, part, end))
  const most = Math.max(...named.map(({ at }) => at))
  const head = named.find(({ at }) => at === most)
  if (head) return [head.sign[0], head.sign[1]]
  const subject = GENRES.find(([, , pattern]) => pattern.test(part))
  return subject ? [subject[0], subject[1] / 2] : null
}

function lastBefore(sign: Sign, part: string, end: number): { sign: Sign; at: number }[] {
  const all = new RegExp(sign[2].source, `${sign[2].flags}g`)
  const found = [...part.matchAll(all)].filter(({ index }) => index < end).at(-1)
  return found ? [{ sign, at: found.index + found[0].length }] : []
}

/** The lines between title and first paragraph that name who issued the text. Whom a letter is addressed to did not write it. */
export function issuersOf(outline: Outline, title: string): string[] {
  const lines: string[] = []
  let addressed = false
  for (const line of outline.text.slice(0, LONGEST_MASTHEAD).split('\n')) {
    const text = line.replace(/^#+ /, '').trim()
    if (text.length > PARAGRAPH) break
    if (/^(?:to\b|the hono?u?rable\b|بخدمت)/i.test(text)) addressed = true
    else if (/^(?:from|subject|no\.|date|dear|sirs?\b|copy|issued by)/i.test(text)) addressed = false
    const ofTitle = text !== '' && title.includes(text) && !STARTS_WITH_GOVERNMENT.test(text)
    if (!addressed && !ofTitle) lines.push(text)
  }
  return lines
}

const STARTS_WITH_GOVERNMENT = new RegExp(`^(?:the )?${GOVERNMENT.source}`, 'i')
