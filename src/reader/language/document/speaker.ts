import type { Outline } from '../../model.ts'
import { ADVISES, ASKS, BINDS, HEADINGS, ISSUER, OPENING, type Sign, TITLE } from '../lexicon/voices.ts'
import { genresOf, issuersOf } from './masthead.ts'

/**
 * Who speaks in a document, which decides what its "will" and "should" are worth: somebody who can bind himself (a government's plan, the
 * parties of an agreement), a body that resolves, a meeting, an adviser (a critic, a working group), citizens who demand, a questionnaire.
 */
export type Voice = 'binds' | 'resolves' | 'meets' | 'advises' | 'demands' | 'asks' | 'unknown'

const PREAMBLE =
  /^(?:Recalling|Reaffirming|Noting|Recogni[sz]ing|Welcoming|Deeply|Gravely|Having|Mindful|Bearing in mind|Guided by|Emphasi[sz]ing|Stressing|Expressing|Aware|Convinced|Acting under|Concerned|Considering|Determined|Underlining|Acknowledging|Alarmed|Conscious|Believing|Affirming|Desiring|Remembering)\b/
const OPERATIVE =
  /^(?:\d+[.)] ?)?(?:(?:Also|Further|Again|Strongly) )?(?:Decides|Requests|Calls (?:up)?on|Urges|Invites|Encourages|Reaffirms|Welcomes|Stresses|Emphasizes|Expresses|Notes|Resolves|Condemns|Endorses|Authorizes|Directs|Takes note|Demands|Affirms|Underlines|Recommends|RESOLVED|Adopts|Agrees|Instructs|Appeals|Asks|Approves|Entrusts|Establishes|Suggests|Undertakes)\b/i

/** The reasons for each voice are added up over title, masthead, opening, headings and the whole; with none, the speaker is unknown. */
export function voiceOf(outline: Outline): Voice {
  const scores = new Map<Voice, number>()
  const add = (voice: Voice, weight: number) => scores.set(voice, (scores.get(voice) ?? 0) + weight)
  const weigh = (signs: Sign[], text: string) => {
    for (const [voice, weight, pattern] of signs) if (pattern.test(text)) add(voice, weight)
  }
  const headings = outline.passages.filter((passage) => passage.kind === 'heading').map((passage) => passage.text)
  const title = [...new Set([outline.title ?? '', headings[0] ?? ''])].join('\n')
  for (const [voice, weight] of genresOf(title)) add(voice, weight)
  weigh(TITLE, title)
  const issuers = issuersOf(outline, title)
  for (const [voice, weight, pattern] of ISSUER) if (issuers.some((line) => pattern.test(line))) add(voice, weight)
  const parts = new Set([...headings, ...outline.passages.flatMap((passage) => passage.path)])
  for (const part of title.split('\n')) parts.delete(part)
  weigh(OPENING, outline.text.slice(0, OPENING_LENGTH))
  for (const [voice, weight, pattern] of HEADINGS)
    if ([...parts].some((heading) => pattern.test(heading))) add(voice, weight)
  const preambles = outline.passages.filter((passage) => PREAMBLE.test(passage.text)).length
  const operatives = outline.passages.filter((passage) => OPERATIVE.test(passage.text)).length
  if (preambles >= 2 && operatives >= 2) add('resolves', 8)
  else if (operatives >= 4) add('resolves', 4)
  if (outline.meetings.length > 0) add('meets', 6)
  if (questions(outline) > 0.3) add('asks', 6)
  for (const [voice, weight] of inFirstPerson(outline.text)) add(voice, weight)
  return strongest(scores)
}

const OPENING_LENGTH = 3500

/** In how many characters of a text one "we will" is still worth counting: what a book quotes here and there is not its voice. */
const SELDOM = 10_000

/** What the author asks, promises and advises as "we", weighed against each other. */
function inFirstPerson(text: string): [Voice, number][] {
  const count = (pattern: RegExp) => {
    const found = text.match(pattern)?.length ?? 0
    return found * SELDOM < text.length ? 0 : found
  }
  const asks = count(ASKS)
  const binds = count(BINDS)
  const advises = count(ADVISES)
  const found: [Voice, number][] = []
  if (advises > binds) found.push(['advises', 3])
  if (asks > binds) found.push(['demands', asks > 1 ? 4 : 2])
  else if (binds > 1) found.push(['binds', 3])
  return found
}

function questions(outline: Outline): number {
  const asked = outline.passages.filter((passage) => /[?؟]\s*(?:\(|$)/.test(passage.text)).length
  return asked / Math.max(outline.passages.length, 1)
}

const PRECEDENCE: Voice[] = ['meets', 'resolves', 'demands', 'advises', 'binds', 'asks']
const LEAST = 2

function strongest(scores: Map<Voice, number>): Voice {
  let best: Voice = 'unknown'
  let most = LEAST - 1
  for (const voice of PRECEDENCE) {
    const score = scores.get(voice) ?? 0
    if (score > most) {
      best = voice
      most = score
    }
  }
  return best
}

/** The author's own name where an adviser speaks of itself ("The Institute will return"): its own organ nouns and letters in the masthead. */
export function ownNames(outline: Outline): ReadonlySet<string> {
  const masthead = outline.text.slice(0, 400)
  const names = masthead.match(
    /\b(?:Institute|Centre|Center|Foundation|Forum|Network|Initiative|Rapporteur|Ombudsman|Commissioner|Inspectorate|Union|Association|Commission|Council|Group|[A-Z]{3,8})\b|(?<!\S)(?:جرگہ|یونین|اتحاد|انجمن|تحریک|محاذ|تنظیم|فورم)(?![^\s،])/g,
  )
  return new Set((names ?? []).map((name) => name.toLowerCase()))
}

/** Agreements, manifestos and lists of commitments promise from beginning to end, whatever their headings say. */
export function promisesThroughout(outline: Outline): boolean {
  const head = `${outline.title ?? ''}\n${outline.text.slice(0, 300)}`
  if (PROMISING.test(head)) return true
  return /^(?:have )?agree(?:d)?(?: as follows)?\s*:/im.test(outline.text.slice(0, 3000))
}

const PROMISING =
  /\b(?:manifesto|accord|agreement|treaty|pact|covenant|joint declaration|pledges?|memorandum of understanding|open government|action plan|action framework|matrix of actions|programme for the|contract with|(?:citizens?|clients?|customers?|patients?|service)(?:['’]s?|s['’])? charter)\b|\bcommuniqu|منشور|معاہد/i
