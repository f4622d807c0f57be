import { listNumber } from './list-number.ts'
import type { Attributes } from './xml.ts'

/** HTML's `type` and CSS's `list-style-type`, by the names that Office documents use. */
const FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '1': 'decimal',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  none: 'none',
}

const DIGITS: Record<string, string> = {
  urdu: '۰۱۲۳۴۵۶۷۸۹',
  persian: '۰۱۲۳۴۵۶۷۸۹',
  'arabic-indic': '٠١٢٣٤٥٦٧٨٩',
}

/** An open `<ol>` or `<ul>`, counting as browsers do. */
export interface HtmlList {
  ordered: boolean
  format: string
  next: number
  step: 1 | -1
}

export function startList(name: string, attributes: Attributes): HtmlList {
  const css = /list-style(?:-type)?\s*:\s*([\w-]+)/.exec(attributes.style ?? '')?.[1]
  const ordered = name === 'ol'
  const start = Number.parseInt(attributes.start ?? '', 10)
  return {
    ordered,
    format: css ?? attributes.type ?? (ordered ? 'decimal' : 'disc'),
    next: Number.isNaN(start) ? 1 : start,
    step: attributes.reversed === undefined ? 1 : -1,
  }
}

/** The marker of the list's next item, or null where it shows none. */
export function nextMarker(list: HtmlList, attributes: Attributes): string | null {
  const value = Number.parseInt(attributes.value ?? '', 10)
  const count = Number.isNaN(value) ? list.next : value
  list.next = count + list.step
  if (list.format === 'none') return null
  if (!list.ordered) return '•'
  const digits = DIGITS[list.format]
  if (digits) return `${String(count).replace(/[0-9]/g, (figure) => digits[Number(figure)] ?? figure)}.`
  return `${listNumber(count, FORMATS[list.format] ?? 'decimal')}.`
}
