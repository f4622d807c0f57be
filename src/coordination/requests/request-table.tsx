import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { daysBetween } from '#src/vocabulary/days.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { RequestState } from './request-model.ts'

export interface RequestLine {
  id: string
  title: string
  organisation: LocalText
  due: string
  state: RequestState
}

export function RequestTable({ base, lines, today }: { base: string; lines: RequestLine[]; today: string }) {
  const { t, f, to } = useLanguage()
  const isLate = ({ due, state }: RequestLine) => due < today && state === 'asked'
  return (
    <DataTable<RequestLine>
      caption={t('requests.title')}
      captionUnseen
      rows={lines}
      rowKey={({ id }) => id}
      empty={t('requests.none')}
      columns={[
        {
          key: 'title',
          head: t('requests.about'),
          names: true,
          cell: ({ id, title }) => (
            <a href={to(`${base}/requests/${id}`)}>
              <bdi>{title}</bdi>
            </a>
          ),
        },
        { key: 'organisation', head: t('requests.organisation'), cell: (line) => <Local of={line.organisation} /> },
        {
          key: 'due',
          head: t('requests.due'),
          cell: (line) =>
            isLate(line)
              ? `${f.date(line.due)} · ${t('requests.lateBy', { days: daysBetween(line.due, today) })}`
              : f.date(line.due),
        },
        { key: 'state', head: t('requests.state'), cell: ({ state }) => t(`requests.state.${state}`) },
      ]}
    />
  )
}
