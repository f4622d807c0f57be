import type { ReactNode } from 'react'
import { inLocale } from '#src/publishing/in-locale.ts'
import { useLanguage } from '#src/ui/language.tsx'
import type { Column } from '#src/ui/table.tsx'
import { periodSaid } from './incident-words.ts'
import type { IncidentView } from './view-model.ts'

/** A column for each source; where they cover different times, each says which. */
export function useSourceColumns<Row>(
  { sources }: IncidentView,
  cell: (row: Row, source: string) => ReactNode,
): Column<Row>[] {
  const { t, f, locale } = useLanguage()
  const times = new Set(sources.flatMap(({ silent, months }) => (silent || !months ? [] : [months.join()])))
  return sources.map(({ id, title, months, silent }) => {
    const source = inLocale(title, locale)
    const isDated = times.size > 1 && months && !silent
    return {
      key: id,
      head: isDated ? t('sideBySide.column', { source, ...periodSaid(f, months) }) : source,
      figures: true,
      cell: (row) => cell(row, id),
    }
  })
}
