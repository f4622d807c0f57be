/** What the form of a report says: which lines were changed in it, and how. */
import { partField } from './check-entry.ts'
import { type Entry, emptyEntry, partKey } from './model.ts'
import { digestOf, type LineView } from './report-view.ts'

const typed = (form: FormData, field: string) =>
  String(form.get(field) ?? '')
    .replaceAll('\r\n', '\n')
    .trim()

export const idsIn = (text: string): string[] => [...new Set(text.split(/[\s,،]+/).filter((id) => id !== ''))]

export function entryFrom(form: FormData, { indicator, disaggregations = [] }: LineView): Entry {
  const field = (name: string) => typed(form, `${name}.${indicator}`)
  const parts = disaggregations.flatMap(({ name, parts: some }, d) =>
    some.map((part, p) => [partKey(name, part.name), field(partField(d, p))] as const),
  )
  return {
    ...emptyEntry(indicator),
    value: field('value'),
    numerator: field('numerator'),
    denominator: field('denominator'),
    parts: Object.fromEntries(parts.filter(([, one]) => one !== '')),
    note: field('note'),
    evidence: idsIn(field('evidence')),
  }
}

/** The lines of a form that read otherwise than when its page was made; a line that is not in the form at all did not change. */
export function changedIn(form: FormData, lines: readonly LineView[]): Entry[] {
  return lines
    .filter(({ indicator }) => form.has(`was.${indicator}`))
    .map((line) => entryFrom(form, line))
    .filter((entry) => digestOf(entry) !== form.get(`was.${entry.indicator}`))
}
