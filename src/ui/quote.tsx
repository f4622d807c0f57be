import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/locale.ts'
import { dirOf } from '#src/i18n/locale.ts'

export type QuoteProps = {
  text: string
  /** The language the text is written in, which need not be the page's. */
  lang: Locale
  /** The passages to highlight, as code-point offsets into `text`, `end` not included; they must not overlap. */
  marks?: readonly { start: number; end: number }[]
  /** Where it stands. */
  source?: ReactNode
}

/** A quoted passage in the text face, what matters in it highlighted. */
export function Quote({ text, lang, marks = [], source }: QuoteProps) {
  return (
    <figure className="quote">
      <blockquote lang={lang} dir={dirOf(lang)}>
        {splitAtMarks(text, marks).map(({ start, part, marked }) =>
          marked ? <mark key={start}>{part}</mark> : <span key={start}>{part}</span>,
        )}
      </blockquote>
      {source !== undefined && <figcaption>{source}</figcaption>}
    </figure>
  )
}

/** Takes a text apart at its marks. Offsets count code points, as the reader's do, not UTF-16 units. */
export function splitAtMarks(text: string, marks: readonly { start: number; end: number }[]) {
  const points = Array.from(text)
  const parts: { start: number; part: string; marked: boolean }[] = []
  const add = (start: number, end: number, marked: boolean) => {
    if (end > start) parts.push({ start, part: points.slice(start, end).join(''), marked })
  }
  let at = 0
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    add(at, Math.max(at, start), false)
    add(Math.max(at, start), end, true)
    at = Math.max(at, end)
  }
  add(at, points.length, false)
  return parts
}
