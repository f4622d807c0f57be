import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { admitPledge, refusePledge } from '../admit-pledge.ts'
import { sectionsIn, versionsOf } from '../charter-view.ts'
import { admitEndorsement, refuseEndorsement } from '../decide-endorsement.ts'
import { Domain } from '../endorsement-facts.tsx'
import { useEndorsementWords } from '../endorsement-words.tsx'
import { PledgeForm, VerifyForms } from '../request-forms.tsx'
import type { Route } from './+types/endorsement-request'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const { revision, data } = await page.read((tx) => heldRecord(tx, 'endorsement_requests', args.params.id))
  const published = await page.published()
  const { records } = published
  const { policy, version, except, endorser, pledges } = data
  const named = <T extends { id: string }, N>(all: Iterable<T>, nameOf: (one: T) => N) =>
    [...all].map((one) => ({ id: one.id, name: nameOf(one) }))
  return {
    frame: page.frame,
    revision,
    request: data,
    charter: records.policies.get(policy)?.title ?? { en: policy },
    number: versionsOf(published, policy).findIndex(({ id }) => id === version) + 1,
    except: sectionsIn(published, version)
      .filter(({ id }) => except.includes(id))
      .map(({ clauses: _, ...one }) => one),
    area: records.areas.get(endorser.area ?? '')?.name ?? null,
    pledges: pledges.map((pledge) => {
      const { number = null, gist = null } = records.clauses.get(pledge.clause) ?? {}
      return { ...pledge, under: { number, title: gist } }
    }),
    organisations: named(records.organisations.values(), ({ name }) => name),
    themes: named(records.themes.values(), ({ title }) => title),
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const given = (name: string) => form.get(name)?.toString().trim() || undefined
    const seen = { id: args.params.id, revision: given('revision') }
    const pledge = { ...seen, pledge: given('pledge') }
    const acts = {
      verify: () =>
        page.perform(admitEndorsement, { ...seen, reason: given('reason'), organisation: given('organisation') }),
      refuse: () => page.perform(refuseEndorsement, { ...seen, because: given('because') }),
      admit: () => page.perform(admitPledge, { ...pledge, approach: given('approach'), theme: given('theme') }),
      drop: () => page.perform(refusePledge, pledge),
    }
    const asked = given('do') ?? ''
    await acts[asked in acts ? (asked as keyof typeof acts) : 'verify']()
    return page.goTo(`/${page.workspace}/endorsements/queue`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'endorsements.decide', loaderData?.frame.title)
}

export default function EndorsementRequestPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const words = useEndorsementWords()
  const entered = useEntered(actionData)
  const { frame, revision, request, charter, number, except, area, pledges, organisations, themes } = loaderData
  const { endorser, asked, doubts, state, endorsement } = request
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<a href={to(`/${frame.id}/endorsements/queue`)}>{t('endorsements.queue')}</a>}>
        <Local of={endorser.name} />
      </Headline>
      <DefinitionList
        items={[
          { term: t('endorsements.charter'), value: <Local of={charter} /> },
          {
            term: t('endorsements.version'),
            value: t('endorsements.versionNumber', { number: f.integer(number) }),
          },
          { term: t('endorsements.asked'), value: f.date(asked) },
          { term: t('endorsements.kind'), value: t(`endorsements.kind.${endorser.kind}`) },
          { term: t('endorsements.area'), value: area && <Local of={area} /> },
          { term: t('endorsements.office'), value: <bdi>{endorser.office}</bdi> },
          { term: t('endorsements.stated'), value: endorser.website && <Domain name={endorser.website} /> },
          { term: t('endorsements.proved'), value: endorser.domain && <Domain name={endorser.domain} /> },
          { term: t('endorsements.part'), value: words.part(except) },
          ...(doubts.length === 0
            ? []
            : [{ term: t('endorsements.doubts'), value: f.list(doubts.map((one) => t(`endorsements.doubt.${one}`))) }]),
        ]}
      />
      {endorsement && (
        <p>
          <a href={to(`/${frame.id}/endorsements/${endorsement}`)}>{t('endorsements.toList')}</a>
        </p>
      )}
      {pledges.map((pledge, at) => (
        <PledgeForm
          key={pledge.title + pledge.due}
          {...{ pledge, at, revision, themes, entered }}
          isOpen={state === 'pledged'}
        />
      ))}
      {state === 'waiting' && (
        <VerifyForms {...{ revision, organisations, entered }} organisation={request.organisation ?? ''} />
      )}
    </SitePage>
  )
}
