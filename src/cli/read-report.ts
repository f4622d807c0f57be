import type { Clause, CommitmentReading, Meeting, Reading, Xray } from '#src/reader/model.ts'
import { columns, cut, padded, wrapped } from './terminal.ts'

const WIDTH = 80

/** Room for a number or a bullet in front of a clause. */
const NUMBER = 5

export interface Style {
  strong: (text: string) => string
  faint: (text: string) => string
}

/** A reading for people: what the document is, its structure with a verdict a clause, its meetings, its X-ray. */
export function readReport(reading: Reading, style: Style): string {
  return [
    ...heading(reading, style),
    ...reading.clauses.flatMap((clause) => clauseLines(clause, style)),
    ...reading.meetings.flatMap((meeting) => ['', ...meetingLines(meeting, style)]),
    '',
    ...xrayLines(reading.xray, style),
    '',
  ].join('\n')
}

function heading({ document, clauses }: Reading, style: Style): string[] {
  const language = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(document.language)
  const facts = [
    language ?? document.language,
    count(document.characters, 'character'),
    count(clauses.length, 'passage'),
    `SHA-256 ${document.sha256.slice(0, 12)}…`,
  ]
  return [...wrapped(document.title ?? 'No title found', WIDTH).map(style.strong), style.faint(facts.join(' · '))]
}

/** A heading, or a clause with what it does; for a commitment, what it names, what it is silent on, and why it is one. */
function clauseLines(clause: Clause, style: Style): string[] {
  const depth = clause.kind === 'heading' ? clause.path.length : Math.max(0, clause.path.length - 1)
  const indent = '  '.repeat(Math.min(depth, 6))
  if (clause.kind === 'heading') {
    const title = cut([clause.number, clause.text].filter(Boolean).join(' '), WIDTH - indent.length)
    return ['', indent + style.strong(title)]
  }
  const verdict = clause.speech === 'statement' ? '' : ` ${clause.speech}`
  const front = `${indent}${padded(sign(clause), NUMBER)} `
  const room = WIDTH - columns(front) - columns(verdict)
  const line = `${front}${padded(cut(clause.text, room), room)}${verdict}`.trimEnd()
  if (clause.speech === 'statement') return [style.faint(line)]
  return [line, ...detailLines(clause.commitment, ' '.repeat(columns(front))).map(style.faint)]
}

function sign({ kind, number }: Clause): string {
  if (number !== null) return number
  return { bullet: '•', row: '|', footnote: '*', clause: '', heading: '' }[kind]
}

function detailLines(commitment: CommitmentReading, indent: string): string[] {
  const { owner, deadline, target, money, verification, approach } = commitment
  const named: [aspect: string, text: string | undefined][] = [
    ['owner', owner.join(', ') || undefined],
    ['deadline', deadline?.text],
    ['target', target?.text],
    ['money', money?.text],
    ['verification', verification?.text],
  ]
  const says = named.flatMap(([aspect, text]) => (text === undefined ? [] : [`${aspect}: ${text}`]))
  const silent = named.flatMap(([aspect, text]) => (text === undefined ? [aspect] : []))
  const lines = [
    ...says,
    ...(silent.length > 0 ? [`silent on ${silent.join(', ')}`] : []),
    `${approach === 'none' ? '' : `${approach} approach; `}${commitment.why}`,
  ]
  return lines.flatMap((line) => wrapped(line, WIDTH, indent))
}

function meetingLines(meeting: Meeting, style: Style): string[] {
  const place = [meeting.date ?? 'no date given', meeting.place].filter(Boolean).join(', ')
  const decisions = meeting.decisions.flatMap((decision, at) => {
    const [first = '', ...rest] = wrapped(decision, WIDTH - 6)
    return [`  ${padded(`${at + 1}.`, 3)} ${first}`, ...rest.map((line) => `      ${line}`)]
  })
  const present = meeting.attendance.map(({ name, role }) => (role === null ? name : `${name} (${role})`))
  return [
    style.strong(`Meeting: ${place}`),
    `  ${count(meeting.decisions.length, 'decision')}`,
    ...decisions,
    `  ${count(present.length, 'entry', 'entries')} of attendance`,
    ...wrapped(present.join('; '), WIDTH, '      '),
  ]
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

const BAR = 30

function xrayLines(xray: Xray, style: Style): string[] {
  const rows: [words: string, number: number][] = [
    ['name an owner', xray.withOwner],
    ['name a deadline', xray.withDeadline],
    ['name a measurable target', xray.withTarget],
    ['name money', xray.withMoney],
    ['name a way of verification', xray.withVerification],
  ]
  const title = `X-ray: ${count(xray.commitments, 'commitment')} in ${count(xray.clauses, 'clause')}`
  if (xray.commitments === 0) return [style.strong(title)]
  return [
    style.strong(title),
    ...rows.map(([words, number]) => {
      const share = number / xray.commitments
      const percent = `${Math.round(share * 100)} %`
      const bar = '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '·')
      return `  ${padded(words, 27)}${String(number).padStart(6)}${percent.padStart(7)}  ${bar}`
    }),
  ]
}
