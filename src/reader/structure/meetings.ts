import type { Attendant, Meeting } from '../model.ts'
import { couldBeEntry, entriesInLine, readAttendant } from './attendance.ts'
import { leadsIn } from './lead-ins.ts'
import { firstDate, isDateLine, isPlaceLine, meetingDate, meetingPlace } from './meeting-facts.ts'
import type { Node } from './nodes.ts'
import { absenceHead, attendanceHead, decisionsHead } from './part-words.ts'
import { endsSentence } from './phrase.ts'

const NAMES_MINUTES =
  /\bminutes\b|\brecord of (?:the )?(?:meeting|discussion|proceedings|decisions)|\bproceedings\b|روداد|کارروائی/iu
const NAMES_MEETING =
  /\bminutes of\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)|inaugural|special|emergency|annual)\s+(?:[\p{L}-]+\s+){0,4}(?:meeting|session)\b|\bmeeting (?:of|held)\b|روداد|اجلاس/iu
/** Items of an agenda that speak of other meetings. */
const OTHER_MEETING =
  /\b(?:confirmation|approval|adoption|review|matters|arising|last|previous|next|date of|follow-up|earlier)\b|گزشتہ|آئندہ|اگلا/iu
const HELD =
  /\b(?:meeting|session)\b.{0,200}?\b(?:(?:was|were) (?:held|convened|organi[sz]ed)|took place|met)\b|اجلاس.{0,120}(?:منعقد|ہوا)/iu
/** "Held on 14 February 2027 at the Secretariat", under the title. */
const HELD_LINE = /^(?:meeting )?(?:held|convened) (?:on|at|in)\b/i
const ATTENDED =
  /\b(?:following|those|persons|members|participants)\b.{0,60}\b(?:attended|were present|participated|took part)\b|\battended by\b|شرکت کی/iu
const DECIDED_LIST = /\b(?:decided|agreed|resolved|decisions)\b|فیصل/iu
const NAMES_LIST = /(?:following|as follows|as under|that)\b|[:：]$|ذیل/iu
const GROUP =
  /^(?:members?|officials?|chair\w*|secretariat|observers?|invitees|special invitees|guests?|experts?|from |by video|online|via |on behalf|other)/i
const DECIDED =
  /^(?:(?:it was|the (?:meeting|board|committee|council|commission|forum|house|group|cabinet|assembly|participants|members|chair\w*))\s(?:(?:also|further|therefore|unanimously|then|hereby|members)\s)*(?:decided|resolved|agreed|approved)\b|(?:decision|resolved|resolution|action)(?:\s+(?:no\.?\s*)?\d+)?\s*[:–-])|فیصلہ (?:کیا|ہوا)/iu
const DECISION_CELL = /(?:^| \| )(?:decisions?(?: taken)?|action points?|فیصلہ|فیصلے):\s(.*?)(?= \| [^|]{1,40}: |$)/iu

type Part = 'none' | 'decisions' | 'attendance' | 'absence'

interface Draft {
  date: string | null
  place: string | null
  /** A date in its title or its first sentences, for minutes that never say "was held on". */
  hint: string | null
  items: string[]
  paragraphs: string[]
  /** Decided in so many words, outside any part that is named for it. */
  said: string[]
  attendance: Attendant[]
  parts: number
}

function draft(): Draft {
  return { date: null, place: null, hint: null, items: [], paragraphs: [], said: [], attendance: [], parts: 0 }
}

/** The sets of minutes in a text: when and where the meeting was, what it decided, who was there. */
export function meetings(nodes: Node[], title: string | null): Meeting[] {
  const reader = new MinutesReader()
  for (const node of nodes) reader.read(node)
  const isMinutes =
    NAMES_MINUTES.test(title ?? '') || nodes.some((node) => node.kind === 'heading' && NAMES_MINUTES.test(node.text))
  return reader.end().filter((found) => {
    const decided = found.decisions.length > 0
    const attended = found.attendance.length > 0
    return (decided && attended) || (isMinutes && (decided || attended))
  })
}

class MinutesReader {
  private readonly drafts: Draft[] = []
  private current = draft()
  private part: Part = 'none'
  /** The part was opened by a sentence ("It was decided:"), not by a heading: it ends with its list. */
  private byLeadIn = false
  private heading = ''
  /** How deep the items of the part stand: one below the numbered paragraph that opened it. */
  private depth = 0

  read(node: Node): void {
    if (node.kind === 'heading') this.readHeading(node)
    else if (node.kind !== 'footnote' && node.kind !== 'contents') this.readBody(node)
  }

