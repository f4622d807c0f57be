import { redirect } from 'react-router'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { clausesOf } from '../clauses-of.ts'
import { curatorPage } from '../curation/curator-page.ts'
import { findingsOfPolicy } from '../curation/next-undecided.ts'
import { PublicationForms } from '../publication/publication-forms.tsx'
import { publicationView, takePublication } from '../publication/publication-view.ts'
import { attachedPassages } from '../sources/attached-store.ts'
import type { Route } from './+types/publication'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = await curatorPage({ request, params, context })
  const { ledger, published, frame, locale, t } = page
  const policy = published.records.policies.get(params.id) ?? notFound(t('errors.noRecord', { id: params.id }))
  const wanted = new URL(request.url).searchParams.get('act')
  const view = await publicationView(page, { kind: 'policies', id: policy.id }, wanted)
  const clauses = clausesOf(published, policy.id).map(({ id }) => id)
  const passages = await ledger.read(published.reader, frame.id, (tx) => attachedPassages(tx, frame.id, clauses, 0))
  return {
    frame,
    policy: { id: policy.id, title: policy.title },
    view,
    passages: passages.length,
    undecided: findingsOfPolicy(published, policy.id).filter(({ state }) => state === 'proposed').length,
    title: inLocale(policy.title, locale),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = await curatorPage({ request, params, context })
  const form = await formOf(request)
  try {
    await takePublication(page, { kind: 'policies', id: params.id }, form)
  } catch (error) {
    return refused(error, form)
  }
  const { pathname } = new URL(request.url)
  // Whoever has asked sees that it waits; whatever is done leads back to the text.
  throw redirect(
    page.by && form.get('act') === 'publish' ? pathname : pathname.replace(/\/publication$/, '/curation'),
    303,
  )
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export const headers = notKept

export default function PublicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, policy, view, title } = loaderData
  const { act, byTwo } = view
  const entered = useEntered(actionData)
  const base = `/${frame.id}/policies/${policy.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: inLocale(frame.title, locale), href: to(`/${frame.id}`) },
          { label: t('common.nav.curation'), href: to(`/${frame.id}/curation`) },
          { label: title, href: to(`${base}/curation`) },
          { label: t(`curation.${act}.link`) },
        ]}
      />
      <Headline>{t(`curation.${act}.headline`)}</Headline>
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
      {act === 'publish' && (
        <ul>
          <li>{t('curation.publish.passages', { count: loaderData.passages })}</li>
          <li>{t('curation.publish.undecided', { count: loaderData.undecided })}</li>
          <li>{t(byTwo ? 'publication.onwards' : 'curation.publish.onwards')}</li>
        </ul>
      )}
      {act === 'withdraw' && <p>{t('curation.withdraw.released')}</p>}
      <PublicationForms view={view} entered={entered} back={`${base}/curation`} />
    </SitePage>
  )
}
