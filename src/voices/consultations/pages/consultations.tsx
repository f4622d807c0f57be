import { officeNames } from '#src/coordination/office-names.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { all } from '#src/ledger/records.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { planConsultation } from '../plan-consultation.ts'
import { planIn } from '../plan-form.ts'
import { PlanForm } from '../plan-form.tsx'
import { reportView } from '../report-view.ts'
import { roomOf } from '../room.ts'
import type { Route } from './+types/consultations'

export async function loader(args: Route.LoaderArgs) {
  const { site, visitor, published, frame } = await loadWorkspacePage(args)
  const reports = [...published.records.consultations.values()]
    .map((one) => reportView(published, one))
    .map(({ id, title, conveners, until, voices }) => ({ id, title, conveners, until, voices }))
    .sort((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))
  const isSecretariat = visitor.grant?.role === 'secretariat'
  return site.ledger.read(visitor, frame.id, async (tx) => {
    const held = (await all(tx, 'held_consultations')).map(({ id, data: { title, state } }) => ({ id, title, state }))
    const lists = isSecretariat ? { ...(await roomOf(tx)), organisations: (await officeNames(tx)).organisations } : null
    return { frame, reports, held, lists }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const { id } = await page.perform(planConsultation, planIn(form))
    return page.goTo(`/${page.workspace}/consultations/${id}/run`)
  })
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'consultations.title', loaderData?.frame.title)
}

export default function ConsultationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, reports, held, lists } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/consultations`
  return (
    <SitePage workspace={frame}>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>{t('consultations.title')}</Headline>
      <Lede>{t('consultations.lede')}</Lede>
      <DataTable
        caption={t('consultations.title')}
        captionUnseen
        rows={reports}
        rowKey={({ id }) => id}
        empty={t('consultations.empty')}
        columns={[
          {
            key: 'title',
            head: t('consultations.consultation'),
            names: true,
            cell: ({ id, title }) => (
              <a href={to(`${base}/${id}`)}>
                <Local of={title} />
              </a>
            ),
          },
          {
            key: 'conveners',
            head: t('consultations.conveners'),
            cell: ({ conveners }) => f.list(conveners.map(({ name }) => inLocale(name, locale))),
          },
          {
            key: 'days',
            head: t('consultations.days'),
            cell: ({ until }) => (until === null ? t('consultations.noDay') : f.date(until)),
          },
          {
            key: 'voices',
            head: t('consultations.voices'),
            figures: true,
            tight: true,
            cell: ({ voices }) => f.integer(voices),
          },
        ]}
      />
      {held.length > 0 && (
        <Section id="held" title={t('consultations.held')}>
          <p>{t('consultations.heldLede')}</p>
          <ul>
            {held.map(({ id, title, state }) => (
              <li key={id}>
                <a href={to(`${base}/${id}/run`)}>
                  <Local of={title} />
                </a>{' '}
                <span className="quiet">{t(`consultations.state.${state}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {lists && (
        <Section id="plan" title={t('consultations.plan')}>
          <PlanForm action={to(base)} entered={entered} held={null} {...lists} />
        </Section>
      )}
    </SitePage>
  )
}
