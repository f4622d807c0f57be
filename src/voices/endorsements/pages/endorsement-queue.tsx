import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { requestsWaiting } from '../endorsement-store.ts'
import type { Route } from './+types/endorsement-queue'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const { records } = await page.published()
  const requests = await page.read(requestsWaiting)
  const lines = requests.map(({ id, state, policy, asked, endorser, doubts, pledges }) => ({
    ...{ id, state, asked, doubts, name: endorser.name, pledges: pledges.length },
    charter: records.policies.get(policy)?.title ?? { en: policy },
  }))
  return {
    frame: page.frame,
    waiting: lines.filter(({ state }) => state === 'waiting'),
    pledged: lines.filter(({ state }) => state === 'pledged'),
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'endorsements.queue', loaderData?.frame.title)
}

type Line = Route.ComponentProps['loaderData']['waiting'][number]

export default function EndorsementQueuePage({ loaderData: { frame, waiting, pledged } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const name = {
    key: 'name',
    head: t('endorsements.organisation'),
    names: true,
    cell: (line: Line) => (
      <a href={to(`/${frame.id}/endorsements/queue/${line.id}`)}>
        <Local of={line.name} />
      </a>
    ),
  }
  const charter = { key: 'charter', head: t('endorsements.charter'), cell: (line: Line) => <Local of={line.charter} /> }
  const asked = { key: 'asked', head: t('endorsements.asked'), cell: (line: Line) => f.date(line.asked) }
  const common = { captionUnseen: true, rowKey: ({ id }: Line) => id, empty: t('endorsements.queueNone') }
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<a href={to(`/${frame.id}/charters`)}>{t('endorsements.charters')}</a>}>
        {t('endorsements.queue')}
      </Headline>
      <Lede>{t('endorsements.queueLede', { count: waiting.length + pledged.length })}</Lede>
      <DataTable<Line>
        {...common}
        caption={t('endorsements.queue')}
        rows={waiting}
        columns={[
          name,
          charter,
          asked,
          {
            key: 'doubts',
            head: t('endorsements.doubts'),
            cell: ({ doubts }) => f.list(doubts.map((one) => t(`endorsements.doubt.${one}`))),
          },
        ]}
      />
      <Section id="pledges" title={t('endorsements.pledgeQueue')}>
        <DataTable<Line>
          {...common}
          caption={t('endorsements.pledgeQueue')}
          rows={pledged}
          columns={[
            name,
            charter,
            asked,
            {
              key: 'pledges',
              head: t('endorsements.pledges'),
              figures: true,
              cell: ({ pledges }) => f.integer(pledges),
            },
          ]}
        />
      </Section>
    </SitePage>
  )
}
