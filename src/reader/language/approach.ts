import type { Approach } from '../model.ts'
import { HARD, NEITHER, SOFT } from './lexicon/approaches.ts'

const stems = (list: string) => new RegExp(`(?<![\\p{L}])(?:${list.replace(/\s*\n\s*/g, '')})`, 'giu')
const SOFT_STEMS = stems(SOFT)
const HARD_STEMS = stems(HARD)
const NEITHER_PHRASES = stems(NEITHER)

const SOFT_HEADING =
  /\b(?:soft|prevent\w*|communit\w+|response plan|social|people|education|support|rehabilitation|reconciliation|a place for|way back|dialogue|victims?)\b|نرم/i
const HARD_HEADING =
  /\b(?:hard|deterr\w+|law enforcement|pursu\w+|firm|border\w*|police|policing|security forces|arms|prosecut\w+|protect|disrupt)\b|سخت/i

/**
 * Soft, hard, both or neither, by the words of the passage; where they do not decide, by its nearest telling heading. A side that is
 * named twice as often as the other wins.
 */
export function approachOf(text: string, path: string[]): Approach {
  const plain = text.replace(NEITHER_PHRASES, ' ')
  const soft = distinct(plain, SOFT_STEMS)
  const hard = distinct(plain, HARD_STEMS)
  const heading = headingApproach(path)
  if (soft === 0 && hard === 0) return heading
  if (soft === 0) return 'hard'
  if (hard === 0) return 'soft'
  if (soft >= 2 * hard) return 'soft'
  if (hard >= 2 * soft) return 'hard'
  return heading === 'none' ? 'both' : heading
}

function distinct(text: string, stem: RegExp): number {
  const found = text.match(stem)
  return found ? new Set(found.map((word) => word.toLowerCase())).size : 0
}

function headingApproach(path: string[]): Approach {
  for (const heading of path.toReversed()) {
    const soft = SOFT_HEADING.test(heading)
    const hard = HARD_HEADING.test(heading)
    if (soft !== hard) return soft ? 'soft' : 'hard'
    if (soft && hard) return 'both'
  }
  for (const heading of path.toReversed()) {
    const plain = heading.replace(NEITHER_PHRASES, ' ')
    const soft = distinct(plain, SOFT_STEMS)
    const hard = distinct(plain, HARD_STEMS)
    if (soft !== hard) return soft > hard ? 'soft' : 'hard'
  }
  return 'none'
}
