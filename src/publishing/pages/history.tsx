import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { kinds } from '#src/workspaces/kinds.ts'
import { traceable } from '../chain.ts'
import { SitePage } from '../frame.tsx'
import { type HistoryLine, historyOf } from '../history-store.ts'
import { loadWorkspacePage, notFound } from '../load-page.ts'
import { pageTitle } from '../page-title.ts'
import type { Route } from './+types/history'

/** Only the history of what is shown: an entry about a withheld record would tell what it holds. */
export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame, t } = await loadWorkspacePage(args)
  const { id } = args.params
  const kind = kinds.find((k) => k === args.params.kind)
  if (!kind || !published.records[kind].has(id)) return notFound(t('errors.noRecord', { id }))
  const trace = traceable.some((one) => one === kind) ? `/${frame.id}/trace/${kind}/${id}` : undefined
  return {
    frame,
    id,
    trace,
    lines: await site.ledger.read(published.reader, frame.id, (tx) => historyOf(tx, kind, id)),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'publishing.history.headline', { said: loaderData?.id }, loaderData?.frame.title)
}

const words = ['create', 'change', 'remove', 'decide', 'attach', 'publish', 'withdraw'] as const

export default function HistoryPage({ loaderData: { frame, id, trace, lines } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const word = (action: string) => {
    const known = words.find((w) => w === action)
    return known ? t(`publishing.history.${known}`) : action
  }
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<bdi>{trace ? <a href={to(trace)}>{id}</a> : id}</bdi>}>
        {t('publishing.history.headline')}
      </Headline>
      <Lede>{t('publishing.history.lede')}</Lede>
      <DataTable<HistoryLine>
        caption={t('publishing.history.headline')}
        captionUnseen
        rows={lines}
        rowKey={(line) => String(line.seq)}
        empty={t('publishing.history.none')}
        columns={[
          { key: 'when', head: t('publishing.history.when'), names: true, cell: (line) => f.moment(line.at) },
          { key: 'who', head: t('publishing.history.who'), cell: (line) => <bdi>{line.actor}</bdi> },
          { key: 'what', head: t('publishing.history.what'), cell: (line) => word(line.action) },
          {
            key: 'fields',
            head: t('publishing.history.fields'),
            cell: (line) => <bdi lang="en">{line.fields.join(', ')}</bdi>,
          },
          { key: 'entry', head: t('publishing.history.entry'), figures: true, cell: (line) => f.integer(line.seq) },
          { key: 'hash', head: t('publishing.history.hash'), cell: (line) => <code>{line.hash.slice(0, 12)}</code> },
        ]}
      />
    </SitePage>
  )
}
