import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { QuestionLine } from './question-view.ts'

/** Whether a question has been answered, in words. */
export function AnswerState({ line: { question, lateDays } }: { line: QuestionLine }) {
  const { t, f } = useLanguage()
  if (question.answer !== null)
    return <>{t('requests.questions.answered', { day: f.date(question.answer.given), days: lateDays })}</>
  return <>{lateDays === 0 ? t('requests.questions.waiting') : t('requests.questions.overdue', { days: lateDays })}</>
}

export function QuestionList({ base, lines }: { base: string; lines: QuestionLine[] }) {
  const { t, f, to } = useLanguage()
  return (
    <DataTable<QuestionLine>
      caption={t('requests.questions.title')}
      captionUnseen
      rows={lines}
      rowKey={({ question }) => question.id}
      empty={t('requests.questions.none')}
      columns={[
        {
          key: 'question',
          head: t('requests.questions.question'),
          names: true,
          cell: ({ question }) => (
            <a href={to(`${base}/questions/${question.id}`)}>
              <bdi>{question.title}</bdi>
            </a>
          ),
        },
        { key: 'to', head: t('requests.questions.organisation'), cell: (line) => <Local of={line.organisation} /> },
        { key: 'due', head: t('requests.due'), cell: ({ question }) => f.date(question.due) },
        { key: 'state', head: t('requests.questions.answer'), cell: (line) => <AnswerState line={line} /> },
      ]}
    />
  )
}
