import { addresseeOf } from '../grammar/addressee.ts'
import { auxiliaryBefore } from '../grammar/predicate.ts'
import { kindOf, type SubjectKind } from '../grammar/subject.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { textOf, type Word } from '../grammar/words.ts'
import { ADVISING, AGREEING, CALLING, COMMITTING, TASKING } from '../lexicon/performatives.ts'
import { type Act, act, ownersOf, type Setting } from './act.ts'
import { addressed } from './addressed.ts'
import { impersonal } from './impersonal.ts'
import { claimed, resolves } from './resolving.ts'

/** Verbs that do what they say: agree, decide, pledge, call upon, recommend. */
export function performativeAct(sentence: string, words: Word[], setting: Setting): Act | null {
  const { stance } = setting.place
  const initial =
    stance === 'demand' && setting.listed ? claimed(sentence, words, setting) : resolves(sentence, words, setting)
  return (
    initial ??
    withSubject(sentence, words, setting) ??
    addressed(sentence, words, setting) ??
    impersonal(sentence, words, setting)
  )
}

const SPEAKING = new Set(
  [COMMITTING, AGREEING, CALLING, ADVISING, TASKING]
    .flatMap((family) => [...family])
    .concat('committed', 'pledged', 'undertaken', 'requested', 'asked', 'urged', 'appealed', 'invited', 'encouraged'),
)
const LONGEST_SUBJECT = 25

/** A verb with its subject in the main clause: "The Parties agree to", "We call on", "This report recommends". */
interface Speaking {
  sentence: string
  words: Word[]
  at: number
  verb: string
  next: string
  auxiliary: string
  kind: SubjectKind
  subject: Word[]
  setting: Setting
}

function withSubject(sentence: string, words: Word[], setting: Setting): Act | null {
  for (let at = 1; at < words.length; at += 1) {
    const verb = words[at]?.lower ?? ''
    if (!SPEAKING.has(verb)) continue
    const auxiliary = auxiliaryBefore(words, at)
    const before = subjectBefore(words, 0, auxiliary.at)
    if (before.subordinate || before.words.length === 0 || before.words.length > LONGEST_SUBJECT) continue
    const kind = kindOf(before.words, setting.acronyms)
    const next = words[at + 1]?.lower ?? ''
    const found = spoken({
      sentence,
      words,
      at,
      verb,
      next,
      auxiliary: auxiliary.word,
      kind,
      subject: before.words,
      setting,
    })
    if (found) return found
  }
  return null
}

function spoken(speaking: Speaking): Act | null {
  const { kind, setting, verb, auxiliary } = speaking
  const { stance } = setting.place
  const speaks =
    kind === 'organ' ||
    kind === 'we' ||
    (kind === 'pronoun' && (setting.before?.kind === 'organ' || stance === 'plan')) ||
    (kind === 'other' && stance === 'plan')
  if (!speaks && kind !== 'instrument') return null
  const binding = speaks && bindsHere(speaking)
  if (ASKED.test(verb)) return binding && !auxiliary ? asked(speaking) : null
  if (verb.endsWith('ed') || verb === 'undertaken') return binding ? perfect(speaking) : null
  if (auxiliary) return null
  return (binding ? commits(speaking) : null) ?? calls(speaking)
}

/** Where a text analyses, records or looks back, "agrees" is reported; in a description only the author himself can bind himself. */
function bindsHere({ kind, setting }: Speaking): boolean {
  const { stance } = setting.place
  if (stance === 'narrative') return kind === 'we'
  return stance !== 'analysis' && stance !== 'advice' && stance !== 'meeting'
}

function quoteOf({ sentence, words, subject, at }: Speaking): string {
  return textOf(sentence, words.slice(Math.max(0, words.indexOf(subject[0] as Word)), at + 3))
}

const ASKED = /^(?:requested|asked|urged|appealed|invited|encouraged)$/

