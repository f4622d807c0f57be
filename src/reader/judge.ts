import { acronymsOf } from './language/acronyms.ts'
import type { Act, Lead, Setting } from './language/act.ts'
import { approachOf } from './language/approach.ts'
import { fieldsOf, NO_FIELDS } from './language/fields.ts'
import { completed, labelled } from './language/labels.ts'
import { isLeadIn, leadOf } from './language/lead.ts'
import { rupeeOf } from './language/money.ts'
import { type Verdict, verdictOf } from './language/passage-act.ts'
import { type Rule, reason } from './language/reasons.ts'
import { judgedRow } from './language/row-act.ts'
import { sentencesOf } from './language/sentences.ts'
import { ownNames, voiceOf } from './language/speaker.ts'
import { type Place, placeOf } from './language/stance.ts'
import { isUrdu } from './language/urdu.ts'
import { urduVerdictOf } from './language/urdu-act.ts'
import { urduFieldsOf } from './language/urdu-fields.ts'
import type { Clause, Outline, Passage } from './model.ts'

/**
 * Says of every passage what it does (promises, recommends, demands, decides, states), and reads from it who must act, by when, how much, with what
 * money and how it would be checked. Who speaks is worked out first, from the document as a whole; then where a passage stands; then its grammar.
 */
export function judge(outline: Outline): Clause[] {
  const document = documentOf(outline)
  const clauses: Clause[] = []
  let above = -1
  for (const passage of outline.passages) {
    const setting = settingOf(passage, document)
    const field = passage.kind === 'row' || passage.kind === 'heading' ? null : labelled(passage.text)
    const item = clauses[above]
    if (field && item && isUnder(passage, item)) {
      clauses[above] = completed(item, field, setting, document.rupee)
      clauses.push(stated(passage, 'field', passage.text))
      continue
    }
    if (isLeadIn(passage.text)) document.leads.set(passage.text, leadOf(passage.text, setting))
    const clause = judged(passage, setting, document)
    clauses.push(clause)
    if (clause.speech !== 'statement') above = clauses.length - 1
    else if (passage.kind === 'heading') above = -1
  }
  return clauses
}

interface Document extends Pick<Setting, 'voice' | 'acronyms' | 'own'> {
  title: string | null
  rupee: string
  places: Map<string, Place>
  /** What the lead-ins so far make of their items, by their text. */
  leads: Map<string, Lead>
}

function documentOf(outline: Outline): Document {
  return {
    voice: voiceOf(outline),
    acronyms: acronymsOf(outline.text),
    own: ownNames(outline),
    title: outline.title ?? outline.passages.find((passage) => passage.kind === 'heading')?.text ?? null,
    rupee: rupeeOf(outline.text),
    places: new Map(),
    leads: new Map(),
  }
}

function settingOf(passage: Passage, document: Document): Setting {
  const key = passage.path.join('\n')
  const place = document.places.get(key) ?? placeOf(passage.path, document.voice, document.title)
  document.places.set(key, place)
  const { voice, acronyms, own } = document
  const listed = passage.kind === 'bullet' || passage.kind === 'row' || passage.number !== null
  const setting = { voice, acronyms, own, place, kind: passage.kind, listed, lead: null, before: null }
  return { ...setting, lead: leadFor(passage, setting, document) }
}

function leadFor(passage: Passage, setting: Setting, { leads }: Document): Lead | null {
  if (passage.leadIn === undefined || passage.kind === 'heading') return null
  const known = leads.get(passage.leadIn)
  if (known) return known
  const lead = leadOf(passage.leadIn, setting)
  leads.set(passage.leadIn, lead)
  return lead
}

/** The headings above without the document's title, which says too much of everything. */
function headingsOf(passage: Passage, { title }: Document): string[] {
  return passage.path.filter((heading) => heading !== title)
}

/** A line of fields ("Responsible: …") belongs to an item of the same part. */
function isUnder(passage: Passage, item: Clause): boolean {
  return item.path.every((heading, index) => passage.path[index] === heading)
}

function judged(passage: Passage, setting: Setting, document: Document): Clause {
  if (passage.kind === 'heading') return stated(passage, 'heading', passage.text)
  if (passage.kind === 'row') return judgedRow(passage, setting, document.rupee, headingsOf(passage, document))
  const urdu = isUrdu(passage.text)
  const sentences = sentencesOf(passage.text)
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
  if (aims)
    clause.commitment.approach = approachOf(
      passage.text,
      passage.path.filter((part) => part !== document.title),
    )
  return clause
}

function stated(passage: Passage, rule: Rule, words: string): Clause {
  return { ...passage, speech: 'statement', commitment: { is: false, why: reason(rule, words), ...NO_FIELDS } }
}
