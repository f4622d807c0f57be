import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { MethodFigures } from '../pictures/method-figures.tsx'
import { loadEvaluation } from '../saved/load-evaluation.ts'
import type { Route } from './+types/evaluation-tables'

export async function loader(args: Route.LoaderArgs) {
  const page = await loadWorkspacePage(args)
  const { id } = args.params
  const number = Math.trunc(Number(new URL(args.request.url).searchParams.get('result'))) || undefined
  const loaded = await loadEvaluation(page, id, number)
  const shown = loaded?.shown ?? notFound(page.t('errors.noRecord', { id }))
  return { frame: page.frame, id, title: loaded?.evaluation.title ?? { en: id }, shown }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'evaluations.tables', loaderData?.title, loaderData?.frame.title)
}

export default function EvaluationTablesPage({ loaderData: { frame, id, title, shown } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  return (
    <SitePage workspace={frame}>
      <Headline
        kicker={
          <a href={to(`/${frame.id}/evaluations/${id}`)}>
            <Local of={title} />
          </a>
        }
      >
        {t('evaluations.tables')}
      </Headline>
      <MethodFigures shown={shown} />
    </SitePage>
  )
}
