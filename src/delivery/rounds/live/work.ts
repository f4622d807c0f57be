/**
 * What somebody has typed in a report and what has become of it: in the form, on its way, stored, or met by somebody else's.
 * Pure: a page in a browser goes from one of these states to the next. Nothing that was typed leaves it but by a decision of
 * whoever typed it, and nothing of somebody else's is written over unseen.
 */
import type { Fields } from '../entry-fields.ts'

export interface Stored {
  fields: Fields
  /** The server's word for these fields; it tells by it whether a line is still as it was here. */
  was: string
}

export interface LineWork {
  /** As the server has it, as far as is known here. */
  stored: Stored
  /** As it stands in the form. */
  mine: Fields
  /** Sent without an answer so far: the server may have stored one of these. */
  unanswered: readonly Fields[]
  /** What somebody else has stored meanwhile; nothing of the line is sent until it is decided which of the two stays. */
  theirs?: Stored
  /** Refused in this wording; not sent again before it is another. */
  refused?: Fields
}

export interface Work {
  /** Of the report, as the server said last. */
  revision: number
  lines: Readonly<Record<string, LineWork>>
}

/** A line as it is kept on a device. */
export interface KeptLine {
  was: string
  fields: Fields
}
export type KeptLines = Readonly<Record<string, KeptLine>>

export const sameFields = (a: Fields, b: Fields): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => (a[field] ?? '') === (b[field] ?? ''))

export const lineOf = (stored: Stored, mine: Fields = stored.fields): LineWork => ({ stored, mine, unanswered: [] })

const withLines = (
  work: Work,
  indicators: Iterable<string>,
  change: (line: LineWork, indicator: string) => LineWork,
) => {
  const lines = { ...work.lines }
  for (const indicator of indicators) {
    const line = lines[indicator]
    if (line) lines[indicator] = change(line, indicator)
  }
  return { ...work, lines }
}

export const typed = (work: Work, indicator: string, mine: Fields): Work =>
  withLines(work, [indicator], (line) => ({ ...line, mine }))

const picked = (work: Work, which: (line: LineWork) => boolean): string[] =>
  Object.entries(work.lines).flatMap(([indicator, line]) => (which(line) ? [indicator] : []))

/** Lines that say something else than what the server has. */
export const unsaved = (work: Work): string[] =>
  picked(work, ({ stored, mine, theirs }) => theirs !== undefined || !sameFields(stored.fields, mine))

/** Lines to decide about. */
export const met = (work: Work): string[] => picked(work, ({ theirs }) => theirs !== undefined)

/** Lines that can go to the server now. */
export const toSend = (work: Work): string[] =>
  unsaved(work).filter((indicator) => {
    const { theirs, refused, mine } = work.lines[indicator] ?? {}
    return !theirs && !(refused && mine && sameFields(refused, mine))
  })

export type Sent = Readonly<Record<string, Fields>>

/** They leave: whether they arrive is not known before there is an answer. */
export function sending(work: Work): { work: Work; sent: Sent } {
  const indicators = toSend(work)
  const sent: Record<string, Fields> = {}
  const next = withLines(work, indicators, (line, indicator) => {
    sent[indicator] = line.mine
    const known = line.unanswered.some((one) => sameFields(one, line.mine))
    return known ? line : { ...line, unanswered: [...line.unanswered, line.mine] }
  })
  return { work: next, sent }
}

/** The server has stored what was sent; what was typed since then is not part of that. */
export function acknowledged(work: Work, sent: Sent, answer: { revision: number; was: Record<string, string> }): Work {
  const known = Object.keys(sent).filter((indicator) => answer.was[indicator] !== undefined)
  return withLines({ ...work, revision: answer.revision }, known, (line, indicator) => ({
    mine: line.mine,
    stored: { fields: sent[indicator] ?? line.mine, was: answer.was[indicator] ?? line.stored.was },
    unanswered: [],
  }))
}

/**
 * The server has kept nothing, because these lines are not as they were. What it has may be one's own, of an answer that was
 * lost on its way: then there is nothing to decide.
 */
export const metBy = (work: Work, revision: number, stored: Readonly<Record<string, Stored>>): Work =>
  withLines({ ...work, revision }, Object.keys(stored), (line, indicator) => {
    const now = stored[indicator] ?? line.stored
    const own = [...line.unanswered, line.mine].some((one) => sameFields(one, now.fields))
    return own ? lineOf(now, line.mine) : { ...line, theirs: now }
  })

export const refusedIn = (work: Work, indicators: readonly string[], sent: Sent): Work =>
  withLines(work, indicators, (line, indicator) => ({ ...line, refused: sent[indicator] ?? line.mine }))

/** Whoever typed has seen both. */
export const decided = (work: Work, indicator: string, whose: 'mine' | 'theirs'): Work =>
  withLines(work, [indicator], (line) =>
    line.theirs ? lineOf(line.theirs, whose === 'mine' ? line.mine : line.theirs.fields) : line,
  )

/** What a device has to keep: everything that the server may not have. */
export const keptOf = (work: Work): KeptLines =>
  Object.fromEntries(
    unsaved(work).flatMap((indicator) => {
      const line = work.lines[indicator]
      return line ? [[indicator, { was: line.stored.was, fields: line.mine }]] : []
    }),
  )

/** Of what a device has kept, what this form does not say already. */
export const offered = (work: Work, kept: KeptLines): string[] =>
  Object.keys(kept).filter((indicator) => {
    const line = work.lines[indicator]
    return line !== undefined && !sameFields(line.mine, kept[indicator]?.fields ?? {})
  })

/** Into the form, over what it said; whoever does it has seen both. */
export const putIn = (work: Work, kept: KeptLines): Work =>
  withLines(work, Object.keys(kept), (line, indicator) => ({ ...line, mine: kept[indicator]?.fields ?? line.mine }))
