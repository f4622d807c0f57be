import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { ListedSubmission } from './submission-view.ts'

/** What became of it, in words, with the days that it took. */
export function StateSaid({
  line: { state, answer, days },
}: {
  line: Pick<ListedSubmission, 'state' | 'answer' | 'days'>
}) {
  const { t } = useLanguage()
  if (state === 'answered' && answer)
    return (
      <>
        {t(`submissions.outcome.${answer.outcome}`)}, {t('submissions.daysTaken', { days })}
      </>
    )
  if (state === 'refused') return <>{t('submissions.state.refused')}</>
  return (
    <>
      {t(`submissions.state.${state}`)}, {t('submissions.daysWaiting', { days })}
    </>
  )
}

export function SubmissionList({ base, lines, about }: { base: string; lines: ListedSubmission[]; about: boolean }) {
  const { t, f, to } = useLanguage()
  const subject = {
    key: 'about',
    head: t('submissions.about'),
    cell: (line: ListedSubmission) => <Local of={line.about} />,
  }
  return (
    <DataTable<ListedSubmission>
      caption={t('submissions.title')}
      captionUnseen
      rows={lines}
      rowKey={({ id }) => id}
      empty={t('submissions.none')}
      columns={[
        {
          key: 'what',
          head: t('submissions.what'),
          names: true,
          cell: ({ id, brief, reason }) => (
            <a href={to(`${base}/voices/${id}`)}>
              {brief ? <bdi>{brief}</bdi> : reason && t(`submissions.reason.${reason}`)}
            </a>
          ),
        },
        ...(about ? [subject] : []),
        { key: 'received', head: t('submissions.received'), cell: ({ received }) => f.date(received) },
        { key: 'who', head: t('submissions.organisation'), cell: ({ name }) => <Local of={name} /> },
        { key: 'state', head: t('submissions.state'), cell: (line) => <StateSaid line={line} /> },
      ]}
    />
  )
}
