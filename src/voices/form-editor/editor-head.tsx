import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { EditedSurvey } from './editor-page.ts'

const PARTS = [
  ['', 'questions'],
  ['/lists', 'lists'],
  ['/translations', 'translations'],
  ['/review', 'review'],
] as const

/** Where in the editor one is, what else there is of it, and why what was sent was not kept. */
export function EditorHead({
  survey,
  part,
  title,
  entered,
  stale,
}: {
  survey: EditedSurvey
  part: (typeof PARTS)[number][1]
  title?: string
  entered: Entered
  /** Somebody else has changed the form meanwhile. */
  stale: boolean
}) {
  const { t, to, locale } = useLanguage()
  const base = `/${survey.frame.id}/surveys`
  const here = `${base}/${survey.id}/form`
  return (
    <>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('voices.title'), href: to(base) },
          { label: inLocale(survey.title, locale), href: to(`${base}/${survey.id}/run`) },
          ...(title === undefined
            ? [{ label: t('formEditor.title') }]
            : [{ label: t('formEditor.title'), href: to(here) }, { label: title }]),
        ]}
      />
      <Headline kicker={<Local of={survey.title} />}>
        {title ?? t(part === 'questions' ? 'formEditor.title' : `formEditor.${part}`)}
      </Headline>
      {stale && <Notice kind="warn">{t('formEditor.conflict')}</Notice>}
      <div className="facets">
        <nav aria-label={t('formEditor.parts')}>
          <ul className="bare">
            {PARTS.map(([path, name]) => (
              <li key={name}>
                <a href={to(here + path)} aria-current={part === name && title === undefined ? 'page' : undefined}>
                  {t(`formEditor.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  )
}

/** Whether a form was refused because somebody else has changed the survey since its page was made. */
export const isStale = (answer: { faults: readonly { key: string }[] } | undefined): boolean =>
  answer?.faults.some(({ key }) => key === 'work.error.changed') ?? false
