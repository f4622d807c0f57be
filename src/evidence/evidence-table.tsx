import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { EvidenceLine } from './evidence-store.ts'

/** Evidence as those who work with it see it: each line leads to where it is graded and labelled. */
export function EvidenceTable({
  base,
  caption,
  empty,
  lines,
}: {
  base: string
  caption: string
  empty: string
  lines: EvidenceLine[]
}) {
  const { t, f, to } = useLanguage()
  return (
    <DataTable<EvidenceLine>
      caption={caption}
      captionUnseen
      rows={lines}
      rowKey={({ evidence }) => evidence.id}
      empty={empty}
      columns={[
        {
          key: 'what',
          head: t('files.what'),
          names: true,
          cell: ({ evidence }) => (
            <a href={to(`${base}/evidence/${evidence.id}/handling`)}>
              <Local of={evidence.title} />
            </a>
          ),
        },
        {
          key: 'kind',
          head: t('files.kind'),
          cell: ({ evidence: { file } }) => (file ? t(`files.kind.${file.type}`) : ''),
        },
        { key: 'date', head: t('common.date'), cell: ({ evidence: { date } }) => (date ? f.date(date) : '') },
        {
          key: 'grade',
          head: t('files.grade'),
          cell: ({ evidence: { reliability, credibility } }) => <bdi>{`${reliability}${credibility}`}</bdi>,
        },
        { key: 'label', head: t('files.seenBy'), cell: ({ label }) => <bdi>{label}</bdi> },
      ]}
    />
  )
}
