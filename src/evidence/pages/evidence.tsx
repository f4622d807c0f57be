import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { EvidenceFacts } from '../evidence-facts.tsx'
import type { Route } from './+types/evidence'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, t, locale } = await loadWorkspacePage(args)
  const { id } = args.params
  const { records } = published
  const evidence = records.evidence.get(id) ?? notFound(t('errors.noRecord', { id }))
  const from = records.organisations.get(evidence.from)?.name ?? { en: evidence.from }
  const about = (evidence.commitments ?? []).flatMap((one) => records.commitments.get(one) ?? [])
  return {
    frame,
    evidence,
    from,
    about: about.map((promise) => ({ id: promise.id, title: promise.title })),
    title: inLocale(evidence.title, locale),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function EvidencePage({ loaderData: { frame, evidence, from, about } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame}>
      <Headline kicker={t('common.evidence')}>
        <Local of={evidence.title} />
      </Headline>
      <EvidenceFacts base={base} evidence={evidence} from={from} about={about} />
      <p>
        <a href={to(`${base}/trace/evidence/${evidence.id}`)}>{t('common.whence')}</a>
        {' · '}
        <a href={to(`${base}/history/evidence/${evidence.id}`)}>{t('common.history')}</a>
        {frame.role !== null && (
          <>
            {' · '}
            <a href={to(`${base}/evidence/${evidence.id}/handling`)}>{t('files.handling')}</a>
          </>
        )}
      </p>
    </SitePage>
  )
}
