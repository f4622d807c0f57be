/**
 * What the reader makes of a document: the JSON of `paimana read --json`, stable from version to version.
 * Offsets count Unicode code points in the normalised text; every `text` is exactly that slice of it.
 */

export type ClauseKind = 'clause' | 'heading' | 'bullet' | 'row' | 'footnote'
export type Speech = 'commitment' | 'recommendation' | 'demand' | 'decision' | 'statement'
export type Approach = 'soft' | 'hard' | 'both' | 'none'

/** By when, as the text says it: a calendar date (ISO 8601, may be a year or a month alone) or a duration (`P30D`). */
export interface Deadline {
  text: string
  date?: string
  duration?: string
}

/** Something countable that would tell whether it was done. */
export interface Target {
  text: string
  quantity?: number
  unit?: string
}

/** `amount` in whole units of `currency` (ISO 4217): "Rs 732.4 billion" is 732400000000 PKR. */
export interface Money {
  text: string
  amount?: number
  currency?: string
}

export interface Verification {
  text: string
}

/** What a clause binds somebody to, and how much of it could be checked. `why` names the rule that decided. */
export interface CommitmentReading {
  is: boolean
  why: string
  owner: string[]
  deadline: Deadline | null
  target: Target | null
  money: Money | null
  verification: Verification | null
  approach: Approach
}

/** One addressable passage, before anybody has judged what it does. */
export interface Passage {
  id: string
  /** As printed, without its point: `"3"`, `"14(a)"`, `"۳"`; null where nothing is printed. */
  number: string | null
  /** The headings above, outermost first; a bullet under a numbered clause ends with that clause's number. */
  path: string[]
  kind: ClauseKind
  text: string
  start: number
  end: number
  /** The sentence that a list's items go on with ("The Ministry shall:"), or who speaks throughout ("The Assembly,"). */
  leadIn?: string
  /** From 1, where the format has pages: the page on which it begins. */
  page?: number
}

export interface Clause extends Passage {
  speech: Speech
  commitment: CommitmentReading
}

export interface Attendant {
  name: string
  role: string | null
}

export interface Meeting {
  /** ISO 8601 calendar date, or null where the minutes do not give one. */
  date: string | null
  place: string | null
  decisions: string[]
  attendance: Attendant[]
}

/** How many commitments there are, and how many of them name each thing that would let them be checked. */
export interface Xray {
  clauses: number
  commitments: number
  withOwner: number
  withDeadline: number
  withTarget: number
  withMoney: number
  withVerification: number
}

export interface Reading {
  document: {
    title: string | null
    /** Of the file's bytes, hexadecimal. */
    sha256: string
    /** BCP 47: `en`, `ur`, … */
    language: string
    /** Code points of the normalised text. */
    characters: number
  }
  clauses: Clause[]
  meetings: Meeting[]
  xray: Xray
}

/**
 * One line or block as a format gives it, before structure is known. Plain text, Markdown and PDF give a block a line,
 * with `text: ''` for a blank line (in PDF: a gap wider than the leading); DOCX and HTML give a block a paragraph.
 * A row's cells are joined by ` | `. A footnote's number is its `marker`; where the text refers to it, the number
 * stands in superscript digits (`¹²`).
 */
export interface Block {
  text: string
  /** What the format itself says it is; absent where the format is silent (plain text, most PDF). */
  role?: 'heading' | 'item' | 'row' | 'paragraph' | 'footnote'
  /** Heading level (1 outermost) or nesting depth of a list item (0 outermost). */
  level?: number
  /** List marker or number as printed or as the format counts it: `"3."`, `"(a)"`, `"•"`. */
  marker?: string
  /** Page, from 1, where the format has pages. */
  page?: number
  /** Height of the type in points, where the format tells (PDF): headings stand out, running heads repeat. */
  size?: number
  bold?: boolean
  /** Where the line begins, in points from the left edge of the page (from the right edge in right-to-left text). */
  indent?: number
}

/** A file's blocks in reading order, with what the format knows of the document. */
export interface Extract {
  format: 'txt' | 'md' | 'docx' | 'pdf' | 'html'
  title: string | null
  blocks: Block[]
}

/** What the structure of a document is, before language is judged. `text` is the normalised text that offsets count in. */
export interface Outline {
  title: string | null
  language: string
  text: string
  passages: Passage[]
  meetings: Meeting[]
}

export type ReadingProblem =
  | 'empty'
  | 'not-text'
  | 'no-text-layer'
  | 'too-large'
  | 'encoding'
  | 'damaged'
  | 'encrypted'
  | 'bomb'
  | 'unknown-format'
  | 'timeout'
  | 'memory'
  | 'cancelled'

/** A file that cannot be read: `where` names the place (byte, page, entry), `instead` says what would be right. */
export class ReadingError extends Error {
  readonly problem: ReadingProblem
  readonly where: string | null
  readonly instead: string
  constructor(problem: ReadingProblem, message: string, where: string | null, instead: string) {
    super(message)
    this.name = 'ReadingError'
    this.problem = problem
    this.where = where
    this.instead = instead
  }
}
