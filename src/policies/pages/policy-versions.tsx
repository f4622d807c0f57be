import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { versionsOf } from '#src/voices/endorsements/charter-view.ts'
import { changesBetween } from '../differences/changes-between.ts'
import { countChanges } from '../differences/clause-changes.ts'
import { ClauseDifferences } from '../differences/clause-differences.tsx'
import type { Route } from './+types/policy-versions'

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame, locale, t } = await loadWorkspacePage(args)
  const { id } = args.params
  const policy = published.records.policies.get(id) ?? notFound(t('errors.noRecord', { id }))
  const all = versionsOf(published, id)
  const query = new URL(args.request.url).searchParams
  const chosen = (name: string) => all.find((version) => version.id === query.get(name))
  const until = chosen('until') ?? all.at(-1)
  const from = chosen('from') ?? all[all.length - 2]
  const compared = from && until && from !== until ? { from, until } : null
  return {
    frame,
    policy: { id, title: policy.title },
    versions: all.map(({ id: version, date, language }, i) => ({ id: version, number: i + 1, date, language })),
    from: from?.id ?? '',
    until: until?.id ?? '',
    ...(compared
      ? await changesBetween(site, published, compared, locale)
      : { changes: null, rewritten: [] as string[] }),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'endorsements.compare', loaderData?.policy.title, loaderData?.frame.title)
}

export default function PolicyVersionsPage({ loaderData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, policy, versions, changes, rewritten } = loaderData
  return (
    <SitePage workspace={frame}>
      <Headline
        kicker={
          <a href={to(`/${frame.id}/policies/${policy.id}`)}>
            <Local of={policy.title} />
          </a>
        }
      >
        {t('endorsements.compare')}
      </Headline>
      {changes && (
        <Lede>
          {t('clauses.counts', countChanges(changes.filter(({ before, after }) => !(after ?? before[0])?.heading)))}
        </Lede>
      )}
      {versions.length > 1 ? <Choose data={loaderData} /> : <EmptyState title={t('endorsements.compareOne')} />}
      {changes && (
        <Section id="reading" title={t('endorsements.reading')}>
          <ClauseDifferences
            changes={changes}
            beside={({ after }) =>
              after && rewritten.includes(after.id) && <p className="quiet">{t('endorsements.wordless')}</p>
            }
          />
          <p className="quiet">{t('endorsements.compareGists')}</p>
        </Section>
      )}
    </SitePage>
  )
}

function Choose({ data: { frame, policy, versions, from, until } }: { data: Route.ComponentProps['loaderData'] }) {
  const { t, f, to } = useLanguage()
  const options = versions.map(({ id, number, date }) => {
    const name = t('endorsements.versionNumber', { number: f.integer(number) })
    return { value: id, label: date ? `${name} · ${f.date(date)}` : name }
  })
  return (
    <form action={to(`/${frame.id}/policies/${policy.id}/versions`)} method="get" className="filter">
      <Select name="from" label={t('endorsements.from')} value={from} options={options} />
      <Select name="until" label={t('endorsements.until')} value={until} options={options} />
      <Button kind="quiet">{t('endorsements.show')}</Button>
    </form>
  )
}
