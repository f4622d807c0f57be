import type { Voice } from '../document/speaker.ts'

/** A sign of who speaks, with its weight. */
export type Sign = [voice: Voice, weight: number, pattern: RegExp]

/**
 * The kinds of document, as the word a title is built on. Weighed apart: the same word as the subject of a title ("Review of the National
 * Strategy") says little.
 */
export const GENRES: Sign[] = [
  ['binds', 6, /\b(?:speech|press (?:release|statement)|statement (?:by|of) the minister|address by)\b/i],
  [
    'binds',
    4,
    /\b(?:(?:citizens?|clients?|customers?|patients?|passengers?|service|services)(?:['’]s?|s['’])? (?:service )?charter|charter of services?|terms of reference|letter of intent|strategy paper|(?:white|green) paper|polic(?:y|ies)|strateg(?:y|ies)|plans?|programmes?|programs?|roadmap|road map|framework|agenda|blueprint|commitments?|manifesto|circular|directives?|orders?|notification|guidelines|declaration|pledges?|undertakings?|covenant|pact|compact|concordat|agreement|accords?|memorandum|treaty|convention|protocol|act|law|bill|ordinance|regulations?|measures|instructions|decree|matrix|estimates|budget|constitution)\b|\bcommuniqu/i,
  ],
  [
    'advises',
    5,
    /\b(?:brief|briefing|reviews?|analysis|assessment|critique|evaluation|study|(?<!white |green |strategy )papers?|perspectives?|appraisal|audit|findings|commentary|reports?|recommendations|essay|article|reflections|lessons)\b/i,
  ],
  [
    'demands',
    5,
    /\b(?:petition|open letter|demands|people['’]?s['’]? (?:agenda|charter)|grievances|what we (?:want|ask|demand)$|our terms|plea)\b/i,
  ],
  ['demands', 4, /\b(?:charter(?! of services?)|appeal|call|cry|voices?|letter(?! of intent))\b/i],
  ['resolves', 6, /\b(?:resolutions?|motion)\b|\bRES\/|\bdecision [A-Z]*[./]?\d/i],
  [
    'meets',
    6,
    /\b(?:minutes|proceedings|record of (?:the |a )?(?:meeting|decisions|sitting|session)|meeting (?:notes|report|record)|summary record|notes of (?:the|a) meeting)\b/i,
  ],
  ['asks', 5, /\b(?:questionnaire|survey form|opinion survey)\b/i],
]

/** What a title says wherever it stands in it. */
export const TITLE: Sign[] = [
  [
    'advises',
    2,
    /\b(?:challenges|towards?|approaches|ending|path|critical|gaps|prospects|case for|why|how(?! we)|what went wrong|lessons)\b/i,
  ],
  ['binds', 3, /پالیسی|حکمت ?عملی|ایکشن پلان|لائح[ہۂ] ?عمل|منشور|معاہد|منصوب|فرمان/],
  ['demands', 4, /میثاق|چارٹر|مطالبات|عرضداشت|کھلا خط/],
  [
    'demands',
    5,
    /(?:طلبہ|طلباء?|کسان\S*|مزدور\S*|اساتذہ|عوام|شہری\S*|خواتین|نوجوان\S*|ماہی گیر\S*|تاجر\S*|متاثرین) (?:کا|کی|کے) (?:اعلامیہ|قرارداد|آواز|پکار|خط)/,
  ],
  ['resolves', 4, /قرارداد/],
  ['meets', 6, /روداد|کارروائی (?:اجلاس)?|اجلاس کی/],
  ['advises', 7, /تجزیہ|رپورٹ|تحقیق|مقالہ|جائزہ|بریف/],
]

