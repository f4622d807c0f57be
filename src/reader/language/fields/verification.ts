import type { Verification } from '../../model.ts'
import { spaced } from '../grammar/words.ts'

/**
 * The line we draw: verification is a named way of finding out whether the promise itself was kept. Watching the plan,
 * its progress, its money or its results counts, and so does answering for them to somebody or in public. Watching the world
 * (borders, transactions, media, prisons) is the policy's substance, and reviewing laws or textbooks is its work: neither counts alone.
 */
const OBJECT =
  '(?:implementation|progress|performance|results?|impacts?|effectiveness|compliance|carrying out|achievements?|outcomes?|delivery|commitments?|measures?|spending|expenditure|this (?:action )?(?:plan|policy|strategy|programme|program|resolution|agreement|communiqué|declaration|charter|accord|pact)|the (?:action |national |present )?(?:plan|policy|strategy|programme|program|resolution|agreement|framework|roadmap|instructions))'

const AUDIENCE =
  '(?:parliament|assembly|cabinet|council|committee|board|congress|ministers?|prime minister|president|government|governor|mayor|secretary[- ]general|secretariat|commission|public|steering group|legislature|house|senate|meeting|undersigned|nation|lake|session|conference of|people|us)'

const CHECKER =
  '(?:auditor|audit (?:chamber|office|court|commission|service)|court of auditors|ombudsman|ombudsperson|evaluators?|independent (?:panel|body|experts?|observers?|monitors?|expert|commission)|comptroller)'

const PATTERNS = [
  '(?:an? |the )?(?:integrated |joint |robust |national |institutionali[sz]ed )*(?:monitoring(?:,| and| &) (?:evaluation|reporting|review|oversight)|evaluation and monitoring|m&e)(?:,? and \\w+)?(?: (?:mechanism|framework|system|plan|unit|committee|strategy|process)s?)?',
  '(?:key performance|performance|progress|measurable|outcome|impact|smart|output) indicators?|\\bkpis?\\b',
  '(?:mid-?term|final|ex-post|end-of-term|joint|external|independent|annual|yearly|biennial|outside|interim|periodic|regular|impact|follow-up|public expenditure) (?:external |progress |mid-term |impact |performance )?(?:evaluations?|reviews?|audits?|verification|assessments?)(?: (?:of|by|under) [^.;,]{0,40})?',
  '(?:weekly|monthly|quarterly|half-yearly|biannual|six-monthly|annual|yearly|biennial|periodic|regular|progress|implementation|written|final|interim|status) (?:public |progress |written |narrative |implementation |and financial )*(?:reports?|reporting|accounts?|scorecards?|updates?)(?: (?:to|on|of) [^.;,]{0,40})?',
  '(?:baseline|end-?line|follow-up|perception|opinion|household|victimi[sz]ation|satisfaction|exit|post-campaign|annual|independent) (?:surveys?|stud(?:y|ies)|polls?)',
  `(?:monitor|track|evaluat|review|assess|overse|supervis|verif|audit|examin|check)\\w*(?: \\w+){0,2}? (?:and \\w+ )?(?:the |its |their |on |how |of |annual )*${OBJECT}(?: of [^.;,]{0,40})?`,
  `${OBJECT}[^.;]{0,60}? (?:will|shall|should|must|is|are|to)(?: then| also)? (?:be )?(?:\\w+ly )?(?:monitored|reviewed|evaluated|assessed|audited|measured|tracked|verified|examined|certified|shown|reported)`,
  `(?:evaluation|assessment|monitoring|oversight|supervision|verification) of (?:the |its |their )?(?:\\w+ )?${OBJECT}`,
  `(?:reports?|reporting|accounts?|answers?|accountable) (?:back )?(?:every \\w+ |each \\w+ )?(?:\\w+ )?(?:\\w+ly )?(?:on [^.;,]{1,50}? )?(?:directly )?(?:to|before) (?:the |its |their |this )?(?:[\\w'-]+ ){0,3}?${AUDIENCE}\\b`,
  `(?:submit|present|lay|lays|laid|submits|presents|submitted|presented|publish|publishes|published|provide|deliver|table|tabled)(?: to [^.;,]{1,40}?)? (?:an? |the |its |their )?(?:[\\w-]+ ){0,4}?(?:reports?|findings|results|account|assessment|evaluation|scorecard|review)\\b(?: [^.;,]{0,30}?(?:to|before) (?:the )?${AUDIENCE}\\b)?`,
  `(?:results|findings|reports?|accounts?)(?: \\w+)? (?:laid|brought|put|submitted|presented) (?:before|to) (?:the |its )?(?:[\\w-]+ ){0,3}?${AUDIENCE}\\b`,
  '(?:reports?|reporting|statements?) (?:\\w+ )?on (?:the |its |their )?(?:progress|implementation|results|achievements?|what was done)|self-assessment|(?:yearly|annual|public|first) statements?(?: of [^.;,]{0,40})?|certif(?:y|ies) (?:the )?(?:destruction|use|completion|accounts?|reports?|results?)[^.;,]{0,30}|asks? [^.;,]{0,40}(?:audit|auditor)[^.;,]{0,30} to report',
  'review (?:after|every|in) [^.;,]{2,30}',
  '(?:assess|evaluat|review|examin|report|check|verif)\\w* (?:[\\w-]+ ){0,4}?(?:how (?:far|well|much)|whether|to what extent) [^.;,]{2,40}',
  '(?:judged|measured|assessed) (?:against|by) (?:the |these |\\w+ )?(?:\\w+ )?(?:measures?|indicators?|benchmarks?|targets?|baselines?|criteria)',
  'report(?:s|ed|ing)? back|take(?:s)? stock of',
  '(?:publish\\w*|made public|make public|release)(?: [\\w,-]+){0,6}? (?:figures|results|progress|findings|scorecard|account)\\b(?: [^.;,]{0,30})?',
  '(?:after|subject to|following|pending|source: |means of verification:? |through) (?:an? |the )?(?:\\w+ )?(?:inspection|audit|evaluation|verification|survey)s?(?: (?:of|by) [^.;,]{0,40})?',
  `\\b${CHECKER}(?: [\\w()]+){0,4}? (?:certif|verif|assess|audit|evaluat|examin|inspect|review|check|monitor|confirm)\\w*(?: [^.;,]{0,40})?`,
  `(?:certified|verified|audited|inspected|evaluated|assessed|reviewed|monitored|inspection|audit)(?: [^.;,]{1,30})? by (?:an? |the )?(?:\\w+ )?(?:${CHECKER}|university|parliament|committee|council)`,
  'verify(?:ing)? (?:the )?(?:count|use|number|data|results|delivery)[^.;,]{0,30}|review(?:s|ed)? the carrying out[^.;,]{0,40}',
  '(?:progress|monitoring|oversight|review|evaluation|follow-up) (?:table|committee|commission|mechanism|framework|board|panel|page|meetings?|matrix|dashboard)(?: [^.;,]{0,30})?',
  '(?:an )?(?:oversight|evaluation) (?:by|through) [^.;,]{1,40}|parliamentary (?:oversight|scrutiny)',
  '(?:verified|certified|audited)(?= (?:by|each|every|annually|yearly)\\b|$)',
  'scorecards?|dashboards?',
]

