import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { QuestionList } from './question-list.tsx'
import type { QuestionLine } from './question-view.ts'

/** What the committee has asked about a promise; nothing where it has asked nothing, and a member's way to ask. */
export function QuestionSection({
  frame,
  commitment,
  lines,
}: {
  frame: WorkspaceFrame
  commitment: string
  lines: QuestionLine[]
}) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  const mayAsk = frame.role === 'committee'
  if (lines.length === 0 && !mayAsk) return null
  return (
    <Section id="questions" title={t('requests.questions.about')}>
      {lines.length > 0 && <QuestionList base={base} lines={lines} />}
      {mayAsk && (
        <p>
          <a href={to(`${base}/questions/ask?commitment=${commitment}`)}>{t('requests.questions.ask')}</a>
        </p>
      )}
    </Section>
  )
}
