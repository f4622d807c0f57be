import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#src/ui/button.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { Section } from '#src/ui/section.tsx'
import { endorsementLines, versionLines } from '../charter-view.ts'
import { EndorsementTable } from '../endorsement-table.tsx'
import { pledgeListId } from '../pledge-list.ts'
import { SectionTable, VersionTable } from '../version-table.tsx'
import type { Route } from './+types/charter'

const pageSize = 50

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, t, locale } = await loadWorkspacePage(args)
  const id = args.params.policy
  const policy = published.records.policies.get(id) ?? notFound(t('errors.noRecord', { id }))
  const query = new URL(args.request.url).searchParams
  const filter = { version: query.get('version') ?? '', state: query.get('state') ?? '' }
  const lines = endorsementLines(published, id, filter)
  const pages = Math.max(1, Math.ceil(lines.length / pageSize))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
  const versions = versionLines(published, id)
  const open = versions.find(({ call }) => call && !call.closed) ?? null
  return {
    frame,
    policy: { id, title: policy.title, summary: policy.summary },
    versions,
    open,
    told: open ?? versions.filter(({ call }) => call).at(-1) ?? versions.at(-1) ?? null,
    filter,
    lines: lines.slice((page - 1) * pageSize, page * pageSize),
    page,
    pages,
    pledges: published.records.policies.has(pledgeListId(id)) ? pledgeListId(id) : null,
    title: inLocale(policy.title, locale),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function CharterPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, policy, versions, open, told, lines, pledges, filter, page, pages } = loaderData
  const base = `/${frame.id}`
  const here = `${base}/charters/${policy.id}`
  const sections = t('endorsements.sections', { number: f.integer(told?.number ?? 1) })
  return (
    <SitePage workspace={frame}>
      <Breadcrumb
        crumbs={[
          { label: t('endorsements.charters'), href: to(`${base}/charters`) },
          { label: inLocale(policy.title, locale) },
        ]}
      />
      <Headline
        kicker={
          <a href={to(`${base}/policies/${policy.id}`)}>
            <Local of={policy.title} />
          </a>
        }
      >
        {told === null
          ? t('endorsements.chartersNone')
          : t.rich<React.ReactNode>('endorsements.headline', {
              count: told.endorsed,
              said: f.integer(told.endorsed),
              number: f.integer(told.number),
              accent: (chunks) => <Accent key="count">{chunks}</Accent>,
            })}
      </Headline>
      <Lede>{t('endorsements.lede')}</Lede>
      <p>
        {open?.call
          ? t('endorsements.openNow', { number: f.integer(open.number), day: f.date(open.call.opened) })
          : t('endorsements.closedNow')}
      </p>
      {open && (
        <p>
          <ButtonLink href={to(`${here}/endorse`)}>
            {t('endorsements.endorse', { number: f.integer(open.number) })}
          </ButtonLink>
        </p>
      )}
      <Section id="endorsements" title={t('endorsements.list')}>
        <Filters data={loaderData} />
        <EndorsementTable base={base} lines={lines} />
        <Pagination
          page={page}
          pages={pages}
          href={(n) => to(`${here}?${new URLSearchParams({ ...filter, page: String(n) })}`)}
        />
        <p className="quiet">{t('endorsements.whence')}</p>
        <p className="quiet">
          <a href={`/api/v1${base}/endorsements.csv`}>CSV</a> · <a href={`/api/v1${base}/endorsements.json`}>JSON</a>
          {pledges && (
            <>
              {' '}
              · <a href={to(`${base}/policies/${pledges}`)}>{t('endorsements.pledgeList')}</a>
            </>
          )}
        </p>
      </Section>
      {told && told.sections.length > 0 && (
        <Section id="sections" title={sections}>
          <SectionTable caption={sections} sections={told.sections} />
        </Section>
      )}
      <Section id="versions" title={t('endorsements.versions')}>
        <VersionTable versions={versions} />
        <p>
          <a href={to(`${base}/policies/${policy.id}/versions`)}>{t('endorsements.compare')}</a>
          {frame.role === 'secretariat' && (
            <>
              {' '}
              · <a href={to(`${here}/open`)}>{t('endorsements.manage')}</a> ·{' '}
              <a href={to(`${base}/endorsements/queue`)}>{t('endorsements.queue')}</a>
            </>
          )}
        </p>
      </Section>
    </SitePage>
  )
}

function Filters({ data: { frame, policy, filter, versions } }: { data: Route.ComponentProps['loaderData'] }) {
  const { t, f, to } = useLanguage()
  const every = { value: '', label: t('endorsements.all') }
  return (
    <form action={to(`/${frame.id}/charters/${policy.id}`)} method="get" className="filter">
      <Select
        name="version"
        label={t('endorsements.version')}
        value={filter.version}
        options={[
          every,
          ...versions.map(({ id, number }) => ({
            value: id,
            label: t('endorsements.versionNumber', { number: f.integer(number) }),
          })),
        ]}
      />
      <Select
        name="state"
        label={t('endorsements.standing')}
        value={filter.state}
        options={[
          every,
          ...(['standing', 'withdrawn'] as const).map((one) => ({
            value: one,
            label: t(`endorsements.filter.${one}`),
          })),
        ]}
      />
      <Button kind="quiet">{t('endorsements.filter')}</Button>
    </form>
  )
}
