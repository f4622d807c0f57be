import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Route } from './+types/evidence'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, t, locale } = await loadWorkspacePage(args)
  const { id } = args.params
  const evidence = published.records.evidence.get(id) ?? notFound(t('errors.noRecord', { id }))
  const from = published.records.organisations.get(evidence.from)?.name ?? { en: evidence.from }
  return { frame, evidence, from, title: inLocale(evidence.title, locale) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function EvidencePage({ loaderData: { frame, evidence, from } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  return (
    <SitePage workspace={frame}>
      <Headline kicker={t('common.evidence')}>
        <Local of={evidence.title} />
      </Headline>
      <DefinitionList
        items={[
          {
            term: t('evidence.from'),
            value: (
              <a href={to(`/${frame.id}/organisations/${evidence.from}`)}>
                <Local of={from} />
              </a>
            ),
          },
          { term: t('evidence.reliability'), value: t(`common.reliability.${evidence.reliability}`) },
          { term: t('evidence.credibility'), value: t(`common.credibility.${evidence.credibility}`) },
          { term: t('common.date'), value: evidence.date && f.date(evidence.date) },
          { term: 'SHA-256', value: evidence.sha256 && <code>{evidence.sha256}</code> },
          { term: t('evidence.source.address'), value: evidence.url && <a href={evidence.url}>{evidence.url}</a> },
        ]}
      />
      <p>
        <a href={to(`/${frame.id}/trace/evidence/${evidence.id}`)}>{t('common.whence')}</a>
      </p>
    </SitePage>
  )
}