/** A government's own name. */
export const GOVERNMENT =
  /\b(?:government|republic|kingdom|sultanate|emirate|ministr(?:y|ies)|cabinet|office of the (?:president|prime minister)|state department|department of|directorate|prime minister['’]s office|county|city council|municipality|state of)\b/i

const PEOPLE =
  'mothers?|fathers?|students?|teachers?|workers?|villagers?|farmers?|fishermen|fishers?|survivors?|residents?|citizens?|nurses?|journalists?|women|youth|families|widows?|drivers?|lawyers?|traders?|pensioners?'
const LEAGUE = 'unions?|associations?|federation|league|front|network|alliance|congress|coalition|movement'

/** Between title and first paragraph: who issued it. Read line by line. */
export const ISSUER: Sign[] = [
  ['binds', 3, GOVERNMENT],
  ['binds', 3, /^(?:حکومت|وزارت|کابینہ|محکم)/],
  [
    'binds',
    4,
    /\b(?:white|green) paper\b|\b(?:presented|laid) (?:to|before) (?:the )?(?:parliament|house|assembly|senate|legislature)\b.* by\b/i,
  ],
  ['binds', 3, /\b(?:general|parliamentary|presidential|provincial|local) elections?\b/i],
  [
    'demands',
    2,
    /^(?:from |by |signed by |submitted by )?(?:we,? )?(?:the )?(?:[\p{L}-]+ ){0,2}?(?:mothers|fathers|students|teachers|workers|villagers|farmers|fishermen|fishers|survivors|residents|citizens|nurses|journalists|women|families|undersigned|minorities)\b(?!['’])/iu,
  ],
  [
    'demands',
    3,
    new RegExp(
      `\\b(?:${PEOPLE})['’]?s?['’]? (?:${LEAGUE})\\b|\\b(?:${LEAGUE}) of (?:the )?(?:[\\p{L}-]+ ){0,2}?(?:${PEOPLE})\\b`,
      'iu',
    ),
  ],
  ['demands', 2, /\b(?:movement|coalition of|network of|undersigned|civil society|trade unions?|workers['’] union)\b/i],
  [
    'advises',
    3,
    /\b(?:institute|think[- ]tank|cent(?:re|er) (?:for|on|of)|foundation|university|research|consulting|policy brief|working paper|report authors?)\b/i,
  ],
  ['demands', 3, /^(?:\S+ )?(?:جرگہ|جلسہ|کنونشن|انجمن|یونین|محاذ|تحریک|پنچایت|اتحاد)(?:$|[ ،])/],
  ['meets', 3, /^(?:minutes of|meeting held|present:|in the chair)|\b(?:sitting of|those (?:who sat|present))\b/i],
]

export const OPENING: Sign[] = [
  [
    'binds',
    2,
    /\b(?:approved|adopted|issued|promulgated|endorsed) by (?:the )?(?:cabinet|government|council of (?:state|ministers)|ministry|parliament|president)/i,
  ],
  ['binds', 2, /\bthis (?:policy|strategy|action plan|plan|circular|agreement|programme|framework|order|matrix)\b/i],
  [
    'binds',
    3,
    /\b(?:the|each|both|either) (?:contracting )?(?:part(?:y|ies)|sides?)\b[^.]{0,80}\b(?:agree|shall|undertake|have agreed)/i,
  ],
  ['binds', 3, /\bbe it enacted\b|\bshort title\b|\bI am directed to\b|\bdo hereby order\b/i],
  ['advises', 3, /\b(?:this|the present) (?:study|paper|article|report|brief|essay|research|chapter)\b/i],
  [
    'advises',
    3,
    /\b(?:abstract|keywords|ISSN|doi\.org|literature review|corresponding author|policy brief|working paper|special rapporteur (?:recommends|visited))\b/i,
  ],
  [
    'advises',
    2,
    /\b(?:all rights reserved|report authors?|working group|respondents|interviews?|we (?:interviewed|spoke with|examine))\b/i,
  ],
  [
    'demands',
    4,
    /\bwe,? (?![^.]{0,80}\b(?:governments?|ministers|ministry|heads? of|presidents?|states|parties)\b)(?:the )?(?:[\p{L}-]+,? ){0,5}?(?:people|peoples|undersigned|citizens|women|youth|workers|students|teachers|mothers|residents|families|villagers|farmers|participants)\b/iu,
  ],
  [
    'demands',
    2,
    /^(?:to (?:the )?(?:hono?u?rable )?(?:president|prime minister|minister|government|governor|parliament|commission|king|members of parliament)\b|your excellency)/im,
  ],
  [
    'resolves',
    2,
    /^(?:The )?(?:Security Council|General Assembly|Assembly|Council|Conference|Congress|Commission|Human Rights Council|Parliament|Senate|Board)[^.]{0,40},$/m,
  ],
  [
    'resolves',
    6,
    /\bthis (?:house|assembly|senate|parliament|council|congress)\b[^.:]{0,60}\b(?:notes|resolves|urges|calls|recalls|demands|is of the opinion|recommends|condemns|affirms)\b/i,
  ],
  [
    'meets',
    3,
    /\b(?:meeting|session|sitting) (?:\w+ ){0,14}(?:was held|took place|was convened|was chaired|was called to order)|\bpresided over the meeting\b/i,
  ],
  ['demands', 3, /ہم[^۔]{0,60}مطالبہ|مطالبہ کرت[اےی] ہ/],
  ['binds', 2, /حکومتِ?|کابینہ|وزارت|منظور شدہ/],
  ['meets', 3, /اجلاس[^۔]{0,80}(?:منعقد|ہوا)/],
]

export const HEADINGS: Sign[] = [
  [
    'advises',
    3,
    /^(?:abstract|references|bibliography|literature review|methodology|method|findings|what we (?:did|found|saw)|discussion)$/i,
  ],
  ['advises', 2, /recommendations/i],
  ['advises', 3, /^(?:سفارشات|نتائج|خلاصہ|تجاویز)$/],
  [
    'meets',
    2,
    /^(?:\d+[.)]? )?(?:attendance|apologies|agenda|decisions|matters arising|any other business|present|in attendance)/i,
  ],
  [
    'binds',
    2,
    /\b(?:action plan|policy directives|implementation|institutional arrangements|monitoring and evaluation|strategic objectives?|pillar|objective \d|priority area|vision|mission)\b/i,
  ],
  ['demands', 3, /مطالبات|ہم کیا چاہتے|ہماری مانگیں/],
  ['demands', 3, /^(?:our |the )?demands\b|\bwe (?:demand|call (?:on|for|upon))\b/i],
]

/** What the author says in the first person, over the whole text: whether he asks more of others or promises more himself. */
export const ASKS =
  /\bwe (?:therefore |also |hereby |further )?(?:demand|call (?:up)?on|ask(?! of you| you)|urge|insist|beg|appeal|call for|want)\b/gi
export const BINDS =
  /\bwe (?:therefore |also |hereby |further )?(?:will|shall|agree|commit|pledge|undertake|resolve|are committed)\b/gi
export const ADVISES = /\bwe (?:therefore |also |further )?(?:recommend|suggest|advise)\b/gi
