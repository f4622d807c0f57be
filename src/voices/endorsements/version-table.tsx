import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { SectionCount, VersionLine } from './charter-view.ts'
import { useSectionName } from './endorsement-words.tsx'

/** Whether a version can be endorsed, and since or until when. */
export function CallState({ call }: Pick<VersionLine, 'call'>) {
  const { t, f } = useLanguage()
  if (!call) return <>{t('endorsements.state.never')}</>
  const { opened, closed } = call
  return (
    <>
      {closed
        ? t('endorsements.state.closed', { opened: f.date(opened), closed: f.date(closed) })
        : t('endorsements.state.open', { day: f.date(opened) })}
    </>
  )
}

export function VersionTable({ versions }: { versions: VersionLine[] }) {
  const { t, f } = useLanguage()
  return (
    <DataTable<VersionLine>
      caption={t('endorsements.versions')}
      captionUnseen
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('endorsements.version'),
          names: true,
          cell: ({ number }) => t('endorsements.versionNumber', { number: f.integer(number) }),
        },
        { key: 'date', head: t('endorsements.dated'), cell: ({ date }) => (date ? f.date(date) : '…') },
        { key: 'state', head: t('endorsements.state'), cell: ({ call }) => <CallState call={call} /> },
        { key: 'endorsed', head: t('endorsements.endorsed'), figures: true, cell: (one) => f.integer(one.endorsed) },
        { key: 'partial', head: t('endorsements.partial'), figures: true, cell: (one) => f.integer(one.partial) },
        { key: 'gone', head: t('endorsements.withdrawn'), figures: true, cell: (one) => f.integer(one.withdrawn) },
      ]}
    />
  )
}

export function SectionTable({ caption, sections }: { caption: string; sections: SectionCount[] }) {
  const { t, f } = useLanguage()
  const sectionName = useSectionName()
  return (
    <DataTable<SectionCount>
      caption={caption}
      captionUnseen
      rows={sections}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'section',
          head: t('endorsements.section'),
          names: true,
          cell: (section) => <bdi>{sectionName(section)}</bdi>,
        },
        { key: 'by', head: t('endorsements.endorsedBy'), figures: true, cell: ({ endorsed }) => f.integer(endorsed) },
      ]}
    />
  )
}
