import { addresseeOf, leadingName } from '../grammar/addressee.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { textOf, type Word } from '../grammar/words.ts'
import { type Act, act, nothing, ownersOf, type Setting } from './act.ts'

const IMPERSONAL =
  /\b(?:it was|was|were)(?: also| further| therefore| unanimously| hereby)* (agreed|decided|resolved|determined|settled|ruled|ordered|directed)(?: upon)?(?: by [^,]{1,40}?)? (that|to|on|upon)\b/i
const DECISION_VERB =
  /^(?:decided|agreed|resolved|approved|adopted|endorsed|ratified|confirmed|appointed|elected|directed|instructed|tasked|mandated|authorised|authorized|accepted|granted|rejected|postponed|deferred|decides|agrees|resolves|approves|adopts|fixed|set|designated|nominated|allocated|dissolved|established|formed|constituted|settled|forbade|ruled|voted|undertook|dismissed|named|ordered|promised)$/
const DECIDER =
  /\b(?:board|committee|council|meeting|members?|cabinet|conference|assembly|commission|forum|group|panel|participants|parties|chair|chairperson|chairman|president|stakeholders|ministers|government|delegates|party|executive)\b/i
const ASKING = /^(?:requested|asked|urged|called|invited|appealed|demanded|requests|asks|urges|calls)$/
const ADVISING = /^(?:recommended|recommends|advised|suggested|proposed|encouraged)$/
const TASKED =
  /\b(?:was|were|is|are|has been|have been) (?:also |further )?(?:asked|tasked|requested|assigned|directed|instructed|mandated|authori[sz]ed|entrusted|appointed|nominated|designated|charged)\b/i
const PROCEDURE =
  /\b(?:minutes|agenda|item|items|matter|discussion|report of the|meeting)\b[^.]{0,80}\b(?:approved|adopted|confirmed|put off|postponed|deferred|withdrawn|adjourned|noted|closed|accepted|rejected|dropped|agreed|received|taken as read|found good)\b|\bstands over\b|\baccounts\b[^.]{0,80}\b(?:approved|passed|found good|read)\b|\b(?:approved|adopted|confirmed|noted|postponed|deferred|adjourned|accepted) (?:the )?(?:minutes|agenda|item|report of the)\b|\b(?:renam\w+)\b|\bagreed to (?:defer|postpone|adjourn|note|close|withdraw)\b|^resolved\b[^.]{0,60}\bbe (?:noted|received|adjourned|deferred)\b/i

/** What a meeting settled, as its minutes tell it in the past tense. */
export function minutesAct(sentence: string, words: Word[], setting: Setting): Act | null {
  const { stance } = setting.place
  if (stance !== 'decision' && stance !== 'meeting' && stance !== 'unknown') return null
  const found =
    carried(sentence) ??
    impersonal(sentence, words, setting) ??
    withSubject(sentence, words, setting) ??
    tasked(sentence, words, setting) ??
    item(sentence, words)
  if (stance === 'unknown')
    return found && found.rule !== 'procedure' && /\b(?:it was (?:agreed|decided|resolved))\b/i.test(sentence)
      ? found
      : null
  return found
}

/** "RESOLVED: That …", "The motion was carried": what a chamber votes. */
function carried(sentence: string): Act | null {
  const prefixed = /^(?:agreed|decided|decision|ruled|settled|adopted|approved|voted)\s*[:–-]\s+/i.exec(sentence)
  if (prefixed)
    return PROCEDURE.test(sentence)
      ? act('decision', false, 'procedure', sentence)
      : act('decision', true, 'decided', sentence)
  if (/^resolved\b/i.test(sentence))
    return PROCEDURE.test(sentence)
      ? act('decision', false, 'procedure', sentence)
      : act('decision', true, 'decided', sentence)
  if (/\b(?:motion|amendment|proposal)\b[^.]{0,40}\b(?:lost|defeated|rejected|fell)\b/i.test(sentence))
    return act('decision', false, 'procedure', sentence)
  const match =
    /\b(?:the )?(?:motion|resolution|amendment|proposal)\b[^.]{0,40}\b(?:carried|passed|adopted|agreed)\b/i.exec(
      sentence,
    )
  return match ? act('decision', !/\bminutes\b|\badjourn/i.test(sentence), 'decided', match[0]) : null
}

function impersonal(sentence: string, words: Word[], setting: Setting): Act | null {
  const match = IMPERSONAL.exec(sentence)
  if (!match) return null
  const at = words.findIndex((word) => word.at >= match.index + match[0].length - (match[2]?.length ?? 0))
  if (match[2]?.toLowerCase() === 'that' && isView(words, at)) return nothing('reported', match[0])
  const told = /^(?:was|were)\b.*(?:directed|ordered)/i.test(match[0]) && match[2]?.toLowerCase() === 'to'
  const owners =
    match[2]?.toLowerCase() === 'that'
      ? leadingName(sentence, words, at + 1, setting)
      : told
        ? ownersOf(
            sentence,
            subjectBefore(
              words,
              0,
              words.findIndex((word) => word.at >= match.index),
            ).words,
            setting,
          )
        : []
  return {
    ...act(
      'decision',
      true,
      'decided',
      textOf(sentence, words.slice(Math.max(0, at - 3), at + 7)),
      activeOnly(sentence, owners),
    ),
  }
}

