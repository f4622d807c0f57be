import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { refused, useEntered } from '#src/publishing/refused-form.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { startSurvey } from '#src/voices/form-editor/edit-survey-form.ts'
import { draftIn } from '../draft-form.ts'
import { keepSurvey } from '../run-survey.ts'
import { standingOn, summaryOf } from '../survey-days.ts'
import { SurveyForm } from '../survey-form.tsx'
import { surveysOf } from '../survey-store.ts'
import type { Route } from './+types/surveys'

export async function loader(args: Route.LoaderArgs) {
  const { site, visitor, frame, today } = await loadWorkspacePage(args)
  const held = await site.ledger.read(visitor, frame.id, surveysOf)
  const surveys = held.map(({ data }) => ({ ...summaryOf(data), standing: standingOn(data, today) }))
  return { frame, surveys, today, isSecretariat: visitor.grant?.role === 'secretariat' }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  const form = await formOf(args.request)
  try {
    if (form.get('do') === 'start') {
      const { file: _none, ...draft } = await draftIn(form)
      const { id } = await page.perform(startSurvey, draft)
      return page.goTo(`/${page.workspace}/surveys/${id}/form`)
    }
    const { id } = await page.perform(keepSurvey, await draftIn(form))
    return page.goTo(`/${page.workspace}/surveys/${id}/run`)
  } catch (error) {
    form.delete('file')
    return refused(error, form)
  }
}

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'voices.title', loaderData?.frame.title)
}

export default function SurveysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, surveys, isSecretariat } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/surveys`
  return (
    <SitePage workspace={frame}>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>{t('voices.title')}</Headline>
      <Lede>{t('voices.lede')}</Lede>
      <DataTable
        caption={t('voices.title')}
        captionUnseen
        rows={surveys}
        rowKey={({ id }) => id}
        empty={t('voices.empty')}
        columns={[
          {
            key: 'title',
            head: t('voices.survey'),
            names: true,
            cell: ({ id, title, standing }) => (
              <a href={to(`${base}/${id}${standing === 'closed' ? '/results' : standing === 'draft' ? '/run' : ''}`)}>
                <Local of={title} />
              </a>
            ),
          },
          { key: 'publisher', head: t('voices.publisher'), cell: ({ publisher }) => <Local of={publisher} /> },
          {
            key: 'standing',
            head: t('voices.state'),
            cell: ({ standing, opens, closes }) =>
              t(`voices.standing.${standing}`, { opens: f.date(opens), closes: f.date(closes) }),
          },
        ]}
      />
      {isSecretariat && (
        <Section id="new" title={t('voices.new')}>
          <SurveyForm action={to(base)} entered={entered} survey={null} />
        </Section>
      )}
    </SitePage>
  )
}
