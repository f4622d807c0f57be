import type { Approach } from '../../model.ts'
import { HARD, NEITHER, SOFT } from '../lexicon/approaches.ts'

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
  const heading = headingApproach(path)
  const running = path.some((part) => GOVERNING.test(part))
  let soft = distinct(plain, SOFT_STEMS)
  let hard = distinct(plain, HARD_STEMS)
  if (soft + hard === 0) return running ? 'none' : heading
  if (running && soft + hard === 1) return 'none'
  if (heading === 'soft') soft += 1
  if (heading === 'hard') hard += 1
  if (soft >= 2 * hard) return 'soft'
  return hard >= 2 * soft ? 'hard' : 'both'
}

/** Where the running of the plan itself is settled, a word in passing ("the interior ministry reports") decides nothing. */
const GOVERNING =
  /\b(?:implementation|carrying (?:it )?out|steering|follow-up|financing|budget|money|monitoring|institutional|coordination|reporting|responsibilit\w+|making it happen)\b/i

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
