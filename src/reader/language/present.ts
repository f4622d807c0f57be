import { type Act, act, nothing, ownersOf, type Setting } from './act.ts'
import { ACTIONS, EFFECT_PARTICIPLES } from './lexicon/actions.ts'
import { BE, isAdverb } from './lexicon/grammar.ts'
import { lexicon } from './lexicon/words.ts'
import { isParticiple, subjectBefore } from './predicate.ts'
import { kindOf } from './subject.ts'
import { isMark, textOf, type Word } from './words.ts'

const LEAD =
  /\b(?:is|are|acts? as|serves? as|functions? as|remains?) (?:the |an? )?(?:\w+[ -]){0,3}?(?:lead|focal|nodal|principal|coordinating|implementing|competent|main responsible) (?:\w+ )?(?:ministry|agency|department|organi[sz]ation|authority|body|point|institution|entity|office|partner)\b/i
const CHARGED =
  /\b(?:is|are) (?:directly |jointly |primarily |solely |also )*(?:responsible for|in charge of|accountable (?:to|for)|answerable to|charged with|entrusted with|tasked with|mandated to)\b|\b(?:has|have|bears?) (?:the )?(?:overall |primary |lead |main )?responsibility for\b/i

/** What a plan as a text does by saying so. */
const ESTABLISHING = lexicon(
  'establishes creates introduces envisages envisions foresees allocates abolishes bans prohibits mandates obliges institutes guarantees',
)

/** Duties that a plan states as practice: "Leads report to the steering group". */
const PRACTICES = lexicon(`
  report chair meet lead coordinate co-ordinate submit publish oversee supervise monitor review convene prepare analyse analyze pass provide keep hold receive certify administer assess
  ensure appoint allocate make give run train support fund finance pay check inspect examine collect issue maintain manage approve send bear offer organise
  organize cooperate work conduct carry guarantee protect take share inform consult advise evaluate audit verify implement develop register`)

const NO_PRACTICE = lexicon(`
  based aimed needed required focused composed designed defined intended dominated located called shared comprised organised dedicated concerned limited related divided
  described listed outlined presented shown given estimated set used made known born built meant guided inspired aligned informed structured grounded rooted linked
  attached annexed contained provided derived`)

/** Duties and measures that a plan states in the present tense. Outside the parts that say what is done, only what nobody would say of the past. */
export function presentAct(sentence: string, words: Word[], setting: Setting): Act | null {
  const { stance, section } = setting.place
  if (stance !== 'plan' && stance !== 'aim' && !(stance === 'unknown' && setting.listed)) return null
  if (/\b(?:was|were|had|did|has been|have been|ago|previously|last year)\b/.test(sentence)) return null
  const lead = LEAD.exec(sentence)
  if (lead) return assigned(sentence, words, lead, setting)
  const charged = CHARGED.exec(sentence)
  if (charged && (section === 'plan' || setting.listed)) return assigned(sentence, words, charged, setting)
  return (
    establishing(sentence, words, setting) ??
    entitlement(sentence) ??
    (section === 'plan' ? practice(sentence, words, setting) : null)
  )
}

function assigned(sentence: string, words: Word[], match: RegExpExecArray, setting: Setting): Act | null {
  const at = words.findIndex((word) => word.at >= match.index)
  const before = subjectBefore(words, 0, at)
  const kind = kindOf(before.words, setting.acronyms)
  if (before.subordinate || (kind !== 'organ' && kind !== 'other' && kind !== 'we')) return null
  return act(
    'commitment',
    true,
    'duty',
    textOf(sentence, words.slice(words.indexOf(before.words[0] as Word), at + 5)),
    ownersOf(sentence, before.words, setting),
  )
}

function establishing(sentence: string, words: Word[], setting: Setting): Act | null {
  for (let index = 1; index < Math.min(words.length, 20); index += 1) {
    const verb = words[index]?.lower ?? ''
    const provides = verb === 'provides' && words[index + 1]?.lower === 'for'
    if (!ESTABLISHING.has(verb) && !provides) continue
    const before = subjectBefore(words, 0, isAdverb(words[index - 1]?.lower ?? '') ? index - 1 : index)
    const kind = kindOf(before.words, setting.acronyms)
    if (before.subordinate || (kind !== 'instrument' && kind !== 'pronoun')) continue
    return act(
      'commitment',
      true,
      'establishes',
      textOf(sentence, words.slice(Math.max(0, words.indexOf(before.words[0] as Word)), index + 4)),
    )
  }
  return null
}