/** "The Heads of State requested the League to pay": how a communiqué tells what it calls for. */
function asked(speaking: Speaking): Act | null {
  const { verb, sentence, words, at, setting } = speaking
  const addressee = addresseeOf(sentence, words, at + 1, setting)
  if (setting.place.stance !== 'plan' || !setting.listed || addressee.length === 0) return null
  const soft = /^(?:invited|encouraged)$/.test(verb)
  return act(soft ? 'recommendation' : 'demand', false, soft ? 'advised' : 'called', quoteOf(speaking), addressee)
}

/** "is committed to", "have agreed to". */
function perfect(speaking: Speaking): Act | null {
  const { verb, auxiliary, next, sentence, subject, setting } = speaking
  const committed = /^(?:committed|pledged)$/.test(verb) && /^(?:is|are|have|has)$/.test(auxiliary) && next === 'to'
  const agreed =
    /^(?:has|have)$/.test(auxiliary) && (next === 'to' || next === 'that') && setting.place.stance === 'plan'
  const together =
    !auxiliary &&
    setting.listed &&
    /^(?:they|we)$/.test(subject[0]?.lower ?? '') &&
    AGREEING.has(verb) &&
    /^(?:to|that)$/.test(next) &&
    setting.place.stance === 'plan'
  return committed || agreed || together
    ? act('commitment', true, 'performs', quoteOf(speaking), ownersOf(sentence, subject, setting))
    : null
}

function commits(speaking: Speaking): Act | null {
  const { verb, next, sentence, words, at, subject, setting } = speaking
  const goesOn = /^(?:to|that|do|:)$/.test(next) || next === ''
  const commits =
    COMMITTING.has(verb) && (goesOn || /sel(?:f|ves)$/.test(next) || setting.listed || speaking.kind === 'we')
  const agrees = AGREEING.has(verb) && (goesOn || next === 'on' || next === 'not') && next !== ''
  if (commits || agrees)
    return act('commitment', true, 'performs', quoteOf(speaking), ownersOf(sentence, subject, setting))
  if (!TASKING.has(verb)) return null
  const tasked = addresseeOf(sentence, words, at + 1, setting)
  return tasked.length > 0 ? act('commitment', true, 'ownOrgan', quoteOf(speaking), tasked) : null
}

function calls(speaking: Speaking): Act | null {
  const { verb, next, kind, sentence, words, at, setting } = speaking
  const { stance } = setting.place
  if (stance === 'meeting' || !callsAtAll(speaking)) return null
  const addressee = () => addresseeOf(sentence, words, at + 1, setting)
  if (CALLING.has(verb) && callsSomebody(verb, next) && (kind !== 'instrument' || /^(?:calls|urges)$/.test(verb))) {
    if (/^expects?$/.test(verb) && addressee().length === 0) return null
    const advising = (stance === 'analysis' || stance === 'advice') && !/^demands?$/.test(verb)
    return act(advising ? 'recommendation' : 'demand', false, 'called', quoteOf(speaking), addressee())
  }
  if (/^(?:propose|proposes)$/.test(verb) && next === 'to') return null
  return ADVISING.has(verb) ? act('recommendation', false, 'advised', quoteOf(speaking), addressee()) : null
}

/** "They urge", at the head of a clause of a communiqué, are those who speak. */
function callsAtAll({ kind, subject, setting }: Speaking): boolean {
  const they = kind === 'pronoun' && subject[0]?.lower === 'they' && setting.voice === 'binds' && setting.listed
  return kind === 'we' || kind === 'organ' || kind === 'instrument' || they
}

function callsSomebody(verb: string, next: string): boolean {
  if (/^calls?$/.test(verb)) return /^(?:on|upon|for)$/.test(next)
  if (/^expects?$/.test(verb)) return next !== 'to'
  return !/^(?:of|for|,|\.|and|questions?|whether|how|why)$/.test(next)
}
