import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Sample } from '../../bringing/sample.ts'

/** A file's columns with what stands in its first rows: column by column, for a wide table is not to be read on a phone. */
export function SampleTable({ sample: { heading, rows } }: { sample: Pick<Sample, 'heading' | 'rows'> }) {
  const { t } = useLanguage()
  const columns = heading.map((name, at) => ({ name, at }))
  return (
    <DataTable<{ name: string; at: number }>
      caption={t('importPages.firstRows')}
      captionUnseen
      rows={columns}
      rowKey={({ at }) => String(at)}
      dense
      columns={[
        { key: 'name', head: t('importPages.column'), names: true, cell: ({ name }) => <bdi>{name || '–'}</bdi> },
        ...rows.slice(0, 3).map((row, i) => ({
          key: `row${i}`,
          head: t('importPages.nthRow', { row: i + 1 }),
          cell: ({ at }: { at: number }) => <bdi>{row[at] || '–'}</bdi>,
        })),
      ]}
    />
  )
}
