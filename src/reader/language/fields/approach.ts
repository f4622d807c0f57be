import type { Approach } from '../../model.ts'
import { HARD, NEITHER, SOFT } from '../lexicon/approaches.ts'
import { Stems, wordStarts } from './stems.ts'

const SOFT_STEMS = new Stems(SOFT)
const HARD_STEMS = new Stems(HARD)
const NEITHER_PHRASES = new Stems(NEITHER)

const SOFT_HEADING =
  /\b(?:soft|prevent\w*|communit\w+|response plan|social|people|education|schools?|support|rehabilitation|reconciliation|a place for|way back|dialogue|victims?|rights|youth|women|jobs|health|saving lives|peace(?:building)?)\b|نرم/i
const HARD_HEADING =
  /\b(?:hard|deterr\w+|law enforcement|enforcement|pursu\w+|firm|borders?$|border (?:control|management|security)|police|policing|security forces|prosecut\w+|smuggl\w+|disrupt)\b|سخت/i

/** Where the running of the plan itself is settled, a word in passing ("the interior ministry reports") decides nothing. */
const RUNNING =
  /\b(?:implementation|carrying (?:it )?out|steering|follow-up|financing|budget|money|paying|monitoring|institutional|coordination|reporting|responsibilit\w+|making it happen)\b/i

/** To let go of force is soft: "abolish prison sentences", "release the boats", "lift the blockade". */
const LETTING_GO =
  /\b(?:abolish\w*|releas(?:e[sd]?|ing)|lift(?:s|ed|ing)?|withdraw\w*|demin\w+|amnest\w+|disband\w*|end(?:s|ing)? the)\b/i

/**
 * Soft, hard, both or neither, by the words of the passage and its nearest telling heading. A side named twice as often as the other wins.
 * `refuses`: the passage promises not to do what it names, which makes hard words soft.
 */
export function approachOf(text: string, path: string[], refuses = false): Approach {
  const plain = without(text, NEITHER_PHRASES)
  const heading = headingApproach(path)
  const running = path.some((part) => RUNNING.test(part))
  const starts = wordStarts(plain)
  const soft = distinct(plain, SOFT_STEMS, starts)
  const hard = distinct(plain, HARD_STEMS, starts)
  if (soft + hard === 0) return running ? 'none' : heading
  if (running && soft + hard === 1) return 'none'
  if (hard > 0 && (refuses || LETTING_GO.test(plain))) return 'soft'
  return weighed(soft + (heading === 'soft' ? 1 : 0), hard + (heading === 'hard' ? 1 : 0))
}

function weighed(soft: number, hard: number): Approach {
  if (soft >= 2 * hard) return 'soft'
  return hard >= 2 * soft ? 'hard' : 'both'
}

function without(text: string, phrases: Stems): string {
  let kept = ''
  let from = 0
  for (const { at, end } of phrases.matches(text)) {
    kept += `${text.slice(from, at)} `
    from = end
  }
  return from === 0 ? text : kept + text.slice(from)
}

function distinct(text: string, stems: Stems, starts: number[]): number {
  return new Set(stems.matches(text, starts).map(({ at, end }) => text.slice(at, end).toLowerCase())).size
}

function headingApproach(path: string[]): Approach {
  for (const heading of path.toReversed()) {
    const soft = SOFT_HEADING.test(heading)
    const hard = HARD_HEADING.test(heading)
    if (soft && hard) return 'both'
    if (soft || hard) return soft ? 'soft' : 'hard'
  }
  return 'none'
}
