import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { type Column, DataTable } from '#src/ui/table.tsx'
import type { Grouping, RedGroup } from './groups.ts'
import { concerns } from './red-list.ts'
import type { Names } from './red-names.ts'

export interface GroupTableProps {
  by: Grouping
  groups: readonly RedGroup[]
  names: Names
  /** The address of the list of one group alone. */
  href: (group: RedGroup) => string
}

/** For each organisation, theme or province, how many promises raise each concern. */
export function GroupTable({ by, groups, names, href }: GroupTableProps) {
  const { t, f } = useLanguage()
  const columns: Column<RedGroup>[] = [
    {
      key: 'group',
      head: t(`red.by.${by}`),
      names: true,
      cell: (group) =>
        group.id === null ? (
          t(`red.none.${by}`)
        ) : (
          <a href={href(group)}>
            <Local of={names[group.id] ?? { en: group.id }} />
          </a>
        ),
    },
    { key: 'promises', head: t('red.promises'), figures: true, cell: ({ promises }) => f.integer(promises) },
    ...concerns.map((concern) => ({
      key: concern,
      head: t(`red.${concern}`),
      figures: true,
      cell: ({ counts }: RedGroup) => f.integer(counts[concern]),
    })),
  ]
  return (
    <DataTable
      caption={t('red.table', { by: t(`red.by.${by}`) })}
      captionUnseen
      columns={columns}
      rows={groups}
      rowKey={({ id }) => id ?? ''}
      matrix
    />
  )
}
