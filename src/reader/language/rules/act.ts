import type { ClauseKind, Deadline, Speech } from '../../model.ts'
import type { Acronyms } from '../document/acronyms.ts'
import type { Voice } from '../document/speaker.ts'
import type { Place } from '../document/stance.ts'
import { namesIn, type SubjectKind } from '../grammar/subject.ts'
import type { Word } from '../grammar/words.ts'
import type { Rule } from './reasons.ts'

/** What one sentence does, with the rule that says so and the words that decided. */
export interface Act {
  speech: Speech
  is: boolean
  rule: Rule
  words: string
  /** Who must act, where the sentence makes him its subject or its addressee. */
  owners: string[]
  /** The verb has no doer of its own: one may be named with "by". */
  passive?: boolean
}

/** What a lead-in ("All offices shall:") hands down to the items below it. */
export interface Lead {
  act: Act | null
  /** What the lead-in says the items are, where it says it without a verb that binds ("The challenges are:"). */
  names: 'plans' | 'aims' | 'advice' | 'demands' | 'decisions' | 'facts' | null
  /** The time it sets for all of them ("Within 90 days the Ministry shall:"). */
  deadline: Deadline | null
}

/** Everything about a passage that its sentences are judged by. */
export interface Setting {
  voice: Voice
  place: Place
  kind: ClauseKind
  /** An item of a list or a numbered clause, of which a bare verb or noun phrase may be a plan. */
  listed: boolean
  lead: Lead | null
  acronyms: Acronyms
  /** The author's own names, lower case. */
  own: ReadonlySet<string>
  /** What the sentence before spoke of, for "it" and "they". */
  before: { kind: SubjectKind; owners: string[] } | null
}

export function act(speech: Speech, is: boolean, rule: Rule, words: string, owners: string[] = []): Act {
  return { speech, is, rule, words, owners }
}

/** A verdict that the sentence does nothing, and why. */
export function nothing(rule: Rule, words: string): Act {
  return { speech: 'statement', is: false, rule, words, owners: [] }
}

export function ownersOf(sentence: string, subject: Word[], setting: Setting): string[] {
  return namesIn(sentence, subject, setting.acronyms)
}
