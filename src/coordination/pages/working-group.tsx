import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ButtonLink } from '#src/ui/button.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Route } from './+types/working-group'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, t } = await loadWorkspacePage(args)
  const { id } = args.params
  const { organisations, posts, sources, themes, working_groups } = published.records
  const group = working_groups.get(id) ?? notFound(t('errors.noRecord', { id }))
  const named = (of: string): LocalText => organisations.get(of)?.name ?? posts.get(of)?.title ?? { en: of }
  const source = group.citation && sources.get(group.citation.source)
  return {
    frame,
    group,
    convener: named(group.convener),
    chair: group.chair === undefined ? null : named(group.chair),
    theme: group.theme === undefined ? null : (themes.get(group.theme)?.title ?? null),
    organisations: group.organisations.map((of) => ({ id: of, name: named(of) })),
    posts: group.posts.map((of) => ({ id: of, name: named(of) })),
    source: source ? { id: source.id, title: source.title, locator: group.citation?.locator ?? null } : null,
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, loaderData?.group.name, loaderData?.frame.title)
}

export default function WorkingGroupPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, group, convener, chair, theme, organisations, posts, source } = loaderData
  const base = `/${frame.id}`
  const name = locale === 'ur' ? (group.name.ur ?? group.name.en) : group.name.en
  return (
    <SitePage workspace={frame}>
      <Breadcrumb
        crumbs={[{ label: t('meetings.groups.title'), href: to(`${base}/working-groups`) }, { label: name }]}
      />
      <Headline kicker={t('meetings.group')}>
        <Local of={group.name} />
      </Headline>
      <Lede>
        <Local of={group.mandate} />
      </Lede>
      <DefinitionList
        items={[
          {
            term: t('meetings.groups.convener'),
            value: (
              <a href={to(`${base}/organisations/${group.convener}`)}>
                <Local of={convener} />
              </a>
            ),
          },
          { term: t('meetings.groups.chair'), value: chair && <Local of={chair} /> },
          { term: t('common.theme'), value: theme && <Local of={theme} /> },
          { term: t('meetings.groups.since'), value: group.from && f.date(group.from) },
          { term: t('meetings.groups.until'), value: group.until && f.date(group.until) },
          {
            term: t('meetings.groups.source'),
            value: source && (
              <>
                <a href={to(`${base}/sources/${source.id}`)}>
                  <Local of={source.title} />
                </a>
                {source.locator && (
                  <>
                    {' · '}
                    <Local of={source.locator} />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      <Section id="members" title={t('meetings.groups.members')}>
        {organisations.length + posts.length === 0 ? (
          <p className="quiet">{t('meetings.groups.noMembers')}</p>
        ) : (
          <ul>
            {organisations.map((member) => (
              <li key={member.id}>
                <a href={to(`${base}/organisations/${member.id}`)}>
                  <Local of={member.name} />
                </a>
              </li>
            ))}
            {posts.map((member) => (
              <li key={member.id}>
                <Local of={member.name} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {frame.role === 'secretariat' && (
        <p>
          <ButtonLink href={to(`${base}/working-groups/${group.id}/edit`)} kind="quiet">
            {t('meetings.groups.edit')}
          </ButtonLink>
        </p>
      )}
    </SitePage>
  )
}
