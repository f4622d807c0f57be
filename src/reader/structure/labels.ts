import { wordCount } from './phrase.ts'

/** Words that name a part of a document, outermost first. The rank orders them among each other. */
const RANKS: [rank: number, words: string][] = [
  [100, 'part|book|volume|annex|annexe|annexure|appendix|schedule|حصہ|ضمیمہ'],
  [110, 'chapter|title|باب|فصل'],
  [130, 'section|قسم'],
  [
    140,
    'pillar|goal|theme|thematic area|priority area|focus area|strategic priority|strategic area|strategic pillar|work\\s?stream|component|cluster|priority|ستون|محور',
  ],
  [145, 'article|art\\.|§|sec\\.|regulation|rule|clause|paragraph|دفعہ|آرٹیکل|شق'],
  [150, 'strategic objective|specific objective|objective|strategic goal|outcome|line of (?:action|effort)|ہدف|مقصد'],
  [155, 'output|sub-objective|strategy|principle|recommendation|commitment|sub-goal|intermediate result|سفارش'],
  [
    160,
    'action|activity|measure|step|intervention|task|indicator|target|milestone|decision|agenda item|item|resolution|اقدام|فیصلہ',
  ],
]

const ORDINAL =
  '(?:no\\.?\\s*)?(?:[\\d۰-۹٠-٩]{1,3}(?:\\.[\\d۰-۹]{1,3}){0,4}[a-z]?|[ivxlc]{1,7}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|اوّ?ل|دوم|سوم|چہارم|پنجم|ششم|ہفتم|ہشتم|نہم|دہم|الف|ب|ج)'
const LABELS = RANKS.map(([rank, words]) => ({
  rank,
  pattern: new RegExp(`^(?:${words})\\s+${ORDINAL}(?![\\p{L}\\p{N}])(?:\\s*[.:)–—-]+\\s*|\\s+|$)`, 'iu'),
}))
const PLURAL = /^(?:annexes|annexures|appendices|schedules|ضمیمہ جات)$/i
const ALONE = /^(?:annex|annexe|annexure|appendix|schedule|ضمیمہ)$/i
const LONGEST = 20

export interface Label {
  rank: number
  /** Nothing but the label is printed: the title stands in the line below. */
  bare: boolean
  /** `5` of "Article 5", `2.1` of "Objective 2.1". */
  number: string
  /** What follows the label. */
  rest: string
}

/** "Chapter I: …", "Article 5", "Pillar 2 – …", "باب اوّل": the label of a part, if the text begins with one. */
export function readLabel(text: string): Label | null {
  if (PLURAL.test(text)) return { rank: 95, bare: false, number: '', rest: text }
  if (ALONE.test(text)) return { rank: 100, bare: true, number: '', rest: '' }
  for (const { rank, pattern } of LABELS) {
    const match = pattern.exec(text)
    if (!match) continue
    const words = match[0]
      .trim()
      .replace(/[.:)–—-]+$/, '')
      .trim()
    const number = words.split(/\s+/).at(-1) ?? ''
    const rest = text.slice(match[0].length).trim()
    return { rank: rank + number.split('.').length - 1, bare: rest === '', number, rest }
  }
  return null
}

/** A label and a title, as headings have them: not a sentence about "Article 25 of the Constitution". */
export function isLabelled(text: string): boolean {
  const label = readLabel(text)
  if (!label || wordCount(text) > LONGEST || /[.;,]$/.test(label.rest)) return false
  return label.rest === '' || !/^\p{Ll}/u.test(label.rest)
}
