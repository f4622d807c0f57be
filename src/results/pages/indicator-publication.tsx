import { redirect } from 'react-router'
import { curatorPage } from '#src/policies/curation/curator-page.ts'
import { PublicationForms } from '#src/policies/publication/publication-forms.tsx'
import { publicationView, takePublication } from '#src/policies/publication/publication-view.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Route } from './+types/indicator-publication'

export async function loader(args: Route.LoaderArgs) {
  const page = await curatorPage(args)
  const { published, frame, locale, t } = page
  const { id } = args.params
  const indicator = published.records.indicators.get(id) ?? notFound(t('errors.noRecord', { id }))
  const wanted = new URL(args.request.url).searchParams.get('act')
  const view = await publicationView(page, { kind: 'indicators', id }, wanted)
  return { frame, id, view, title: inLocale(indicator.title, locale) }
}

export async function action(args: Route.ActionArgs) {
  const page = await curatorPage(args)
  return takeForm(args.request, async (form) => {
    await takePublication(page, { kind: 'indicators', id: args.params.id }, form)
    const { pathname } = new URL(args.request.url)
    throw redirect(page.by && form.get('act') === 'publish' ? pathname : pathname.replace(/\/publication$/, ''), 303)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function IndicatorPublicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, id, view, title } = loaderData
  const { act, byTwo } = view
  const entered = useEntered(actionData)
  const base = `/${frame.id}/indicators/${id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('common.nav.indicators'), href: to(`/${frame.id}/indicators`) },
          { label: title, href: to(base) },
          { label: t(`curation.${act}.link`) },
        ]}
      />
      <Headline>{t(`publication.indicator.${act}`)}</Headline>
      <Lede>
        {t(act === 'withdraw' && byTwo ? 'publication.withdraw.lede' : `curation.${act}.lede`, {
          count: view.relabelled,
          label: view.to,
        })}
      </Lede>
      {act === 'publish' && byTwo && <p>{t('publication.two')}</p>}
      <p className="quiet">
        {t('curation.publication.now')} <bdi dir="ltr">{view.label}</bdi>
      </p>
      {act === 'withdraw' && <p>{t('curation.withdraw.released')}</p>}
      <PublicationForms view={view} entered={entered} back={base} />
    </SitePage>
  )
}
