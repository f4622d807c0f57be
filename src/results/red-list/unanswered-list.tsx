import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Unanswered } from './red-list.ts'
import type { Names } from './red-names.ts'

/** Written questions past their day. */
export function UnansweredList({
  base,
  questions,
  names,
}: {
  base: string
  questions: readonly Unanswered[]
  names: Names
}) {
  const { t, to } = useLanguage()
  return (
    <ul>
      {questions.map(({ id, title, organisation, days }) => (
        <li key={id}>
          <a href={to(`${base}/questions/${id}`)}>
            <bdi>{title}</bdi>
          </a>
          {': '}
          <Local of={names[organisation] ?? { en: organisation }} />, {t('policies.table.daysLate', { days })}
        </li>
      ))}
    </ul>
  )
}
