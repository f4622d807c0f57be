import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { passagesOf } from '#src/publishing/passages.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Addressees, addresseesOf } from '../addressees.tsx'
import { ClausePassages } from '../clause-passages.tsx'
import { citedClauses, linksOf } from '../commitment-view.ts'
import { Links } from '../links.tsx'
import { ApproachTag } from '../promise-table.tsx'
import { ClosedNotice } from '../publication/closed-notice.tsx'
import { answerOf, asLoaderSays, loadOpenPage } from '../publication/open-page.ts'
import type { Route } from './+types/recommendation'

export async function loader(args: Route.LoaderArgs) {
  const { id } = args.params
  const { site, published, frame, closed, t, locale } = await loadOpenPage(args, 'recommendations', id)
  const recommendation = published.records.recommendations.get(id) ?? notFound(t('errors.noRecord', { id }))
  const clauses = recommendation.citation.clause ? [recommendation.citation.clause] : []
  return answerOf({
    frame,
    closed,
    recommendation,
    addressees: addresseesOf(published, recommendation),
    author: published.records.organisations.get(recommendation.author)?.name ?? { en: recommendation.author },
    clauses: citedClauses(published, clauses),
    passages: await passagesOf(site, published, clauses),
    links: linksOf(published, 'recommendations', id),
    title: inLocale(recommendation.title, locale),
  })
}

export const headers = asLoaderSays

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function RecommendationPage({ loaderData }: Route.ComponentProps) {
  const { frame, closed, recommendation, author, addressees, clauses, passages, links, title } = loaderData
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame}>
      <ClosedNotice closed={closed} frame={frame} policy={null} />
      <Breadcrumb crumbs={[{ label: t('common.nav.crosswalk'), href: to(`${base}/crosswalk`) }, { label: title }]} />
      <Headline kicker={<Local of={author} />}>
        <Local of={recommendation.title} />
      </Headline>
      {recommendation.summary && (
        <Lede>
          <Local of={recommendation.summary} />
        </Lede>
      )}
      <DefinitionList
        items={[
          { term: t('policies.crosswalk.answer'), value: t(`common.answer.${recommendation.answer?.kind ?? 'none'}`) },
          {
            term: t('curation.addressees'),
            value: addressees.length > 0 && <Addressees base={base} of={addressees} />,
          },
          { term: t('common.approach'), value: <ApproachTag approach={recommendation.approach} /> },
          {
            term: t('common.source'),
            value: recommendation.citation.locator && <Local of={recommendation.citation.locator} />,
          },
        ]}
      />
      <ClausePassages base={closed === null ? base : null} clauses={clauses} passages={passages} />
      {links.length > 0 ? <Links base={base} links={links} /> : <p>{t('policies.crosswalk.nothing')}</p>}
      {closed === null && (
        <p>
          <a href={to(`${base}/trace/recommendations/${recommendation.id}`)}>{t('common.whence')}</a>
        </p>
      )}
    </SitePage>
  )
}
