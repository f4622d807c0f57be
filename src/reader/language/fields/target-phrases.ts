import type { Target } from '../../model.ts'
import type { Word } from '../grammar/words.ts'
import { isPlural } from './nouns.ts'

/** Targets in which the counted thing does not stand behind its number. */

export function multiplied(sentence: string): Target | null {
  const match =
    /\b(?:doubl|halv|tripl|quadrupl)(?:e|es|ed|ing) the (?:number|share|proportion|rate|budget|size|capacity)\b(?: of [\p{L}-]+)?/iu.exec(
      sentence,
    )
  return match ? { text: match[0] } : null
}

/** "Shelter places doubled to 240": the counted thing stands before. */
export function raised(sentence: string, words: Word[]): Target | null {
  if (!/\bto \d/.test(sentence)) return null
  const match =
    /\b(?:(?:doubled|tripled|increased|raised|reduced|cut|expanded|brought|extended)|(?:come|comes|go|goes|falls?|drops?|rises?|grows?)(?: down| up)?) to (\d+(?:,\d+)*)(?!\d|[.,]\d|st|nd|rd|th)/i.exec(
      sentence,
    )
  const unit = match ? words.find((word) => isPlural(word.lower) && word.at < match.index) : undefined
  if (!match?.[1] || !unit || /^(?:19|20)\d\d$/.test(match[1])) return null
  return { text: match[0], quantity: Number(match[1].replaceAll(',', '')), unit: unit.lower }
}

/** "Unannounced visits (10 a year)": the counted thing stands before. */
export function yearly(sentence: string, words: Word[]): Target | null {
  const named = !/: \d/.test(sentence) ? null : /^(?:[\p{L}-]+ )*?([\p{L}-]+s): (\d[\d,]*)(?=[,.;]|$)/u.exec(sentence)
  if (named?.[1] && named[2] && isPlural(named[1].toLowerCase()) && !/^(?:19|20)\d\d$/.test(named[2]))
    return { text: named[0], quantity: Number(named[2].replaceAll(',', '')), unit: named[1] }
  if (!/\((?:[a-z ]{5,14} )?\d/i.test(sentence)) return null
  const counted =
    /\b([\p{L}-]+s) \((?:at least |not (?:fewer|less) than |no fewer than |up to |about )?(\d[\d,]*)\)/iu.exec(sentence)
  if (counted?.[1] && counted[2] && isPlural(counted[1].toLowerCase()) && !/^(?:19|20)\d\d$/.test(counted[2]))
    return { text: counted[0], quantity: Number(counted[2].replaceAll(',', '')), unit: counted[1] }
  const match = /\((\d[\d,]*) (?:an?|per|each|every) (?:year|month|week|quarter|day|term)\)/i.exec(sentence)
  const unit = match ? words.find((word) => isPlural(word.lower)) : undefined
  return match?.[1] && unit
    ? { text: match[0].slice(1, -1), quantity: Number(match[1].replaceAll(',', '')), unit: unit.lower }
    : null
}

/** "from 24 to 40": a score has no unit. */
export function scored(sentence: string): Target | null {
  const match = /\bfrom (\d[\d.,]*) to (\d[\d.,]*\d|\d)(?![\d/])/i.exec(sentence)
  const [text, from = '', to = ''] = match ?? []
  if (
    !text ||
    /^(?:19|20)\d\d$/.test(to) ||
    /\b(?:grades?|class|ages?|aged|articles?|pages?|clauses?) from/i.test(sentence) ||
    from === to
  )
    return null
  return { text, quantity: Number(to.replace(/[.,]$/, '').replaceAll(',', '')) }
}
