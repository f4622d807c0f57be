import { acronymsOf } from './language/document/acronyms.ts'
import { Fill, fieldOf } from './language/document/labels.ts'
import { isLeadIn, leadOf, leavesOpen } from './language/document/lead.ts'
import { ownNames, promisesThroughout, voiceOf } from './language/document/speaker.ts'
import { type Place, placeOf } from './language/document/stance.ts'
import { replyPart, templatePart } from './language/document/template.ts'
import { approachOf } from './language/fields/approach.ts'
import { fieldsOf, NO_FIELDS } from './language/fields/fields.ts'
import { rupeeOf } from './language/fields/money.ts'
import { sentencesOf } from './language/grammar/sentences.ts'
import type { Act, Lead, Setting } from './language/rules/act.ts'
import { type Verdict, verdictOf } from './language/rules/passage-act.ts'
import { type Rule, reason } from './language/rules/reasons.ts'
import { judgedRow } from './language/tables/row-act.ts'
import { urduVerdictOf } from './language/urdu/act.ts'
import { urduFieldsOf } from './language/urdu/fields.ts'
import { isUrdu } from './language/urdu/sentence.ts'
import type { Clause, Outline, Passage } from './model.ts'

/**
 * Says of every passage what it does (promises, recommends, demands, decides, states), and reads from it who must act, by when, how much, with what
 * money and how it would be checked. Who speaks is worked out first, from the document as a whole; then where a passage stands; then its grammar.
 */
export function judge(outline: Outline): Clause[] {
  const document = documentOf(outline)
  const fill = new Fill(document.rupee)
  for (const passage of outline.passages) {
    const setting = settingOf(passage, document)
    const field = fieldOf(passage)
    if (field && fill.take(stated(passage, 'field', passage.text), field, setting)) continue
    if (isLeadIn(passage.text)) document.leads.set(passage.text, leadOf(passage.text, setting))
    document.before = passage.kind === 'bullet' ? document.before : passage
    fill.add(judged(passage, setting, document))
  }
  return fill.finished()
}

interface Document extends Pick<Setting, 'voice' | 'acronyms' | 'own'> {
  title: string | null
  rupee: string
  throughout: boolean
  places: Map<string, Place>
  /** What the lead-ins so far make of their items, by their text. */
  leads: Map<string, Lead>
  /** The last passage that was no bullet. */
  before: Passage | null
}

function documentOf(outline: Outline): Document {
  return {
    voice: voiceOf(outline),
    acronyms: acronymsOf(outline.text),
    own: ownNames(outline),
    title: outline.title ?? outline.passages.find((passage) => passage.kind === 'heading')?.text ?? null,
    rupee: rupeeOf(outline.text),
    throughout: promisesThroughout(outline),
    places: new Map(),
    leads: new Map(),
    before: null,
  }
}

function settingOf(passage: Passage, document: Document): Setting {
  const { voice, acronyms, own } = document
  const listed = passage.kind === 'bullet' || passage.kind === 'row' || passage.number !== null
  const setting = {
    voice,
    acronyms,
    own,
    place: placeFor(passage, document),
    kind: passage.kind,
    listed,
    lead: null,
    before: null,
  }
  return { ...setting, lead: leadFor(passage, setting, document) }
}

function placeFor(passage: Passage, { places, voice, title, throughout }: Document): Place {
  const key = passage.path.join('\n')
  const known = places.get(key) ?? placeOf(passage.path, voice, title, throughout)
  places.set(key, known)
  return known
}

/** A list's lead-in; where the outline saw none, a sentence before the bullets that breaks off ("The Ministry commits to"). */
function leadFor(passage: Passage, setting: Setting, { leads, before }: Document): Lead | null {
  if (passage.kind === 'heading') return null
  const open = passage.kind === 'bullet' && before && leavesOpen(before.text) ? before.text : undefined
  const text = passage.leadIn ?? open
  if (text === undefined) return null
  const known = leads.get(text) ?? leadOf(text, setting)
  leads.set(text, known)
  return known
}

/** The headings above without the document's title, which says too much of everything. */
function headingsOf(passage: Passage, { title }: Document): string[] {
  return passage.path.filter((heading) => heading !== title)
}

function judged(passage: Passage, given: Setting, document: Document): Clause {
  if (passage.kind === 'heading') return stated(passage, 'heading', passage.text)
  if (passage.kind === 'row') return judgedRow(passage, given, document.rupee, headingsOf(passage, document))
  const urdu = isUrdu(passage.text)
  const plans = given.place.stance === 'plan' || given.place.stance === 'unknown'
  const reply = urdu ? null : replyPart(passage.text)
  const template =
    reply !== null
      ? { part: 'plan' as const, rest: reply, numbered: false }
      : plans && !urdu
        ? templatePart(passage.text)
        : null
  const setting = template
    ? {
        ...given,
        listed: given.listed || template.numbered,
        place: { ...given.place, stance: template.part, section: template.part },
      }
    : given
  const sentences = sentencesOf(template?.rest ?? passage.text)
  const verdict = urdu ? urduVerdictOf(sentences, setting) : verdictOf(sentences, setting)
  if (passage.kind === 'footnote' && verdict.act.rule !== 'organ') return stated(passage, 'note', passage.text)
  const path = headingsOf(passage, document)
  const lead = isLeadIn(passage.text) && !verdict.act.is ? document.leads.get(passage.text)?.act : null
  if (lead && (verdict.act.speech === 'statement' || verdict.act.rule === 'continued'))
    return leadingClause(passage, lead, path)
  if (verdict.act.speech === 'statement') return silent(passage, verdict, setting, document)
  const { act } = verdict
  const fields =
    act.rule === 'procedure'
      ? NO_FIELDS
      : urdu
        ? urduFieldsOf(sentences, verdict, path, setting)
        : fieldsOf(sentences, verdict, path, setting, document.rupee)
  return { ...passage, speech: act.speech, commitment: { is: act.is, why: reason(act.rule, act.words), ...fields } }
}

/** "All offices shall:" is not one promise more than its items are. */
function leadingClause(passage: Passage, { speech, owners }: Act, path: string[]): Clause {
  const commitment = {
    is: false,
    why: reason('leads', passage.text),
    ...NO_FIELDS,
    owner: owners,
    approach: approachOf(passage.text, path),
  }
  return { ...passage, speech, commitment }
}

function silent(passage: Passage, { act }: Verdict, setting: Setting, document: Document): Clause {
  const { stance, heading } = setting.place
  const rule: Rule = stance === 'silent' ? 'apparatus' : stance === 'past' ? 'past' : act.rule
  const clause = stated(passage, rule, rule === act.rule ? act.words : (heading ?? act.words))
  const aims = act.rule === 'aim' || (stance === 'aim' && setting.listed)
  if (aims) clause.commitment.approach = approachOf(passage.text, headingsOf(passage, document))
  return clause
}

function stated(passage: Passage, rule: Rule, words: string): Clause {
  return { ...passage, speech: 'statement', commitment: { is: false, why: reason(rule, words), ...NO_FIELDS } }
}
