import { ADDRESS, couldBePlainHeading, type Look, strongLook } from './looks.ts'
import { numberedHeadings } from './numbered-headings.ts'
import { attendanceHead, isKnownPart } from './part-words.ts'
import { isClosed, wordCount } from './phrase.ts'
import { typeOf } from './type.ts'
import type { Unit } from './units.ts'

const PLAIN_RANK = 180
/** The outer one of two plain headings that follow each other. */
const OUTER_PLAIN_RANK = 178

export interface Heading {
  rank: number
  /** Headings of this rank and deeper end before it: not always its own rank. */
  closes: number
}

/** Finds the headings among the units: by what marks them, by their numbers, by how they stand. */
export function findHeadings(units: Unit[]): Map<number, Heading> {
  const type = typeOf(units)
  const numbered = numberedHeadings(units, type)
  const looks = units.map((unit, index) => strongLook(unit, type) ?? numbered.get(index) ?? null)
  const found = new Map<number, Heading>()
  looks.forEach((look, index) => {
    if (look && headsSomething(units, index, look)) found.set(index, { rank: look.rank, closes: look.rank })
  })
  if (!type.explicit) for (const [index, heading] of plainHeadings(units, found)) found.set(index, heading)
  for (const [index, heading] of titlesOfLabels(units, looks)) found.set(index, heading)
  return found
}

/** A document's last words, however large they are set, head nothing. */
function headsSomething(units: Unit[], index: number, look: Look): boolean {
  if (look.kind !== 'bold' && look.kind !== 'size' && look.kind !== 'capitals') return true
  return units[index + 1] !== undefined || index === 0
}

/** "Annex I", and below it, on a line of its own, what the annex is called. */
function titlesOfLabels(units: Unit[], looks: (Look | null)[]): Map<number, Heading> {
  const found = new Map<number, Heading>()
  looks.forEach((look, index) => {
    const next = units[index + 1]
    if (!look?.bare || !next || next.first.role === 'heading') return
    const own = looks[index + 1]
    if (own?.kind === 'label' || own?.kind === 'numbered') return
    if (!own && !(couldBePlainHeading(next) && !next.text.endsWith(':'))) return
    found.set(index + 1, { rank: look.rank + 0.5, closes: look.rank + 0.5 })
  })
  return found
}

/**
 * Short lines alone above a paragraph, a list or a table. Several of them in a row are a title page, an address or a list
 * without marks: then only the last can head what follows (and of two, the first heads the second).
 */
function plainHeadings(units: Unit[], strong: Map<number, Heading>): Map<number, Heading> {
  const found = new Map<number, Heading>()
  let run: number[] = []
  let bodySeen = false
  let attendance = false
  units.forEach((unit, index) => {
    if (strong.has(index)) {
      attendance = attendanceHead(unit.text)
      run = []
      return
    }
    const candidate = couldBePlainHeading(unit) && isApart(units, index) && !(attendance && isEntry(unit.text))
    if (candidate && attendanceHead(unit.text)) {
      found.set(index, { rank: PLAIN_RANK, closes: OUTER_PLAIN_RANK })
      attendance = true
      run = []
      return
    }
    if (candidate) {
      run.push(index)
      return
    }
    if (unit.kind === 'footnote' && units[run.at(-1) ?? -1]?.text.endsWith(':')) run.pop()
    if (unit.kind === 'footnote' || unit.kind === 'contents') return
    if (!isBody(unit)) run = run.slice(-1).filter((at) => isKnownPart(units[at]?.text ?? ''))
    for (const [at, heading] of headingsOfRun(units, run, bodySeen)) {
      found.set(at, heading)
      attendance = attendanceHead(units[at]?.text ?? '')
    }
    if (unit.marker) attendance = false
    run = []
    bodySeen ||= unit.text.length >= 60 && isClosed(unit.text)
  })
  return found
}

/** What a heading can head: an item, a row, a paragraph; not one more line of a title page. */
function isBody(unit: Unit): boolean {
  if (unit.kind === 'row' || unit.marker) return true
  const isText = unit.text.length >= 60 || isClosed(unit.text) || /[,،]$|\S[:：]\s/u.test(unit.text)
  return isText && !ADDRESS.test(unit.text.slice(0, 80))
}

function headingsOfRun(units: Unit[], run: number[], bodySeen: boolean): [number, Heading][] {
  const last = run.at(-1)
  if (last === undefined) return []
  const plain: Heading = { rank: PLAIN_RANK, closes: PLAIN_RANK }
  const text = units[last]?.text ?? ''
  const lead = units[(run[0] ?? 0) - 1]
  if (run.length > 1 && lead && lead.text.endsWith(':') && !isKnownPart(text)) return []
  const inner: [number, Heading] = [last, isKnownPart(text) ? { rank: PLAIN_RANK, closes: OUTER_PLAIN_RANK } : plain]
  const outer = run.at(-2)
  const outerText = outer === undefined ? '' : (units[outer]?.text ?? '')
  const isPair = outer !== undefined && ((run.length === 2 && bodySeen) || isKnownPart(outerText))
  if (!isPair) return [inner]
  return [
    [outer, { rank: OUTER_PLAIN_RANK, closes: OUTER_PLAIN_RANK }],
    [last, plain],
  ]
}

/** Somebody's name, with a role or without: what an attendance list is made of. */
function isEntry(text: string): boolean {
  if (isKnownPart(text) || wordCount(text) > 12 || /meeting|minutes|session|اجلاس|روداد/i.test(text)) return false
  return (
    wordCount(text) <= 4 ||
    /[,()–-]/.test(text) ||
    /^(?:mr|ms|mrs|dr|prof|gen|col|maj|capt|hon|جناب|محترم|ڈاکٹر)\b/iu.test(text)
  )
}

/** White above and below, as headings have it; only known names of parts ("Decisions") need none. */
function isApart(units: Unit[], index: number): boolean {
  const unit = units[index]
  if (!unit) return false
  const next = units[index + 1]
  if (isKnownPart(unit.text)) return true
  const above = index === 0 || unit.first.gap > 0 || unit.first.cut
  return above && (next === undefined || next.first.gap > 0 || next.first.cut || isProse(next, unit))
}

/** A paragraph right below its heading, without a blank line. */
function isProse(next: Unit, unit: Unit): boolean {
  const isLonger = next.text.length > unit.text.length + (isClosed(next.text) ? 15 : 40)
  return isLonger || next.marker !== null
}
