import { digitsOfSuperscript } from './clean.ts'
import { derived, type Line } from './lines.ts'

const RAISED = '[⁰¹²³⁴-⁹]'
const RAISED_NOTE = new RegExp(`^(${RAISED}{1,3})\\s?(?=\\S)`)
const RAISED_RUN = new RegExp(`${RAISED}{1,3}`, 'g')
const BRACKET_NOTE = /^\[(\d{1,3})\]:?\s+(?=\S)/
const MARKDOWN_NOTE = /^\[\^([\w-]{1,20})\]:\s*/
const DAGGER_NOTE = /^([†‡]{1,2})\s?(?=\S)/
const BARE_NOTE = /^(\d{1,3})\s+(?=["“‘(]?\p{Lu})/u
/** Squares and cubes of units are part of a figure. */
const UNIT = /(?:\b(?:k?m|cm|mm|ft|mi|yd|sq|CO|H)|\d)$/

const RAISED_MARKS = new RegExp(`\\s?(?:${RAISED}{1,3})(?:[,;\\s]{1,2}${RAISED}{1,3})*`, 'g')
const BRACKET_MARK = /\s?\[(\d{1,3})\](?!\()/g
const GLUED_MARK = /(?<=\p{Ll}|\p{L}[.,;:)”"’]{1,2})(\d{1,3})(?=\s|$|[.,;:])/gu
const DAGGER_MARK = /(?<=[\p{L}.,;:)”"])[†‡]{1,2}/gu

/** Takes footnotes out of the text's lines (they get the role) and their marks out of the sentences. */
export function withFootnotes(lines: Line[]): Line[] {
  const noted = lines.some((line) => line.role === 'footnote')
  const brackets = bracketNumbers(lines)
  const { glued, notes } = gluedNumbers(lines)
  let inside = false
  return lines.map((line, index) => {
    const note = line.role === 'footnote' ? null : readNote(line, brackets, notes)
    if (note) {
      inside = true
      return derived(line, { text: note.text, role: 'footnote', marker: note.marker })
    }
    const goesOn = inside && line.gap === 0 && !line.cut && !line.role && index > 0
    if (goesOn) return derived(line, { text: line.text, raw: line.raw, role: 'footnote', marker: null })
    inside = false
    return line.role === 'footnote' || line.role === 'contents' ? line : withoutMarks(line, brackets, glued, noted)
  })
}

function readNote(line: Line, brackets: Set<string>, notes: Set<Line>): { marker: string; text: string } | null {
  if ((line.role && line.role !== 'paragraph') || line.marker) return null
  const raised = RAISED_NOTE.exec(line.text)
  if (raised?.[1]) return { marker: digitsOfSuperscript(raised[1]), text: line.text.slice(raised[0].length) }
  const dagger = DAGGER_NOTE.exec(line.text)
  if (dagger?.[1]) return { marker: dagger[1], text: line.text.slice(dagger[0].length) }
  if (line.role) return null
  const markdown = MARKDOWN_NOTE.exec(line.text)
  if (markdown?.[1]) return { marker: markdown[1], text: line.text.slice(markdown[0].length) }
  const bracket = BRACKET_NOTE.exec(line.text)
  if (bracket?.[1] && brackets.has(bracket[1])) return { marker: bracket[1], text: line.text.slice(bracket[0].length) }
  const bare = BARE_NOTE.exec(line.text)
  if (bare?.[1] && notes.has(line)) return { marker: bare[1], text: line.text.slice(bare[0].length) }
  return null
}

/** Numbers of `[1] …` lines, if any sentence refers to a number in brackets. */
function bracketNumbers(lines: Line[]): Set<string> {
  const referred = new Set<string>()
  const found = new Set<string>()
  for (const line of lines) {
    const own = BRACKET_NOTE.exec(line.text)?.[1]
    if (own !== undefined && !line.role) {
      found.add(own)
      continue
    }
    if (!line.text.includes('[')) continue
    for (const mark of line.text.matchAll(BRACKET_MARK)) if (mark[1]) referred.add(mark[1])
  }
  return referred.size > 0 ? found : new Set()
}

/**
 * Notes whose numbers lost their raised type: `1 See …` below, `policy.1` or `policy¹` above. Both must be there, in one
 * order, and the note must come after its mark: else `1 See` may be anything.
 */
function gluedNumbers(lines: Line[]): { glued: Set<string>; notes: Set<Line> } {
  const found = new Set<string>()
  const notes = new Set<Line>()
  const marks = new Set<string>()
  if (!lines.some((line) => line.text.startsWith('1') && BARE_NOTE.exec(line.text)?.[1] === '1'))
    return { glued: found, notes }
  let expected = 1
  for (const line of lines) {
    const own = line.role || line.marker ? undefined : BARE_NOTE.exec(line.text)?.[1]
    if (own !== undefined && marks.has(own) && Number(own) === expected) {
      found.add(own)
      notes.add(line)
      expected++
      continue
    }
    for (const mark of line.text.matchAll(GLUED_MARK)) if (mark[1]) marks.add(mark[1])
    for (const mark of line.text.matchAll(RAISED_RUN)) marks.add(digitsOfSuperscript(mark[0]))
  }
  return { glued: found, notes }
}

function withoutMarks(line: Line, brackets: Set<string>, glued: Set<string>, noted: boolean): Line {
  let text = line.text
  if (/[⁰¹²³⁴-⁹]/.test(text)) {
    text = text.replace(RAISED_MARKS, (marks, at: number, whole: string) => {
      const isNote = at > 0 && (noted || !UNIT.test(whole.slice(Math.max(0, at - 4), at)))
      return isNote ? '' : marks
    })
  }
  if (brackets.size > 0) text = text.replace(BRACKET_MARK, (mark, number: string) => (brackets.has(number) ? '' : mark))
  if (glued.size > 0) text = text.replace(GLUED_MARK, (mark, number: string) => (glued.has(number) ? '' : mark))
  if (/[†‡]/.test(text)) text = text.replace(DAGGER_MARK, '')
  return text === line.text ? line : derived(line, { text, raw: line.raw })
}