  end(): Meeting[] {
    this.drafts.push(this.current)
    return this.drafts.map(({ date, hint, place, items, paragraphs, said, attendance }) => ({
      date: date ?? hint,
      place,
      decisions: items.length > 0 ? items : paragraphs.length > 0 ? paragraphs : said,
      attendance,
    }))
  }

  private readHeading(node: Node): void {
    const opened = partOf(node.text)
    if (opened) {
      this.open(opened, node.text)
      return
    }
    const isInside = node.path.includes(this.heading) || (this.part === 'attendance' && GROUP.test(node.text))
    if (this.part !== 'none' && isInside && !this.byLeadIn) return
    this.part = 'none'
    if (NAMES_MEETING.test(node.text) && !OTHER_MEETING.test(node.text)) {
      this.begin()
      this.learn(node.text)
    }
  }

  private open(part: Part, heading: string, byLeadIn = false): void {
    this.part = part
    this.byLeadIn = byLeadIn
    this.heading = heading
    this.depth = 0
    if (part === 'decisions' || part === 'attendance') this.current.parts++
  }

  /** A new meeting, if the one before has had its decisions or its attendance. */
  private begin(): void {
    if (this.current.parts === 0) return
    this.drafts.push(this.current)
    this.current = draft()
    this.part = 'none'
  }

  private learn(text: string): void {
    this.current.date ??= meetingDate(text)
    this.current.place ??= meetingPlace(text)
  }

  private readBody(node: Node): void {
    const isItem = node.kind !== 'clause' || node.number !== null
    if (!isItem && this.part === 'none') this.current.hint ??= firstDate(node.text)
    if (!isItem && this.readFacts(node.text)) return
    if (isItem && this.part === 'none' && leadsToDecisions(node.text)) {
      this.open('decisions', '', true)
      this.depth = node.depth + 1
    } else if (this.part === 'attendance') this.readAttendance(node, isItem)
    else if (this.part === 'decisions') this.readDecision(node, isItem)
    if (this.part === 'none') this.readSaid(node, isItem)
  }

  /** Whether a paragraph says when, where or who: then it is no entry and no decision. */
  private readFacts(text: string): boolean {
    if (isDateLine(text) || isPlaceLine(text) || HELD_LINE.test(text)) {
      if (isDateLine(text) && this.current.date !== null) this.begin()
      this.learn(text)
      return true
    }
    const present = entriesInLine(text)
    if (present) {
      this.open('attendance', '', true)
      this.current.attendance.push(...present)
      return true
    }
    if (HELD.test(text) && !OTHER_MEETING.test(text.slice(0, 60)) && meetingDate(text) !== null) {
      if (this.part !== 'decisions') {
        this.begin()
        this.part = 'none'
        this.learn(text)
      }
    }
    if (this.part === 'none' && leadsIn(text)) {
      if (ATTENDED.test(text)) this.open('attendance', '', true)
      else if (leadsToDecisions(text)) this.open('decisions', '', true)
    }
    return leadsIn(text)
  }

  private readAttendance(node: Node, isItem: boolean): void {
    if (isItem || (!this.byLeadIn && couldBeEntry(node.text))) {
      const entry = /[:：]$/.test(node.text) ? null : readAttendant(node.text, node.kind === 'row')
      if (entry) this.current.attendance.push(entry)
    } else if (this.current.attendance.length > 0 || endsSentence(node.text)) this.part = 'none'
  }

  private readDecision(node: Node, isItem: boolean): void {
    if (isItem && node.depth < this.depth) {
      this.part = 'none'
    } else if (isItem) {
      const text = DECISION_CELL.exec(node.text)?.[1] ?? node.text
      const last = this.current.items.length - 1
      if (node.depth > this.depth && last >= 0) this.current.items[last] += ` ${text}`
      else this.current.items.push(text)
    } else if (this.byLeadIn) this.part = 'none'
    else if (!leadsIn(node.text)) this.current.paragraphs.push(node.text)
  }

  private readSaid(node: Node, isItem: boolean): void {
    const cell = node.kind === 'row' ? DECISION_CELL.exec(node.text)?.[1] : undefined
    if (cell) this.current.said.push(cell)
    else if (DECIDED.test(node.text) && !(isItem && leadsIn(node.text))) this.current.said.push(node.text)
    else return
    this.current.parts++
  }
}

/** "The following decisions were taken:" */
function leadsToDecisions(text: string): boolean {
  const end = text.slice(-120)
  return leadsIn(text) && DECIDED_LIST.test(end) && NAMES_LIST.test(end)
}

function partOf(heading: string): Part | null {
  if (attendanceHead(heading)) return 'attendance'
  if (absenceHead(heading)) return 'absence'
  return decisionsHead(heading) ? 'decisions' : null
}
