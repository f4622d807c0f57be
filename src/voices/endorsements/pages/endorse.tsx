import { data } from 'react-router'
import type { Clause } from '#src/policies/model.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { newReceipt } from '../../submissions/receipt.ts'
import { askEndorsement } from '../ask-endorsement.ts'
import { askingOf } from '../asking-of.ts'
import { sectionsIn, versionLines } from '../charter-view.ts'
import { EndorseForm } from '../endorse-form.tsx'
import { givenIn } from '../given-in.ts'
import { linkHours } from '../link-hours.ts'
import { renewing } from '../renewing.ts'
import type { Route } from './+types/endorse'

export async function loader(args: Route.LoaderArgs) {
  const { site, frame, t, locale } = await loadWorkspacePage(args)
  const id = args.params.policy
  // What is not open to everybody cannot be endorsed, whoever looks.
  const published = (await site.published(frame.id)) ?? notFound(t('errors.noWorkspace', { id: frame.id }))
  const { records } = published
  const policy = records.policies.get(id) ?? notFound(t('errors.noRecord', { id }))
  const open = versionLines(published, id).find(({ call }) => call && !call.closed)
  const sections = open ? sectionsIn(published, open.id) : []
  const renews = new URL(args.request.url).searchParams.get('renew')
  return {
    frame,
    policy: { id, title: policy.title },
    number: open?.number ?? null,
    facts: {
      version: open?.id ?? '',
      receipt: newReceipt(),
      sections: sections.map(({ clauses: _, ...section }) => section),
      clauses: sections.flatMap(({ clauses }) => clauses.map(asNamed)),
      organisations: [...records.organisations.values()].map((one) => ({ id: one.id, name: one.name })),
      areas: [...records.areas.values()].map((one) => ({ id: one.id, name: one.name })),
      first: renewing(published, renews, sections),
    },
    title: t('endorsements.askTitle', { title: inLocale(policy.title, locale) }),
  }
}

const asNamed = ({ id, number, gist }: Clause) => ({ id, number: number ?? null, title: gist ?? null })

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request)
  try {
    return data({ sent: await askEndorsement(await askingOf(args), givenIn(form)) })
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function EndorsePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, policy, number, facts } = loaderData
  const sent = actionData && 'sent' in actionData ? actionData.sent : undefined
  const entered = useEntered(actionData && 'faults' in actionData ? actionData : undefined)
  const kicker = (
    <a href={to(`/${frame.id}/charters/${policy.id}`)}>
      <Local of={policy.title} />
    </a>
  )
  const what = sent && (sent.mailed ? 'sentMail' : 'sentSecretariat')
  return (
    <SitePage workspace={frame}>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={kicker}>
        {what ? t(`endorsements.${what}`) : t('endorsements.askTitle', { title: inLocale(policy.title, locale) })}
      </Headline>
      {what ? (
        <Notice kind="done">{t(`endorsements.${what}Text`, { hours: linkHours })}</Notice>
      ) : number === null ? (
        <EmptyState title={t('endorsements.notOpen')} />
      ) : (
        <>
          <Lede>{t('endorsements.askLede', { number: f.integer(number) })}</Lede>
          <p className="quiet">{t('endorsements.privacy')}</p>
          <EndorseForm facts={facts} entered={entered} />
        </>
      )}
    </SitePage>
  )
}
