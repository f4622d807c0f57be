import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'

/** On a policy's page: whether it was the policy is asked elsewhere. */
export function PolicyEvaluations({
  base,
  evaluations,
}: {
  base: string
  evaluations: { id: string; title: LocalText }[]
}) {
  const { t, to } = useLanguage()
  if (evaluations.length === 0) return null
  return (
    <Section id="evaluations" title={t('evaluations.ofPolicy')}>
      <ul>
        {evaluations.map(({ id, title }) => (
          <li key={id}>
            <a href={to(`${base}/evaluations/${id}`)}>
              <Local of={title} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
