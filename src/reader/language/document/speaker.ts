import type { Outline } from '../../model.ts'

/**
 * Who speaks in a document, which decides what its "will" and "should" are worth: somebody who can bind himself (a government's plan, the
 * parties of an agreement), a body that resolves, a meeting, an adviser (a critic, a working group), citizens who demand, a questionnaire.
 */
export type Voice = 'binds' | 'resolves' | 'meets' | 'advises' | 'demands' | 'asks' | 'unknown'

type Sign = [voice: Voice, weight: number, pattern: RegExp]

const TITLE: Sign[] = [
  ['binds', 6, /\b(?:budget speech|budget statement|statement by the minister|press release|address by)\b/i],
  [
    'binds',
    3,
    /\b(?:polic(?:y|ies)|strategy|strategies|plan|programme|program|roadmap|framework|agenda|blueprint|white paper|commitments?|manifesto|circular|directive|order|guidelines|declaration|communiqu(?:é|e)?|pledges?|agreement|accord|memorandum|treaty|convention|protocol|compact|act|law|bill|ordinance|regulations?|measures|instructions|decree)\b/i,
  ],
  [
    'advises',
    4,
    /\b(?:brief|review|analysis|assessment|critique|critical|gaps|prospects|evaluation|study|paper|perspectives|lessons|appraisal|audit|findings|shadow report|commentary|recommendations|case for|why|how)\b/i,
  ],
  ['advises', 2, /\b(?:report|challenges|towards?|approaches|ending|path)\b/i],
  [
    'demands',
    4,
    /\b(?:charter of|people'?s charter|petition|open letter|demands|appeal (?:to|of)|citizens'? charter)\b/i,
  ],
  ['resolves', 4, /\bresolutions?\b|\bRES\//],
  [
    'meets',
    6,
    /\b(?:minutes|proceedings|record of (?:the )?(?:meeting|decisions)|meeting (?:notes|report|record)|summary record)\b/i,
  ],
  ['asks', 5, /\b(?:questionnaire|survey form|opinion survey)\b/i],
  ['binds', 3, /پالیسی|حکمت ?عملی|ایکشن پلان|لائح[ہۂ] ?عمل|منشور|معاہد|منصوب|فرمان/],
  ['demands', 4, /میثاق|چارٹر|مطالبات|عرضداشت|کھلا خط/],
  ['resolves', 4, /قرارداد/],
  ['meets', 6, /روداد|کارروائی (?:اجلاس)?|اجلاس کی/],
  ['advises', 7, /تجزیہ|رپورٹ|تحقیق|مقالہ|جائزہ|بریف/],
]

const OPENING: Sign[] = [
  [
    'binds',
    2,
    /\b(?:approved|adopted|issued|promulgated|endorsed) by (?:the )?(?:cabinet|government|council of (?:state|ministers)|ministry|parliament|president)/i,
  ],
  [
    'binds',
    2,
    /\b(?:government|republic|kingdom|ministry|cabinet|office of the (?:president|prime minister)|state|county government|city) of\b|\bcabinet (?:secretariat|office)\b|\bMINISTRY\b/i,
  ],
  ['binds', 2, /\bthis (?:policy|strategy|action plan|plan|circular|agreement|programme|framework)\b/i],
  [
    'binds',
    3,
    /\b(?:the|each|both) (?:contracting )?part(?:y|ies)\b[^.]{0,80}\b(?:agree|shall|undertake|have agreed)/i,
  ],
  ['binds', 3, /\bbe it enacted\b|\bshort title\b|\bI am directed to\b/i],
  ['binds', 2, /\bwe (?:will|shall)\b/i],
  ['advises', 3, /\b(?:this|the present) (?:study|paper|article|report|brief|essay|research|chapter)\b/i],
  [
    'advises',
    3,
    /\b(?:abstract|keywords|ISSN|doi\.org|literature review|corresponding author|policy brief|working paper)\b/i,
  ],
  [
    'advises',
    2,
    /\b(?:institute for|institute of|think[- ]tank|centre for|center for|all rights reserved|report authors?|working group|respondents|interviews?)\b/i,
  ],
  [
    'demands',
    4,
    /\bwe,? (?:the|undersigned)\b[^.]{0,60}\b(?:people|undersigned|citizens|women|youth|workers|organi[sz]ations|residents|families)\b|\bwe,[^:.]{0,140}(?:women|citizens|people|families)/i,
  ],
  ['demands', 3, /\b(?:we|the people) (?:demand|call (?:up)?on|insist)\b/i],
  [
    'resolves',
    2,
    /^(?:The )?(?:Security Council|General Assembly|Assembly|Council|Conference|Congress|Commission|Human Rights Council|Parliament|Senate)[^.]{0,40},$/m,
  ],
  [
    'meets',
    3,
    /\b(?:meeting|session) (?:\w+ ){0,14}(?:was held|took place|was convened|was chaired|was called to order)|\bpresided over the meeting\b/i,
  ],
  ['meets', 3, /\bminutes of\b/i],
  ['demands', 3, /ہم[^۔]{0,60}مطالبہ|مطالبہ کرتے ہیں/],
  ['binds', 2, /حکومتِ?|کابینہ|وزارت|منظور شدہ/],
  ['meets', 3, /اجلاس[^۔]{0,80}(?:منعقد|ہوا)/],
]

const HEADINGS: Sign[] = [
  [
    'advises',
    3,
    /^(?:abstract|references|bibliography|literature review|methodology|method|findings|what we did|discussion)$/i,
  ],
  ['advises', 2, /recommendations/i],
  ['advises', 3, /^(?:سفارشات|نتائج|خلاصہ|تجاویز)$/],
  ['meets', 2, /^(?:attendance|apologies|agenda|decisions|matters arising|any other business|present|in attendance)/i],
  [
    'binds',
    2,
    /\b(?:action plan|policy directives|implementation|institutional arrangements|monitoring and evaluation|strategic objectives?|pillar|objective \d|priority area|vision|mission)\b/i,
  ],
  ['demands', 2, /^(?:our )?demands|we (?:demand|call)/i],
]

const PREAMBLE =
  /^(?:Recalling|Reaffirming|Noting|Recogni[sz]ing|Welcoming|Deeply|Gravely|Having|Mindful|Bearing in mind|Guided by|Emphasi[sz]ing|Stressing|Expressing|Aware|Convinced|Acting under|Concerned|Considering|Determined|Underlining|Acknowledging)\b/
const OPERATIVE =
  /^(?:\d+[.)] ?)?(?:(?:Also|Further|Again|Strongly) )?(?:Decides|Requests|Calls (?:up)?on|Urges|Invites|Encourages|Reaffirms|Welcomes|Stresses|Emphasizes|Expresses|Notes|Resolves|Condemns|Endorses|Authorizes|Directs|Takes note|Demands|Affirms|Underlines|Recommends|RESOLVED)\b/i

