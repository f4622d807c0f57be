import { data } from 'react-router'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { askingOf } from '../asking-of.ts'
import { sectionsIn, versionsOf } from '../charter-view.ts'
import { Domain } from '../endorsement-facts.tsx'
import { useEndorsementWords } from '../endorsement-words.tsx'
import { type Became, followLink, readLink } from '../follow-link.ts'
import { linkHours } from '../link-hours.ts'
import type { Route } from './+types/endorsement-link'

export async function loader(args: Route.LoaderArgs) {
  const { frame } = await loadWorkspacePage(args)
  const asking = await askingOf(args)
  const { published } = asking
  const request = await readLink(asking, args.params.token)
  if (!request) return { frame, asked: null }
  const { policy, version, endorser, except, pledges, doubts, endorsement } = request
  const sections = sectionsIn(published, version)
  return {
    frame,
    asked: {
      policy: published.records.policies.get(policy)?.title ?? { en: policy },
      number: versionsOf(published, policy).findIndex(({ id }) => id === version) + 1,
      endorser,
      except: sections.filter(({ id }) => except.includes(id)).map(({ clauses: _, ...one }) => one),
      pledges,
      doubts,
      withdraws: endorsement !== undefined,
    },
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request)
  try {
    return data({ became: await followLink(await askingOf(args), args.params.token) })
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'endorsements.linkTitle', loaderData?.frame.title)
}

export default function EndorsementLinkPage({ loaderData: { frame, asked }, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const became = actionData && 'became' in actionData ? actionData.became : undefined
  const entered = useEntered(actionData && 'faults' in actionData ? actionData : undefined)
  return (
    <SitePage workspace={frame}>
      <ErrorSummary errors={entered.errors} />
      {became ? (
        <Done base={`/${frame.id}`} became={became} />
      ) : asked ? (
        <Asked asked={asked} />
      ) : (
        <>
          <Headline>{t('endorsements.linkTitle')}</Headline>
          <EmptyState title={t('endorsements.linkOver')}>
            {t('endorsements.linkOverText', { hours: linkHours })}
          </EmptyState>
        </>
      )}
    </SitePage>
  )
}

type AskedFor = NonNullable<Route.ComponentProps['loaderData']['asked']>

function Asked({ asked: { policy, number, endorser, except, pledges, doubts, withdraws } }: { asked: AskedFor }) {
  const { t, f, locale } = useLanguage()
  const words = useEndorsementWords()
  const values = { number: f.integer(number), title: inLocale(policy, locale), part: words.part(except) }
  const domain = endorser.domain ?? endorser.website
  return (
    <>
      <Headline>{t(withdraws ? 'endorsements.linkWithdrawTitle' : 'endorsements.linkTitle')}</Headline>
      <Lede>{t('endorsements.linkLede', { name: `\u2068${inLocale(endorser.name, locale)}\u2069` })}</Lede>
      {domain && (
        <p>
          <Domain name={domain} />
        </p>
      )}
      <p>{withdraws ? t('endorsements.linkWithdrawText', values) : t('endorsements.linkText', values)}</p>
      {pledges.length > 0 && (
        <ul>
          {pledges.map(({ title, due }) => (
            <li key={title + due}>
              <bdi>{title}</bdi> · {f.date(due)}
            </li>
          ))}
        </ul>
      )}
      {doubts.length > 0 && (
        <Notice title={t('endorsements.linkDoubts')}>
          <ul>
            {doubts.map((one) => (
              <li key={one}>{t(`endorsements.doubt.${one}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post">
        <Button kind={withdraws ? 'warn' : undefined}>
          {t(withdraws ? 'endorsements.confirmWithdraw' : 'endorsements.confirm')}
        </Button>
      </form>
    </>
  )
}

function Done({ base, became }: { base: string; became: Became }) {
  const { t, to } = useLanguage()
  return (
    <>
      <Headline>{t('endorsements.became')}</Headline>
      <Notice kind="done">
        {t(`endorsements.became.${became.became}`)}{' '}
        {became.became !== 'waiting' && (
          <>
            {became.pledges > 0 && `${t('endorsements.became.pledges')} `}
            <a href={to(`${base}/endorsements/${became.endorsement}`)}>{t('endorsements.toList')}</a>
          </>
        )}
      </Notice>
    </>
  )
}
