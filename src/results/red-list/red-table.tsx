import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { type Column, DataTable } from '#src/ui/table.tsx'
import { Tag } from '#src/ui/tag.tsx'
import type { RedLine } from './red-list.ts'
import type { Names } from './red-names.ts'

export interface RedTableProps {
  base: string
  lines: readonly RedLine[]
  /** Of organisations. */
  names: Names
  caption: string
}

/** Promises with what is to be asked about each. */
export function RedTable({ base, lines, names, caption }: RedTableProps) {
  const { t, to } = useLanguage()
  const columns: Column<RedLine>[] = [
    {
      key: 'promise',
      head: t('common.commitment'),
      names: true,
      cell: ({ id, title }) => (
        <a href={to(`${base}/commitments/${id}`)}>
          <Local of={title} />
        </a>
      ),
    },
    {
      key: 'owner',
      head: t('policies.table.owedBy'),
      cell: ({ organisations }) =>
        organisations.length === 0
          ? t('policies.table.nobody')
          : organisations.map((id, i) => (
              <span key={id}>
                {i > 0 && ' · '}
                <a href={to(`${base}/organisations/${id}`)}>
                  <Local of={names[id] ?? { en: id }} />
                </a>
              </span>
            )),
    },
    {
      key: 'concerns',
      head: t('red.concerns'),
      cell: ({ concerns, days }) =>
        concerns.map((concern) => (
          <span key={concern}>
            <Tag tone="plain">
              {concern === 'overdue' && days !== null ? t('policies.table.daysLate', { days }) : t(`red.${concern}`)}
            </Tag>{' '}
          </span>
        )),
    },
  ]
  return <DataTable caption={caption} captionUnseen columns={columns} rows={lines} rowKey={({ id }) => id} />
}
