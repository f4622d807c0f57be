import { type PdfLine, pdf } from '#test/documents/pdf.ts'

const PAGES = 200
const CLAUSES_A_PAGE = 4
const LINE_LENGTH = 92

const MINISTRIES = ['Interior', 'Finance', 'Law and Justice', 'Education', 'Information', 'Religious Affairs']
const VERBS = ['establish', 'publish', 'review', 'strengthen', 'fund', 'report on', 'register', 'train']
const THINGS = [
  'a joint directorate of the civilian agencies',
  'the registration of seminaries in each district',
  'a national register of proscribed organisations',
  'rehabilitation centres for those who renounce violence',
  'the legal framework for the protection of witnesses',
  'forensic laboratories in the capitals of the provinces',
]
const ENDS = [
  'within 30 days of the approval of this plan.',
  'by 31 December 2027, and shall report to Parliament every quarter.',
  'at a cost of Rs 2.5 billion, to be met from the development budget.',
  'in consultation with the provincial governments and civil society.',
]
const FACTS = [
  'violence of this kind has cost more lives than any other since the turn of the century.',
  'no single agency of the state is able to deal with such threats on its own.',
  'earlier policies did not say who was to do what, and by when.',
]

const PARTNERS = [
  'the police of the province',
  'the national authority against terrorism',
  'the bar associations',
  'the boards of the seminaries',
  'the vice-chancellors of the universities',
  'the chambers of commerce',
  'the press councils',
]
const COURTS = [
  'the standing committee on the interior',
  'the public accounts committee',
  'the council of common interests',
  'the Senate',
  'the National Assembly',
  'the high courts',
  'the cabinet committee on law and order',
  'the national security committee',
  'the provincial assemblies',
  'the auditor general',
  'the ombudsman',
]

export interface LongPlan {
  bytes: Uint8Array
  /** The text of every clause, its number included, in the order of reading. */
  clauses: string[]
}

/**
 * A plan of 200 pages as a PDF: running heads, page numbers, headings in bold, numbered clauses over several lines;
 * kerned as a typesetting program writes it, or plain as a program prints a report.
 */
export function longPlan(kerned: boolean): LongPlan {
  const clauses: string[] = []
  const pages = Array.from({ length: PAGES }, (_, at) => page(at, clauses))
  return { bytes: pdf(pages, { title: 'National Action Plan', kerned }), clauses }
}

function page(at: number, clauses: string[]): PdfLine[] {
  const lines: PdfLine[] = [
    { text: 'National Action Plan', x: 72, y: 805, size: 8 },
    { text: `${at + 1}`, x: 290, y: 30, size: 9 },
    { text: `Pillar ${at + 1}: ${pick(THINGS, at)}`, x: 72, y: 770, size: 14, bold: true },
  ]
  let y = 742
  for (let index = 0; index < CLAUSES_A_PAGE; index += 1) {
    const text = clause(at * CLAUSES_A_PAGE + index)
    clauses.push(text)
    for (const line of broken(text)) {
      lines.push({ text: line, x: 72, y })
      y -= 13
    }
    y -= 9
  }
  return lines
}

function clause(at: number): string {
  const ministry = `The Ministry of ${pick(MINISTRIES, at)}`
  const sentences = [
    `In district ${at} ${pick(FACTS, at)}`,
    `${ministry} shall ${pick(VERBS, at * 5)} ${pick(THINGS, at * 7 + 1)} in district ${at} ${pick(ENDS, at * 3)}`,
    `Of the ${at + 40} offices there ${pick(FACTS, at + 1)}`,
    `For this the provincial government will ${pick(VERBS, at + 3)} ${pick(THINGS, at * 5 + 2)} ${pick(ENDS, at + 1)}`,
    `It is known from ${at + 7} earlier reports that ${pick(FACTS, at + 2)}`,
    `${ministry} leads this work with ${pick(PARTNERS, at)} and answers for it before ${pick(COURTS, at)}.`,
  ]
  return `${at + 1}. ${sentences.join(' ')}`
}

function pick(from: string[], at: number): string {
  return from[at % from.length] ?? ''
}

function broken(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LINE_LENGTH) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
