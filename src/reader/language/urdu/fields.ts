import type { Approach, Verification } from '../../model.ts'
import type { Fields } from '../fields/fields.ts'
import { URDU_HARD, URDU_SOFT } from '../lexicon/urdu.ts'
import type { Setting } from '../rules/act.ts'
import type { Verdict } from '../rules/passage-act.ts'
import { urduMoney, urduTarget } from './amounts.ts'
import { urduDeadline } from './deadline.ts'
import { urduOwners } from './owner.ts'
import { plainUrdu, printedAt, type UrduSentence, urduSentence } from './sentence.ts'

export function urduFieldsOf(texts: string[], verdict: Verdict, path: string[], setting: Setting): Fields {
  const sentences = texts
    .filter((_, index) => verdict.binding.size === 0 || verdict.binding.has(index))
    .map(urduSentence)
  const pick = <T>(read: (sentence: UrduSentence) => T | null) =>
    sentences.map(read).find((found) => found !== null) ?? null
  const named = verdict.acts.flatMap((found) => (found && found.speech === verdict.act.speech ? found.owners : []))
  const agents = named.length > 0 ? named : sentences.flatMap((sentence) => urduOwners(sentence, 'agent'))
  const acting = agents.length > 0 ? agents : clauseOwners(sentences)
  return {
    owner: [...new Set(acting.length > 0 ? acting : (setting.lead?.act?.owners ?? verdict.act.owners))],
    deadline: pick(urduDeadline),
    target: pick(urduTarget),
    money: pick(urduMoney),
    verification: pick(urduVerification),
    approach: urduApproach(texts.join(' '), path),
  }
}

/** A passive clause and an active one in a sentence: whoever does the second is named. */
function clauseOwners(sentences: UrduSentence[]): string[] {
  return sentences.flatMap((sentence) => {
    const clauses = sentence.text
      .split(/،/)
      .filter(
        (clause) =>
          /(?:کر|دے|لے|رکھ|بنا)\S* گ|کرے گا/.test(plainUrdu(clause)) && !/جائے گ|جائیں گ/.test(plainUrdu(clause)),
      )
    return clauses.flatMap((clause) => urduOwners(urduSentence(clause), 'subject'))
  })
}

const VERIFIED =
  /(?:پیش ?رفت|عمل ?در ?آمد|کارکردگی|نتائج|اخراجات|ادائیگیوں|پالیسی)(?: \S+){0,3} (?:جائزہ|جانچ|نگرانی|آڈٹ|احتساب|رپورٹ|گوشوارہ)|(?:سالانہ|ماہانہ|سہ ماہی|ششماہی) (?:\S+ )?(?:رپورٹ|جائزہ)|رپورٹ(?: \S+){0,4}? (?:پارلیمان|پارلیمنٹ|کابینہ|کمیٹی|عوام|اسمبلی|شائع)|(?:پارلیمان|پارلیمنٹ|کابینہ|کمیٹی|عوام|اسمبلی)(?: \S+){0,3} رپورٹ|(?:آزادانہ|وسط مدتی|بیرونی|حتمی) (?:\S+ )?جائزہ|(?:منصوبے|منصوبہ|اقدامات|فیصلوں|مراحل)(?: \S+){0,2} جائزہ|آڈٹ|آڈیٹر|کی جانچ|نگرانی اور جائزہ|اشاری|غیر جانبدار جائزہ|سروے/

export function urduVerification(sentence: UrduSentence): Verification | null {
  const match = VERIFIED.exec(sentence.plain)
  return match ? { text: printedAt(sentence, match.index, match.index + match[0].length) } : null
}

export function urduApproach(text: string, path: string[]): Approach {
  const plain = plainUrdu(text)
  const soft = new Set(plain.match(URDU_SOFT)).size
  const hard = new Set(plain.match(URDU_HARD)).size
  if (soft > 0 && hard === 0) return 'soft'
  if (hard > 0 && soft === 0) return 'hard'
  const heading = headingApproach(path)
  if (soft === 0 && hard === 0) return heading
  if (soft >= 2 * hard) return 'soft'
  if (hard >= 2 * soft) return 'hard'
  return heading === 'none' ? 'both' : heading
}

function headingApproach(path: string[]): Approach {
  for (const heading of path.toReversed()) {
    const plain = plainUrdu(heading)
    const soft = URDU_SOFT.test(plain)
    URDU_SOFT.lastIndex = 0
    const hard = URDU_HARD.test(plain)
    URDU_HARD.lastIndex = 0
    if (soft !== hard) return soft ? 'soft' : 'hard'
  }
  return 'none'
}