/** "that a patrol would begin" names no doer; "that the Secretary would write" does. */
function activeOnly(sentence: string, owners: string[]): string[] {
  return owners.filter(
    (owner) =>
      !new RegExp(`${escaped(owner)}(?: \\S+){0,3} (?:be|is|are|was|were) \\w+(?:ed|en|held|set|made)\\b`).test(
        sentence,
      ),
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** "agreed that there was a need" is a view they shared, not something they will do. */
function isView(words: Word[], that: number): boolean {
  for (const word of words.slice(that + 1, that + 25)) {
    if (/^(?:would|will|shall|should|be|must|to)$/.test(word.lower)) return false
    if (/^(?:was|were|is|are|had|has|remains?|faces?)$/.test(word.lower)) return true
  }
  return false
}

function withSubject(sentence: string, words: Word[], setting: Setting): Act | null {
  for (let index = 1; index < Math.min(words.length, 40); index += 1) {
    const verb = words[index]?.lower ?? ''
    const kind = DECISION_VERB.test(verb)
      ? 'decides'
      : ASKING.test(verb)
        ? 'asks'
        : ADVISING.test(verb)
          ? 'advises'
          : null
    if (!kind || /^(?:was|were|be|been|is|are|has|had|to|not|will)$/.test(words[index - 1]?.lower ?? '')) continue
    const before = subjectBefore(words, 0, index)
    const subject = textOf(sentence, before.words)
    if (before.subordinate || before.words.length === 0 || before.words.length > 20) continue
    const quote = textOf(sentence, words.slice(Math.max(0, words.indexOf(before.words[0] as Word)), index + 4))
    if (kind === 'decides') return settles(sentence, words, index, before.words, subject, quote, setting)
    const it = /^it$/i.test(subject) && setting.before?.kind === 'organ'
    if (!DECIDER.test(subject) && !it) continue
    const addressee = addresseeOf(sentence, words, index + 1, setting)
    if (setting.place.stance === 'decision')
      return kind === 'asks'
        ? act('demand', false, 'asked', quote, addressee)
        : act('recommendation', false, 'advised', quote, addressee)
    if (
      kind === 'asks' &&
      addressee.length > 0 &&
      !ONE_OF_THEM.test(subject) &&
      /\bto (?!order\b)\p{Ll}/u.test(sentence)
    )
      return act('demand', false, 'asked', quote, addressee)
  }
  return null
}

/** What a single member asked is only his word. */
const ONE_OF_THEM = /^(?:an?|one|another|some|the (?:chair|president)\w*)\b|\bmembers?$/i

function settles(
  sentence: string,
  words: Word[],
  index: number,
  subject: Word[],
  subjectText: string,
  quote: string,
  setting: Setting,
): Act | null {
  if (PROCEDURE.test(sentence)) return act('decision', false, 'procedure', quote)
  const verb = words[index]?.lower ?? ''
  const next = words[index + 1]?.lower ?? ''
  if (/^(?:agreed|agrees|accepted|decided|resolved|undertook|promised)$/.test(verb)) {
    if (next === 'with') return null
    if (next === 'that' && isView(words, index + 1)) return nothing('reported', quote)
    const owners =
      next === 'that'
        ? leadingName(sentence, words, index + 2, setting)
        : ownersOf(sentence, subject, setting).filter((name) => !isMembership(name))
    const binds = verb === 'undertook' || DECIDER.test(subjectText) || setting.place.stance === 'decision'
    return binds ? act('decision', true, 'decided', quote, owners) : null
  }
  if (!DECIDER.test(subjectText)) return null
  const directed = /^(?:directed|instructed|tasked|mandated|authori[sz]ed|appointed|designated|nominated)$/.test(verb)
  return act('decision', true, 'decided', quote, directed ? addresseeOf(sentence, words, index + 1, setting) : [])
}

function isMembership(name: string): boolean {
  return /^(?:members?|participants|meeting|all members|the members|board members|parties)$/i.test(name)
}

/** "C. Dale", "Amina Farah". */
const PERSON = /^(?!The |An? )(?:\p{Lu}[\p{L}.]* ){1,3}\p{Lu}\p{Ll}+$/u

function tasked(sentence: string, words: Word[], setting: Setting): Act | null {
  const match = TASKED.exec(sentence)
  if (!match) return null
  const at = words.findIndex((word) => word.at >= match.index)
  const before = subjectBefore(words, 0, at)
  if (before.subordinate) return null
  const person = textOf(sentence, before.words)
  const named = PERSON.test(person) && /^ to \p{Ll}/u.test(sentence.slice(match.index + match[0].length))
  const owners = named ? [person] : ownersOf(sentence, before.words, setting)
  return owners.length > 0 || setting.place.stance === 'decision'
    ? act('decision', true, 'decided', textOf(sentence, words.slice(0, at + 4)), owners)
    : null
}

/** "The minutes were approved", "The item was put off": procedure. "Fees are fixed at", "ACTION: Secretary": a decision. */
function item(sentence: string, words: Word[]): Act | null {
  const procedure = PROCEDURE.exec(sentence)
  if (procedure) return act('decision', false, 'procedure', procedure[0])
  const action = /^(?:action|follow-up)(?: points?| items?)?\s*[:–-]\s*(?:(\p{Lu}[^:,;]{1,60}?)(?= to \p{Ll}))?/iu.exec(
    sentence,
  )
  if (action)
    return act(
      'decision',
      true,
      'decided',
      textOf(sentence, words.slice(0, 8)),
      action[1] ? [action[1].replace(/^the /i, '')] : [],
    )
  const settled =
    /\b(?:was|were|is|are) (?:hereby |also )?(?:approved|adopted|fixed|appointed|elected|endorsed|allocated|established|formed|constituted|accepted|nominated|designated|set at|set up)\b/i.exec(
      sentence,
    )
  return settled ? act('decision', true, 'decided', settled[0]) : null
}
