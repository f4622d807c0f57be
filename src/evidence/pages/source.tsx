import { clausesOfSource } from '#src/policies/clauses-of.ts'
import { outlineOf } from '#src/policies/outline-view.ts'
import { PolicyOutline } from '#src/policies/policy-outline.tsx'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { passagesOf } from '#src/publishing/passages.ts'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { SourceDocument } from '../model.ts'
import type { Route } from './+types/source'

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame, t, locale } = await loadWorkspacePage(args)
  const { id } = args.params
  const source = published.records.sources.get(id) ?? notFound(t('errors.noRecord', { id }))
  const clauses = clausesOfSource(published, id)
  const attached = Object.keys(
    await passagesOf(
      site,
      published,
      clauses.map((c) => c.id),
    ),
  ).length
  const publisher = source.publisher ? (published.records.organisations.get(source.publisher)?.name ?? null) : null
  const outline = outlineOf(published, clauses)
  return { frame, source, outline, count: clauses.length, attached, publisher, title: inLocale(source.title, locale) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function SourcePage({
  loaderData: { frame, source, outline, count, attached, publisher },
}: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <SitePage workspace={frame}>
      <Headline kicker={t(`evidence.sourceKind.${source.kind}`)}>
        <Local of={source.title} />
      </Headline>
      <Facts source={source} publisher={publisher} />
      <p>{t('evidence.source.attached', { attached, clauses: count })}</p>
      {outline.length > 0 && (
        <Section id="clauses" title={t('common.clauses', { count })}>
          <PolicyOutline workspace={frame.id} entries={outline} />
        </Section>
      )}
    </SitePage>
  )
}

function Facts({ source, publisher }: { source: SourceDocument; publisher: { en: string; ur?: string } | null }) {
  const { t, f } = useLanguage()
  return (
    <DefinitionList
      items={[
        { term: t('evidence.source.publisher'), value: publisher && <Local of={publisher} /> },
        { term: t('evidence.source.authors'), value: source.authors.length > 0 ? f.list(source.authors) : null },
        { term: t('common.date'), value: source.date && f.date(source.date) },
        { term: t('evidence.source.terms'), value: <Local of={source.terms} /> },
        { term: t('evidence.source.cite'), value: source.cite && <bdi lang="en">{source.cite}</bdi> },
        { term: 'SHA-256', value: source.sha256 && <code>{source.sha256}</code> },
        { term: t('evidence.source.address'), value: source.url && <a href={source.url}>{source.url}</a> },
      ]}
    />
  )
}
