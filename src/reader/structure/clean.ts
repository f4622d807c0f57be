import { normalise, raised } from '../normalise.ts'

export type Emphasis = 'bold' | 'italic' | 'bold-italic' | null

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const TAG =
  /<\/?(?:a|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|input|label|li|mark|ol|p|s|small|span|strong|sub|sup|u|ul)(?:\s[^<>]{0,400})?\/?>/gi
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" }

/** One printed line in the reader's letters, hyphens of one kind. Tabs and runs of spaces stay: tables need them. */
export function visible(text: string): string {
  // Most lines are plain ASCII, and nothing below finds anything in them.
  if (!/[^\t\x20-\x7e]/.test(text)) return text
  return normalise(text.toWellFormed().replace(/\u00AD(?=\s*$)/, '-'))
    .replace(/[\v\f]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
}

/** Plain digits of a mark in superscripts (`¹²` is `12`). */
export function digitsOfSuperscript(marks: string): string {
  return [...marks].map((mark) => SUPERSCRIPTS.indexOf(mark)).join('')
}

/** Takes HTML's inline tags and entities out of plain text; a note's number in `<sup>` becomes superscript digits. */
export function untag(text: string): string {
  let plain = text
  if (plain.includes('^')) {
    plain = plain
      .replace(/\$\s?\^\{?(\d{1,3})\}?\s?\$/g, (_, digits: string) => raised(digits))
      .replace(/\[\^(\d{1,3})\](?!:)/g, (_, digits: string) => raised(digits))
  }
  if (plain.includes('<')) {
    plain = plain
      .replace(/<sup>\s?\[?(\d{1,3})\]?\s?<\/sup>/gi, (_, digits: string) => raised(digits))
      .replace(TAG, (tag) => (/^<\/?(?:br|p|li|div|hr)/i.test(tag) ? ' ' : ''))
  }
  if (plain.includes('&')) plain = plain.replace(/&(#?\w{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole)
  if (plain.includes('](')) plain = plain.replace(/!?\[([^[\]]{1,300})\]\(([^()\s]{1,500})\)/g, linkInWords)
  return plain
}

function linkInWords(link: string, words: string, address: string): string {
  if (link.startsWith('!') || address.startsWith('#') || words === address) return words
  return `${words} (${address})`
}

interface Run {
  at: number
  length: number
  mark: string
}

/**
 * Takes Markdown's emphasis marks and escapes out of a line, and says whether the marks embraced all of it.
 * A stack pairs the marks in one pass, so a line of nothing but asterisks costs no more than any other.
 */
export function unemphasize(text: string): { text: string; emphasis: Emphasis } {
  if (!/[*_\\]/.test(text)) return { text, emphasis: null }
  const dropped = new Map<number, number>()
  const open: Run[] = []
  let embraced: Emphasis = null
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) {
      dropped.set(at, 1)
      at++
    } else if (char === '*' || char === '_') {
      const run = runAt(text, at, char)
      const partner = run.length <= 3 && closes(text, run) ? lastAlike(open, run) : -1
      const from = open[partner]
      if (from) {
        dropped.set(from.at, from.length).set(run.at, run.length)
        open.length = partner
        if (from.at === 0 && run.at + run.length === text.length) embraced = emphasisOf(run.length)
      } else if (run.length <= 3 && opens(text, run)) {
        open.push(run)
        if (open.length > 32) open.shift()
      }
      at += run.length - 1
    }
  }
  return { text: without(text, dropped), emphasis: embraced }
}

function runAt(text: string, at: number, mark: string): Run {
  let end = at + 1
  while (text.charAt(end) === mark) end++
  return { at, length: end - at, mark }
}

function lastAlike(open: Run[], run: Run): number {
  return open.findLastIndex((one) => one.mark === run.mark && one.length === run.length)
}

function opens(text: string, run: Run): boolean {
  const after = text.charAt(run.at + run.length)
  if (after === '' || /\s/.test(after)) return false
  return run.mark === '*' || !/[\p{L}\p{N}]/u.test(text.charAt(run.at - 1))
}

function closes(text: string, run: Run): boolean {
  if (run.at === 0 || /\s/.test(text.charAt(run.at - 1))) return false
  return run.mark === '*' || !/[\p{L}\p{N}]/u.test(text.charAt(run.at + run.length))
}

function emphasisOf(length: number): Emphasis {
  return length === 3 ? 'bold-italic' : length === 2 ? 'bold' : 'italic'
}

function without(text: string, dropped: Map<number, number>): string {
  if (dropped.size === 0) return text
  const kept: string[] = []
  let from = 0
  for (const [at, length] of [...dropped].sort((one, other) => one[0] - other[0])) {
    kept.push(text.slice(from, at))
    from = at + length
  }
  kept.push(text.slice(from))
  return kept.join('')
}