const VERIFICATION = new RegExp(`(?<![\\p{L}-])(?:${PATTERNS.map((pattern) => `(?:${pattern})`).join('|')})`, 'iu')
const HINT =
  /monitor|evaluat|audit|review|report|indicator|inspect|survey|assess|oversight|overse|verif|certif|progress|poll|account|figures|findings|results|kpi|m&e|track|stock|scorecard|dashboard|measur|examin|supervis|check|statement|accord|declar/i

/** What is watched outside: then the sentence is about the policy's own work. */
const SUBSTANCE =
  /^(?:monitor|track|review|assess|supervis|examin|check|measur|audit|inspect|overse)\w*(?: and \w+)?(?: of)? (?:the )?(?:borders?|frontiers?|transactions?|prisons?|prisoners?|media|websites?|social media|hate speech|suspects?|extremist|movements?|sermons?|air|water|banks|companies|imports|laws?|legislation|textbooks|curricul\w+)/i

export function verificationOf(sentence: string): Verification | null {
  if (!HINT.test(sentence)) return null
  const text = spaced(sentence)
  const match = VERIFICATION.exec(text)
  if (!match || SUBSTANCE.test(match[0]) || /\btheir own\b/.test(match[0])) return null
  return { text: match[0].trim() }
}

/** In a table's indicator cell a named source or check is verification; an indicator alone only says what to count. */
export function verificationOfCell(cell: string): Verification | null {
  const text = cell.trim()
  const named =
    /\b(?:source|sources|means of verification|verified|survey|statistics|audit\w*|inspection|evaluation|monitoring|records|register|reports?\b(?! (?:published|issued|submitted|drafted|prepared|completed|adopted|produced)))/i
  return named.test(text) ? { text } : verificationOf(text)
}