function entitlement(sentence: string): Act | null {
  const match = /\b(?:every|each|all|any)\b[^.;]{1,80}\b(?:is|are) entitled to\b/i.exec(sentence)
  return match ? act('commitment', true, 'entitlement', match[0]) : null
}

function practice(sentence: string, words: Word[], setting: Setting): Act | null {
  for (let index = 1; index < Math.min(words.length, 45); index += 1) {
    const found = practiceAt(sentence, words, index, setting)
    if (found) return found
  }
  return null
}

function practiceAt(sentence: string, words: Word[], index: number, setting: Setting): Act | null {
  const lower = words[index]?.lower ?? ''
  const shape = BE.has(lower)
    ? 'be'
    : /^(?:do|does)$/.test(lower) && words[index + 1]?.lower === 'not'
      ? 'not'
      : baseOf(lower)
        ? 'verb'
        : null
  if (!shape || setting.before?.kind === 'phenomenon') return null
  const before = subjectBefore(words, 0, isAdverb(words[index - 1]?.lower ?? '') ? index - 1 : index)
  if (
    before.subordinate ||
    before.words.length === 0 ||
    before.words.some((word) => isMark(word) && !/^[,'’&()/-]$/.test(word.text))
  )
    return null
  const kind = kindOf(before.words, setting.acronyms)
  const quote = textOf(sentence, words.slice(Math.max(0, words.indexOf(before.words[0] as Word)), index + 4))
  const doer =
    kind === 'organ' ||
    kind === 'we' ||
    (kind === 'other' && setting.place.section === 'plan') ||
    (kind === 'pronoun' && setting.before?.kind === 'organ')
  const owners = kind === 'pronoun' ? (setting.before?.owners ?? []) : ownersOf(sentence, before.words, setting)
  if (shape === 'verb')
    return doer && !(kind === 'we' && /^(?:want|believe|know|see|need)$/.test(lower))
      ? act('commitment', true, 'practice', quote, owners)
      : takes(words, index, kind, quote)
  if (shape === 'not')
    return doer && ACTIONS.has(words[index + 2]?.lower ?? '')
      ? act('commitment', true, 'forbidden', quote, owners)
      : null
  return bePractice(words, index, doer, kind, quote, owners)
}

function baseOf(word: string): string | null {
  if (PRACTICES.has(word)) return word
  const base = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.endsWith('es') && PRACTICES.has(word.slice(0, -2))
      ? word.slice(0, -2)
      : word.replace(/s$/, '')
  return PRACTICES.has(base) && base !== word ? base : null
}

/** "It takes up to 60 persons a year": a measure just introduced, with its size. */
function takes(words: Word[], index: number, kind: string, quote: string): Act | null {
  const lower = words[index]?.lower ?? ''
  const sized = words.slice(index + 1, index + 6).some((word) => /^\d/.test(word.text))
  return kind === 'pronoun' && /^(?:takes|covers|offers|serves|reaches)$/.test(lower) && sized
    ? act('commitment', true, 'practice', quote)
    : null
}

function bePractice(
  words: Word[],
  index: number,
  doer: boolean,
  kind: string,
  quote: string,
  owners: string[],
): Act | null {
  let at = index + 1
  while (isAdverb(words[at]?.lower ?? '')) at += 1
  const verb = words[at]?.lower ?? ''
  if (verb === 'expected') return kind === 'thing' || kind === 'phenomenon' ? nothing('forecast', quote) : null
  if (doer && verb.endsWith('ing') && ACTIONS.has(verb.slice(0, -3)))
    return act('commitment', true, 'practice', quote, owners)
  if (
    !isParticiple(verb) ||
    EFFECT_PARTICIPLES.has(verb) ||
    NO_PRACTICE.has(verb) ||
    kind === 'phenomenon' ||
    kind === 'other'
  )
    return null
  return { ...act('commitment', true, 'practice', quote), passive: true }
}
