import type { CommitmentReading, Verification } from '../../model.ts'
import type { Setting } from '../rules/act.ts'
import { isUrdu } from '../urdu/sentence.ts'
import { english, type Readers, urdu } from './cells.ts'

export type Column =
  | 'number'
  | 'action'
  | 'advice'
  | 'owner'
  | 'partner'
  | 'deadline'
  | 'start'
  | 'indicator'
  | 'verification'
  | 'money'
  | 'means'
  | 'status'
  | 'other'

/** The columns of a table, by its heading row, in English and Urdu; the first that fits counts. */
const COLUMNS: [Column, RegExp][] = [
  ['number', /^(?:no\.?|#|s\.? ?no\.?|sr\.? ?(?:no\.?)?|ref\.?|code|id|item|نمبر(?: شمار)?|شمار)$/i],
  ['partner', /\b(?:partners?|support(?:ing)?|stakeholders?|collaborat\w+|other actors)\b|شراکت/i],
  [
    'status',
    /\b(?:status|progress|achiev\w+|done|remarks?|comments?|traffic light|results? (?:so far|achieved))\b|^results?$|کیفیت|پیش ?رفت/i,
  ],
  ['start', /\bstart(?:ing)?(?: date)?\b/i],
  [
    'owner',
    /\b(?:leads?|leading|responsib\w+|owners?|by whom|who|implement(?:ing|ers?|ed by)|agenc(?:y|ies)|ministr(?:y|ies)|institutions?|departments?|accountable|actors?|executors?|in charge)\b|ذمہ ?دار|ادارہ|وزارت/i,
  ],
  [
    'deadline',
    /^by(?: when)?$|\b(?:time ?(?:line|frame|table|scale)?|when|deadlines?|due|dates?|completion|finish|ends?|until|period|years?|schedule|duration|term)\b|مدت|تاریخ|وقت|کب تک/i,
  ],
  [
    'money',
    /\b(?:how much|price|sum|budgets?|costs?|fund(?:s|ing)?|amount|financ\w+|expenditure|allocation|estimate)\b|لاگت|رقم|بجٹ|میزانیہ|تخمینہ/i,
  ],
  ['means', /\b(?:means|resources?|inputs?)\b(?! of verification)|وسائل/i],
  [
    'verification',
    /\bverification\b|\bsources? of (?:data|information)\b|^evidence$|\bproof\b|\bchecked\b|\bhow (?:we|will we|it|do we|they) .*(?:know|check|tell|measure)|\bknown by\b/i,
  ],
  [
    'indicator',
    /\b(?:indicators?|kpis?|targets?|outputs?|outcomes?|results?|measure of|verification|evidence|deliverables?|success|benchmarks?|source)\b|اشاری|ہدف|اہداف|نتائج/i,
  ],
  ['advice', /\b(?:recommendations?|proposals?|suggestions?)\b|سفارش|تجویز/i],
  [
    'action',
    /\b(?:actions?|activit(?:y|ies)|measures?|interventions?|commitments?|tasks?|steps?|objectives?|strateg(?:y|ies)|initiatives?|what|milestones?|pillars?|description|priorit(?:y|ies)|reforms?|programmes?|projects?)\b|اقدام|سرگرمی|کام|منصوبہ/i,
  ],
]

const LONGEST_COLUMN_NAME = 60

export interface Cell {
  column: Column
  /** The heading of its column, as the row carries it; empty where the table has none. */
  heading: string
  text: string
}

/** A row as the outline prints it: "Action: … | Lead: …", or its cells alone. */
export function cellsOf(text: string): Cell[] {
  return text
    .split(/\s*\|\s*|\t+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^([^:]{1,60}?): *(\S.*)$/su.exec(part)
      const column = match?.[1] ? columnOf(match[1]) : 'other'
      return column !== 'other' && match?.[1] && match[2]
        ? { column, heading: match[1], text: match[2] }
        : { column: 'other' as const, heading: '', text: part }
    })
}

function columnOf(heading: string): Column {
  return COLUMNS.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'other'
}

/** Whether a row only names columns: every cell short, and most of them words that head columns. */
export function namesColumns(cells: Cell[]): boolean {
  if (cells.length < 2 || cells.some((cell) => cell.heading !== '' || cell.text.length > LONGEST_COLUMN_NAME))
    return false
  const known = cells.map((cell) => columnOf(cell.text)).filter((column) => column !== 'other')
  return known.length >= 2 && known.length * 2 >= cells.length && new Set(known).size >= 2
}

export interface RowReading {
  action: string
  /** What the table says of the action: enough to call it a plan. */
  planned: boolean
  advice: boolean
  reading: Pick<CommitmentReading, 'owner' | 'deadline' | 'target' | 'money' | 'verification'>
}

/** Reads a row by the headings of its columns. */
export function readRow(cells: Cell[], setting: Setting, rupee: string): RowReading | null {
  const read = readersFor(cells)
  const at = (...wanted: Column[]) => cells.filter(({ column }) => wanted.includes(column))
  const action = at('action')[0] ?? at('advice')[0] ?? at('other')[0]
  if (!action) return null
  const indicators = at('indicator', 'verification').map(({ text }) => text)
  const means = at('means')
    .map(({ text }) => text)
    .join(' ; ')
  const counted = first(indicators, read.targetOfCell)
  return {
    action: action.text,
    planned: isPlanned(cells),
    advice: at('advice').length > 0,
    reading: {
      owner: at('owner').flatMap(({ text }) => read.names(text, setting)),
      deadline: first(at('deadline'), ({ text }) => read.deadlineOfCell(text)) ?? read.deadline(action.text),
      target:
        (counted?.quantity === undefined ? null : counted) ?? read.target(action.text) ?? read.target(means) ?? counted,
      money:
        first(at('money'), ({ text, heading }) => read.moneyOfCell(text, heading, rupee)) ??
        read.money(means, rupee) ??
        read.money(action.text, rupee),
      verification:
        checkedBy(at('verification')) ??
        first(indicators, read.verificationOfCell) ??
        read.verification(action.text) ??
        read.verification(means),
    },
  }
}

function readersFor(cells: Cell[]): Readers {
  return isUrdu(cells.map(({ text }) => text).join(' ')) ? urdu : english
}

/** A row that says who, by when, with what or how it would be told; what only reports on the status of an action plans nothing. */
function isPlanned(cells: Cell[]): boolean {
  const has = (...wanted: Column[]) => cells.some(({ column }) => wanted.includes(column))
  return has('owner', 'deadline', 'money', 'indicator', 'verification') && !(has('status') && !has('owner'))
}

function checkedBy(cells: Cell[]): Verification | null {
  const named = cells.find(({ text }) => /\p{L}{3}/u.test(text) && !/^(?:none|n\/a|tb[acd])$/i.test(text))
  return named ? { text: named.text } : null
}

function first<T, Found>(items: T[], read: (item: T) => Found | null): Found | null {
  for (const item of items) {
    const found = read(item)
    if (found !== null) return found
  }
  return null
}

const LONGEST_OWNER = 80

/** A row of a table without headings: the organ, the time and the sum in whichever cells hold nothing else. */
export function guessRow(cells: Cell[], setting: Setting, rupee: string): RowReading | null {
  const read = readersFor(cells)
  const texts = cells.map(({ text }) => text).filter((text) => !/^(?!20\d\d$)[\d.()a-z]{1,5}$/.test(text))
  const action = texts.toSorted((a, b) => b.length - a.length)[0]
  if (!action || texts.length < 3) return null
  const others = texts.filter((text) => text !== action)
  const dated = others.filter((text) => /\b20\d\d\b/.test(text))
  const owner = others
    .filter((text) => text.length < LONGEST_OWNER && !/\d/.test(text))
    .flatMap((text) => read.names(text, setting))
  const deadline = first(dated, read.deadlineOfCell) ?? read.deadline(action)
  const money = first(others, (text) => read.money(text, rupee))
  const target =
    first(
      others.filter((text) => !dated.includes(text)),
      read.target,
    ) ?? read.target(action)
  const verification = first(others, read.verification)
  const planned = owner.length > 0 && (deadline !== null || money !== null)
  return {
    action,
    planned,
    advice: false,
    reading: { owner: owner.slice(0, 3), deadline, target, money, verification },
  }
}
