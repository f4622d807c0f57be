/** A text that has only just been read, as its X-ray shows it. */
import type { Clause, Reading, Xray as ReadXray } from '#src/reader/model.ts'
import type { Tick } from '../tick-view.ts'
import { type Aspect, aspects, type Xray } from '../xray.ts'

export interface ReadLine {
  id: string
  number: string | null
  kind: Clause['kind']
  depth: number
  text: string
  speech: Clause['speech']
  promises: boolean
  why: string
  named: Aspect[]
}

export interface ReadingView {
  title: string | null
  sha256: string
  language: 'en' | 'ur'
  xray: Xray
  clauses: number
  ticks: Tick[]
  lines: ReadLine[]
  meetings: Reading['meetings']
}

function namedIn({ commitment }: Clause): Record<Aspect, boolean> {
  return {
    owner: commitment.owner.length > 0,
    deadline: commitment.deadline !== null,
    target: commitment.target !== null,
    money: commitment.money !== null,
    verification: commitment.verification !== null,
  }
}

/** The reader's own count in the words of a curated X-ray, so that both are drawn by the same hand. */
export function xrayOfReading(x: ReadXray): Xray {
  return {
    commitments: x.commitments,
    named: {
      owner: x.withOwner,
      deadline: x.withDeadline,
      target: x.withTarget,
      money: x.withMoney,
      verification: x.withVerification,
    },
  }
}

export function readingView({ document, clauses, meetings, xray }: Reading): ReadingView {
  const body = clauses.filter((clause) => clause.kind !== 'heading' && clause.kind !== 'footnote')
  return {
    title: document.title,
    sha256: document.sha256,
    language: document.language === 'ur' ? 'ur' : 'en',
    xray: xrayOfReading(xray),
    clauses: body.length,
    ticks: body.map((clause, i) => {
      const named = namedIn(clause)
      return {
        id: clause.id,
        label: clause.number ?? String(i + 1),
        tall: clause.commitment.is,
        dots: clause.commitment.is ? aspects.map((a) => named[a]) : [],
      }
    }),
    lines: clauses.map((clause) => {
      const named = namedIn(clause)
      return {
        id: clause.id,
        number: clause.number,
        kind: clause.kind,
        depth: clause.path.length,
        text: clause.text,
        speech: clause.speech,
        promises: clause.commitment.is,
        why: clause.commitment.why,
        named: aspects.filter((aspect) => named[aspect]),
      }
    }),
    meetings,
  }
}
