/** Between the fields of a line's form and its entry: the same for the server and for the page in a browser. Pure. */
import { emptyEntry, partField, partKey } from './entry.ts'
import type { Entry } from './model.ts'

/** What stands in the fields of a line, by their names in it; evidence as ids with spaces between. */
export type Fields = Readonly<Record<string, string>>

/** What tells the fields of a line: how its indicator is taken apart. */
export interface Shape {
  disaggregations?: readonly { name: string; parts: readonly { name: string }[] }[]
}

export const idsIn = (text: string): string[] => [...new Set(text.split(/[\s,،]+/).filter((id) => id !== ''))]

const partsOf = ({ disaggregations = [] }: Shape) =>
  disaggregations.flatMap(({ name, parts }, d) =>
    parts.map((part, p) => ({ field: partField(d, p), key: partKey(name, part.name) })),
  )

export const fieldNames = (shape: Shape): string[] => [
  'value',
  'numerator',
  'denominator',
  ...partsOf(shape).map(({ field }) => field),
  'note',
  'evidence',
]

/** As a form has them: a field that it has not is empty. */
export function fieldsIn(form: FormData, indicator: string, shape: Shape): Fields {
  const typed = (field: string) =>
    form
      .getAll(`${field}.${indicator}`)
      .map((one) => String(one).replaceAll('\r\n', '\n').trim())
      .filter((one) => one !== '')
      .join(' ')
  return Object.fromEntries(fieldNames(shape).map((field) => [field, typed(field)]))
}

export function entryOf(fields: Fields, indicator: string, shape: Shape): Entry {
  const parts = partsOf(shape).map(({ field, key }) => [key, fields[field] ?? ''] as const)
  const { value = '', numerator = '', denominator = '', note = '', evidence = '' } = fields
  return {
    ...emptyEntry(indicator),
    value,
    numerator,
    denominator,
    parts: Object.fromEntries(parts.filter(([, one]) => one !== '')),
    note,
    evidence: idsIn(evidence).sort(),
  }
}

export function fieldsOf({ value, numerator, denominator, parts, note, evidence }: Entry, shape: Shape): Fields {
  const typed = partsOf(shape).map(({ field, key }) => [field, parts[key] ?? ''])
  return { value, numerator, denominator, ...Object.fromEntries(typed), note, evidence: [...evidence].sort().join(' ') }
}
