import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { NamedRecord } from '../questions/question-view.ts'

/** The secretariat is no organisation, and has no page as one. */
const isBody = (organisation: string) => organisation.startsWith('role:')

/** Who answers what it is asked, and how soon. */
export function AnswerRecordTable({ base, records }: { base: string; records: NamedRecord[] }) {
  const { t, f, to } = useLanguage()
  const count = (key: 'asked' | 'inTime' | 'late' | 'unanswered' | 'overdue') => ({
    key,
    head: t(`requests.record.${key}`),
    figures: true,
    cell: (record: NamedRecord) => f.integer(record[key]),
  })
  if (records.length === 0) return null
  return (
    <Section id="record" title={t('requests.record.title')}>
      <DataTable<NamedRecord>
        caption={t('requests.record.title')}
        captionUnseen
        rows={records}
        rowKey={({ organisation }) => organisation}
        columns={[
          {
            key: 'organisation',
            head: t('requests.organisation'),
            names: true,
            cell: ({ organisation, name }) =>
              isBody(organisation) ? (
                <Local of={name} />
              ) : (
                <a href={to(`${base}/organisations/${organisation}`)}>
                  <Local of={name} />
                </a>
              ),
          },
          count('asked'),
          count('inTime'),
          count('late'),
          count('unanswered'),
          count('overdue'),
          {
            key: 'median',
            head: t('requests.record.median'),
            figures: true,
            cell: ({ medianDays }) => (medianDays === null ? '–' : f.number(medianDays, { digits: 1 })),
          },
        ]}
      />
    </Section>
  )
}
