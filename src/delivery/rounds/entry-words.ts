/** An entry in words, a field a row, so that two of them can be laid side by side. */
import type { MessageKey } from '#src/i18n/catalogue.ts'
import { inLocale } from '#src/publishing/frame.tsx'
import { partField, partKey } from './entry.ts'
import type { Entry } from './model.ts'
import type { LineView } from './report-view.ts'

export interface FieldRow {
  /** As in the form and in a finding. */
  field: string
  label: string
  typed: string
}

/** Every field that a line has, in the order of its form. */
export function fieldRows(line: LineView, entry: Entry, t: (key: MessageKey) => string, locale: string): FieldRow[] {
  const { ratio, disaggregations = [] } = line
  const shares = ratio
    ? (['numerator', 'denominator'] as const).map((field) => ({
        field,
        label: inLocale(ratio[field], locale),
        typed: entry[field],
      }))
    : []
  const parts = disaggregations.flatMap(({ name, title, parts: some }, d) =>
    some.map((part, p) => ({
      field: partField(d, p),
      label: `${inLocale(title, locale)}: ${inLocale(part.title, locale)}`,
      typed: entry.parts[partKey(name, part.name)] ?? '',
    })),
  )
  return [
    { field: 'value', label: t('rounds.line.value'), typed: entry.value },
    ...shares,
    ...parts,
    { field: 'note', label: t('rounds.line.note'), typed: entry.note },
    { field: 'evidence', label: t('rounds.line.evidence'), typed: entry.evidence.join(' ') },
  ]
}
