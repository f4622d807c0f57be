import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { type Column, DataTable } from '#src/ui/table.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { ReceivedLine, WrittenState } from './note-store.ts'

interface Line {
  id: string
  title: string | null
  theme: LocalText | null
  until: string | null
  handling: string | null
}

export interface ReceivedRow extends Line {
  author: LocalText
  state: ReceivedLine['state']
}

export interface WrittenRow extends Line {
  state: WrittenState
  to: number
  opened: number
}

function useColumns<Row extends Line>(base: string): Record<'title' | 'theme' | 'handling' | 'until', Column<Row>> {
  const { t, f, to } = useLanguage()
  return {
    title: {
      key: 'title',
      head: t('notes.what'),
      names: true,
      cell: ({ id, title }) => (
        <a href={to(`${base}/${id}`)}>{title === null ? t('notes.gone') : <bdi>{title}</bdi>}</a>
      ),
    },
    theme: { key: 'theme', head: t('notes.theme'), cell: ({ theme }) => theme && <Local of={theme} /> },
    handling: { key: 'handling', head: t('notes.handling'), cell: ({ handling }) => handling },
    until: { key: 'until', head: t('notes.until'), cell: ({ until }) => until && f.date(until) },
  }
}

export function ReceivedTable({ base, rows }: { base: string; rows: ReceivedRow[] }) {
  const { t } = useLanguage()
  const { title, theme, handling, until } = useColumns<ReceivedRow>(base)
  return (
    <DataTable<ReceivedRow>
      caption={t('notes.with-me')}
      captionUnseen
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('notes.withMeNone')}
      columns={[
        title,
        { key: 'author', head: t('notes.author'), cell: ({ author }) => <Local of={author} /> },
        theme,
        handling,
        until,
        { key: 'state', head: t('notes.state'), cell: ({ state }) => t(`notes.state.${state}`) },
      ]}
    />
  )
}

export function WrittenTable({ base, rows }: { base: string; rows: WrittenRow[] }) {
  const { t } = useLanguage()
  const { title, theme, handling, until } = useColumns<WrittenRow>(base)
  return (
    <DataTable<WrittenRow>
      caption={t('notes.by-me')}
      captionUnseen
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('notes.byMeNone')}
      columns={[
        title,
        theme,
        handling,
        until,
        { key: 'state', head: t('notes.state'), cell: ({ state }) => t(`notes.state.${state}`) },
        {
          key: 'opened',
          head: t('notes.openedOn'),
          cell: ({ to, opened }) => (to === 0 ? null : t('notes.openedOf', { opened, to })),
        },
      ]}
    />
  )
}
