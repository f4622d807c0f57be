import { data } from 'react-router'
import { memberPage } from '#src/identity/member-page.ts'
import { byIds } from '#src/ledger/records.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { newReceipt } from '../../submissions/receipt.ts'
import { askWithdrawal } from '../ask-endorsement.ts'
import { askingOf } from '../asking-of.ts'
import { endorsementLine, versionLines } from '../charter-view.ts'
import { withdrawEndorsement } from '../decide-endorsement.ts'
import { EndorsementFacts } from '../endorsement-facts.tsx'
import { useEndorsementWords } from '../endorsement-words.tsx'
import { linkHours } from '../link-hours.ts'
import { LeaveForm, TakeOffForm } from '../withdraw-forms.tsx'
import type { Route } from './+types/endorsement'

export async function loader(args: Route.LoaderArgs) {
  const { site, visitor, published, frame, t } = await loadWorkspacePage(args)
  const { id } = args.params
  const held = published.records.endorsements.get(id) ?? notFound(t('errors.noRecord', { id }))
  const line = endorsementLine(published, held)
  const open = versionLines(published, held.policy).find(({ call }) => call && !call.closed)
  const leads = frame.role === 'secretariat'
  const [row] = leads ? await site.ledger.read(visitor, frame.id, (tx) => byIds(tx, 'endorsements', [id])) : []
  const isEarlier = open !== undefined && open.id !== held.version && !line.renewedBy && !line.withdrawn
  return {
    frame,
    line,
    policy: { id: held.policy, title: published.records.policies.get(held.policy)?.title ?? { en: held.policy } },
    organisation: held.organisation ?? null,
    renewFor: isEarlier ? open.number : null,
    revision: row?.revision ?? null,
    receipt: newReceipt(),
    title: t('endorsements.title'),
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request)
  const given = (name: string) => form.get(name)?.toString().trim() || undefined
  const { id } = args.params
  try {
    if (given('do') !== 'take-off')
      return data({
        sent: await askWithdrawal(await askingOf(args), { code: given('code'), endorsement: id, mail: given('mail') }),
      })
    const page = await memberPage(args, ['secretariat'])
    const decided = { because: given('because'), reason: given('reason'), revision: given('revision') }
    await page.perform(withdrawEndorsement, { id, ...decided })
    return page.goTo(`/${page.workspace}/endorsements/${id}`)
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'endorsements.title', loaderData?.policy.title, loaderData?.frame.title)
}

export default function EndorsementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, line, policy, organisation, renewFor, revision, receipt } = loaderData
  const words = useEndorsementWords()
  const sent = actionData && 'sent' in actionData
  const entered = useEntered(actionData && 'faults' in actionData ? actionData : undefined)
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame}>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('endorsements.charters'), href: to(`${base}/charters`) },
          { label: inLocale(policy.title, locale), href: to(`${base}/charters/${policy.id}`) },
          { label: t('endorsements.title') },
        ]}
      />
      <Headline kicker={<Local of={policy.title} />}>
        {line.withdrawn?.because === 'not-genuine'
          ? words.name(line)
          : t('endorsements.entry', { name: words.name(line), number: f.integer(line.number) })}
      </Headline>
      {sent && (
        <Notice kind="done" title={t('endorsements.sentMail')}>
          {t('endorsements.sentMailText', { hours: linkHours })}
        </Notice>
      )}
      <EndorsementFacts base={base} line={line} organisation={organisation} />
      {renewFor !== null && (
        <p>
          <a href={to(`${base}/charters/${policy.id}/endorse?renew=${line.id}`)}>
            {t('endorsements.renew', { number: f.integer(renewFor) })}
          </a>
        </p>
      )}
      {!line.withdrawn && !sent && <LeaveForm line={line} receipt={receipt} entered={entered} />}
      {!line.withdrawn && revision !== null && <TakeOffForm revision={revision} entered={entered} />}
      <p className="quiet">
        <a href={to(`${base}/history/endorsements/${line.id}`)}>{t('common.history')}</a> ·{' '}
        <a href={`/api/v1${base}/endorsements/${line.id}`}>JSON</a>
      </p>
    </SitePage>
  )
}