/** The reasons for each voice are added up over title, opening and headings; with none, the speaker is unknown. */
export function voiceOf(outline: Outline): Voice {
  const scores = new Map<Voice, number>()
  const add = (voice: Voice, weight: number) => scores.set(voice, (scores.get(voice) ?? 0) + weight)
  const weigh = (signs: Sign[], text: string) => {
    for (const [voice, weight, pattern] of signs) if (pattern.test(text)) add(voice, weight)
  }
  const headings = outline.passages.filter((passage) => passage.kind === 'heading').map((passage) => passage.text)
  const paths = new Set([...headings, ...outline.passages.flatMap((passage) => passage.path)])
  weigh(TITLE, outline.title ?? headings[0] ?? '')
  weigh(OPENING, outline.text.slice(0, 3500))
  for (const sign of HEADINGS) if ([...paths].some((heading) => sign[2].test(heading))) add(sign[0], sign[1])
  const preambles = outline.passages.filter((passage) => PREAMBLE.test(passage.text)).length
  const operatives = outline.passages.filter((passage) => OPERATIVE.test(passage.text)).length
  if (preambles >= 2 && operatives >= 2) add('resolves', 8)
  else if (operatives >= 4) add('resolves', 4)
  if (outline.meetings.length > 0) add('meets', 6)
  if (questions(outline) > 0.3) add('asks', 6)
  return strongest(scores)
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
    /\b(?:Institute|Centre|Center|Foundation|Forum|Network|Initiative|Rapporteur|Ombudsman|Commissioner|Inspectorate|Union|Association|Commission|Council|Group|[A-Z]{3,8})\b/g,
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
  /\b(?:manifesto|accord|agreement|treaty|pact|covenant|joint declaration|pledges?|memorandum of understanding|open government|action plan|action framework|matrix of actions|programme for the|contract with)\b|\bcommuniqu|منشور|معاہد/i
