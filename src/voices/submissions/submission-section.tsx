import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { SubmissionList } from './submission-list.tsx'
import type { SubjectKind } from './submission-model.ts'
import type { ListedSubmission } from './submission-view.ts'

/** What people say about one thing, and the way to say something. */
export function SubmissionSection({
  base,
  kind,
  id,
  lines,
}: {
  base: string
  kind: SubjectKind
  id: string
  lines: ListedSubmission[]
}) {
  const { t, to } = useLanguage()
  return (
    <Section id="voices" title={t('submissions.saidHere')}>
      {lines.length > 0 && <SubmissionList base={base} lines={lines} about={false} />}
      <p>
        <a href={to(`${base}/voices/say/${kind}/${id}`)}>{t('submissions.say')}</a>
      </p>
    </Section>
  )
}
