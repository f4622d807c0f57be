import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { fieldRows } from './entry-words.ts'
import type { LineView } from './report-view.ts'

interface StoredBesideProps {
  line: LineView
  value(field: string, stored: string): string
}

/** Of a line that two people changed: what is stored beside what was entered, where they differ. */
export function StoredBeside({ line, value }: StoredBesideProps) {
  const { t, locale } = useLanguage()
  const rows = fieldRows(line, line.entry, t, locale)
    .map((row) => ({ ...row, yours: value(`${row.field}.${line.indicator}`, row.typed) }))
    .filter(({ typed, yours }) => typed !== yours)
  return (
    <DataTable
      caption={t('rounds.page.stored')}
      captionUnseen
      rows={rows}
      rowKey={({ field }) => field}
      columns={[
        { key: 'field', head: t('rounds.sheet.field'), names: true, cell: ({ label }) => label },
        {
          key: 'stored',
          head: t('rounds.page.stored'),
          cell: ({ typed }) => <bdi>{typed || t('rounds.sheet.empty')}</bdi>,
        },
        {
          key: 'yours',
          head: t('rounds.page.yours'),
          cell: ({ yours }) => <bdi>{yours || t('rounds.sheet.empty')}</bdi>,
        },
      ]}
    />
  )
}
