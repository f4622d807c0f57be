/**
 * Questions that ask two things and take one answer (Krosnick & Presser 2010, p. 264; Dillman 2014, chapter 4). Conservative: a
 * joint is only pointed at where what it joins is asked about, not where it stands in a name, a frame or an aside.
 */
import { anyOf, plain, type Tongue } from './wording.ts'

/** Pairs that are one thing, and turns in which the joint joins nothing that is asked about. */
const ONE_THING: Record<Tongue, RegExp> = {
  en: anyOf([
    'law and order',
    'peace and (?:security|order|quiet)',
    'health and safety',
    'safe and sound',
    'men and women',
    'women and men',
    'boys and girls',
    'girls and boys',
    'women and (?:girls|children)',
    'ladies and gentlemen',
    'parents and guardians',
    'days? and nights?',
    'up and down',
    'back and forth',
    'more and more',
    'again and again',
    'now and then',
    'pros and cons',
    'terms and conditions',
    'trial and error',
    'food and drink',
    'time and again',
    'rules and regulations',
    'aged? \\d+ and (?:over|above|older|under|below)',
    'and (?:over|above|older|so on|so forth|other [a-z]+|others|the like|similar)',
    'and/or',
    'between [^?]{1,60}? and',
    'both [^?]{1,40}? and',
    'husband and wife',
    'mother and father',
    'brothers and sisters',
    'friends and family',
    'family and friends',
    'you and (?:your [a-z]+|other [a-z]+)',
    'food and agriculture',
    'water and sanitation',
    'bed and breakfast',
    'north and south',
    'east and west',
  ]),
  ur: anyOf([
    '(?:مرد|مردوں) اور (?:عورت|عورتوں|عورتیں|خواتین)',
    '(?:خواتین|عورتوں|عورتیں) اور (?:مرد|مردوں|بچے|بچوں|لڑکیوں)',
    '(?:لڑکے|لڑکوں) اور (?:لڑکیاں|لڑکیوں)',
    'لڑکیوں اور لڑکوں',
    'دن اور رات',
    'امن اور امان',
    'ماں اور باپ',
    'بہن اور بھائی',
    'میاں اور بیوی',
    'دوستوں اور رشتہ داروں',
    '(?:ایک|کوئی|کسی|کچھ|کون|مزید|کہیں) اور',
    'اور (?:کیا|کون|کوئی|کچھ|کتنا|کتنے|کتنی|کہاں|کس|زیادہ|بھی|اس|دیگر|دوسرے)',
    '\\S+ اور [^؟]{1,30}? کے درمیان',
    'سال اور اس سے',
    'آپ اور آپ کے',
  ]),
}

/** Asides and frames: where and when it is asked about, not what. */
const FRAME: Record<Tongue, RegExp> = {
  en: /\([^)]*\)|\b(?:if|when|while|since|during|before|after|in|at|from|for people in|who live in|as)\b[^,?]*,/giu,
  ur: /\([^)]*\)|[^،؟]*(?:اگر|جب|جبکہ|کے دوران|کے بعد|سے پہلے)[^،؟]*،/gu,
}

const JOINT: Record<Tongue, RegExp> = {
  en: /([\p{L}'-]+) (?:and|as well as) (?:(?:the|a|an|your|their|its|his|her|our|how|to|in|with|of|by|for|do|does|is|are|you|very|also) )*([\p{L}'-]+)/iu,
  ur: /([\p{L}]+) (?:اور|نیز) ([\p{L}]+)/u,
}

const SENTENCES = /[^.?!؟۔]+[?؟]|[^.?!؟۔]+$/gu

/** Words that the joint joins, where one answer is asked for two things; null where it is none of our business. */
export function doubleBarrelled(text: string, tongue: Tongue): string | null {
  const sentences = plain(text).match(SENTENCES) ?? []
  const asked = sentences.filter((sentence) => /[?؟]$/u.test(sentence))
  for (const sentence of asked.length > 0 ? asked : sentences.slice(-1)) {
    const bare = without(without(sentence, FRAME[tongue]), ONE_THING[tongue])
    const found = JOINT[tongue].exec(bare)
    if (found && !isName(found)) return found[0].trim()
  }
  return null
}

/** Something stands in its place, so that what stood around it is not joined. */
const without = (text: string, pattern: RegExp) => text.replace(new RegExp(pattern.source, 'giu'), ' ‡ ')

/** Two names, such as those of two districts, or two numbers: one list, not two questions. */
function isName([, first = '', second = '']: RegExpExecArray): boolean {
  const isCapital = (word: string) => /^\p{Lu}/u.test(word)
  return isCapital(first) && isCapital(second)
}
