import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { EndorsementLine } from './charter-view.ts'
import { useEndorsementWords } from './endorsement-words.tsx'

export function EndorsementTable({ base, lines }: { base: string; lines: EndorsementLine[] }) {
  const { t, f, to } = useLanguage()
  const words = useEndorsementWords()
  return (
    <DataTable<EndorsementLine>
      caption={t('endorsements.list')}
      captionUnseen
      rows={lines}
      rowKey={({ id }) => id}
      empty={t('endorsements.none')}
      columns={[
        {
          key: 'name',
          head: t('endorsements.organisation'),
          names: true,
          cell: (line) => (
            <a href={to(`${base}/endorsements/${line.id}`)}>
              <bdi>{words.name(line)}</bdi>
            </a>
          ),
        },
        { key: 'kind', head: t('endorsements.kind'), cell: ({ endorser }) => t(`endorsements.kind.${endorser.kind}`) },
        {
          key: 'version',
          head: t('endorsements.version'),
          cell: ({ number }) => t('endorsements.versionNumber', { number: f.integer(number) }),
        },
        { key: 'part', head: t('endorsements.part'), cell: ({ except }) => words.part(except) },
        { key: 'day', head: t('endorsements.day'), cell: ({ day }) => f.date(day) },
        { key: 'how', head: t('endorsements.how'), cell: (line) => words.verified(line) },
        { key: 'standing', head: t('endorsements.standing'), cell: (line) => words.standing(line) },
      ]}
    />
  )
}
