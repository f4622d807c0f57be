import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import {
  type CriticRows,
  type CrosswalkRow,
  type CrosswalkView,
  crosswalkView,
  type PolicyLink,
} from '../crosswalk-view.ts'
import type { Route } from './+types/crosswalk'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame } = await loadWorkspacePage(args)
  return { frame, view: crosswalkView(published) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.crosswalk', loaderData?.frame.title)
}

export default function CrosswalkPage({ loaderData: { frame, view } }: Route.ComponentProps) {
  return (
    <SitePage workspace={frame}>
      <Body base={`/${frame.id}`} title={frame.title} view={view} />
    </SitePage>
  )
}

function Body({ base, title, view }: { base: string; title: { en: string; ur?: string }; view: CrosswalkView }) {
  const { t } = useLanguage()
  return (
    <>
      <Headline kicker={<Local of={title} />}>
        <Accent>{t('ui.nOfM', { n: view.unanswered, m: view.recommendations })}</Accent>{' '}
        {t('policies.crosswalk.headline')}
      </Headline>
      <Lede>{t('policies.crosswalk.lede')}</Lede>
      {view.critics.map((critic) => (
        <Critic key={critic.author.id} base={base} critic={critic} />
      ))}
      {view.between.length > 0 && <Between base={base} links={view.between} />}
    </>
  )
}

function Critic({ base, critic }: { base: string; critic: CriticRows }) {
  const { t, to } = useLanguage()
  return (
    <Section id={critic.author.id} title={<Local of={critic.author.name} />}>
      <p>{t('policies.crosswalk.critic', { unanswered: critic.unanswered, all: critic.rows.length })}</p>
      <DataTable<CrosswalkRow>
        caption={<Local of={critic.author.name} />}
        captionUnseen
        rows={critic.rows}
        rowKey={(row) => row.id}
        dense={false}
        columns={[
          {
            key: 'title',
            head: t('common.recommendation'),
            names: true,
            cell: (row) => (
              <a href={to(`${base}/recommendations/${row.id}`)}>
                <Local of={row.title} />
              </a>
            ),
          },
          {
            key: 'answer',
            head: t('policies.crosswalk.answer'),
            cell: (row) => t(`common.answer.${row.answer ?? 'none'}`),
          },
          {
            key: 'links',
            head: t('policies.crosswalk.answeredBy'),
            cell: (row) =>
              row.links.length === 0 ? (
                <em>{t('policies.crosswalk.nothing')}</em>
              ) : (
                <ul className="bare">
                  {row.links.map((link) => (
                    <li key={link.id}>
                      {t(`policies.links.${link.outward ? 'outward' : 'inward'}.${link.relation}`)}{' '}
                      <a href={to(`${base}/${link.other.kind}/${link.other.id}`)}>
                        <Local of={link.other.title} />
                      </a>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Between({ base, links }: { base: string; links: PolicyLink[] }) {
  const { t, to } = useLanguage()
  const end = (e: PolicyLink['from']) =>
    e.kind === 'clauses' ? (
      <Local of={e.title} />
    ) : (
      <a href={to(`${base}/${e.kind}/${e.id}`)}>
        <Local of={e.title} />
      </a>
    )
  return (
    <Section id="between" title={t('policies.crosswalk.between')}>
      <DataTable<PolicyLink>
        caption={t('policies.crosswalk.between')}
        captionUnseen
        rows={links}
        rowKey={(link) => link.id}
        columns={[
          { key: 'from', head: t('policies.crosswalk.from'), names: true, cell: (link) => end(link.from) },
          {
            key: 'relation',
            head: t('policies.crosswalk.relation'),
            cell: (link) => t(`common.link.${link.relation}`),
          },
          { key: 'to', head: t('policies.crosswalk.to'), cell: (link) => end(link.to) },
          { key: 'note', head: t('policies.crosswalk.note'), cell: (link) => <Local of={link.note} /> },
        ]}
      />
    </Section>
  )
}
