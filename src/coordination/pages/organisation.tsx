import { ganttOfOrganisation } from '#src/delivery/gantt-view.ts'
import { loadByMonth, type MonthLoad } from '#src/delivery/load-by-month.ts'
import { LoadSection } from '#src/delivery/load-section.tsx'
import { PromiseTable } from '#src/policies/promise-table.tsx'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { type OrganisationView, organisationView } from '../load-view.ts'
import type { Route } from './+types/organisation'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today, t, locale } = await loadWorkspacePage(args)
  const view =
    organisationView(published, args.params.id, today) ?? notFound(t('errors.noRecord', { id: args.params.id }))
  const work = ganttOfOrganisation(published, args.params.id, today)
  const months = work.length > 0 ? loadByMonth(work, today) : null
  return { frame, view, months, title: inLocale(view.organisation.name, locale) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function OrganisationPage({ loaderData: { frame, view, months } }: Route.ComponentProps) {
  return (
    <SitePage workspace={frame}>
      <Body base={`/${frame.id}`} workspace={frame.id} view={view} months={months} />
    </SitePage>
  )
}

interface BodyProps {
  base: string
  workspace: string
  view: OrganisationView
  /** Null where no work of it is on record. */
  months: MonthLoad[] | null
}

function Body({ base, workspace, view, months }: BodyProps) {
  const { t, to, locale } = useLanguage()
  const { organisation, parent, parts, posts, load, rows } = view
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('common.nav.organisations'), href: to(`${base}/organisations`) },
          { label: inLocale(organisation.name, locale) },
        ]}
      />
      <Headline
        kicker={
          parent && (
            <a href={to(`${base}/organisations/${parent.id}`)}>
              <Local of={parent.name} />
            </a>
          )
        }
      >
        <Local of={organisation.name} />
      </Headline>
      <Lede>{t('coordination.load', { promises: load.promises, late: load.late, complete: load.complete })}</Lede>
      {rows.length > 0 && (
        <Section id="promises" title={t('coordination.owes')}>
          <PromiseTable workspace={workspace} rows={rows} caption={t('coordination.owes')} />
        </Section>
      )}
      {months && <LoadSection load={months} timeline={to(`${base}/gantt/organisations/${organisation.id}`)} />}
      {posts.length > 0 && (
        <Section id="posts" title={t('coordination.posts')}>
          <ul>
            {posts.map((post) => (
              <li key={post.id}>
                <Local of={post.title} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {parts.length > 0 && (
        <Section id="parts" title={t('coordination.parts')}>
          <ul>
            {parts.map((part) => (
              <li key={part.id}>
                <a href={to(`${base}/organisations/${part.id}`)}>
                  <Local of={part.name} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
