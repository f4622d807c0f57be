import { officeNames } from '#src/coordination/office-names.ts'
import { recordKinds } from '#src/ledger/kinds.ts'
import { byIds } from '#src/ledger/records.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { kinds } from '#src/workspaces/kinds.ts'
import { traceable } from '../chain.ts'
import { SitePage } from '../frame.tsx'
import { type HistoryLine, historyOf } from '../history-store.ts'
import { loadWorkspacePage, notFound } from '../load-page.ts'
import { Local } from '../local.tsx'
import { pageTitle } from '../page-title.ts'
import type { Route } from './+types/history'

/** Only the history of what is shown: an entry about a withheld record would tell what it holds. */
export async function loader(args: Route.LoaderArgs) {
  const { site, visitor, published, frame, t } = await loadWorkspacePage(args)
  const { id } = args.params
  const kind = recordKinds.find((k) => k === args.params.kind)
  const open = kinds.some((k) => k === kind && published.records[k].has(id))
  const trace = traceable.some((one) => one === kind) ? `/${frame.id}/trace/${kind}/${id}` : undefined
  return site.ledger.read(visitor, frame.id, async (tx) => {
    // Of work between people, those see it to whom the database shows the record.
    const seen = open || (kind && visitor.grant && (await byIds(tx, kind, [id])).length > 0)
    if (!kind || !seen) return notFound(t('errors.noRecord', { id }))
    const names = await officeNames(tx)
    const lines: Line[] = (await historyOf(tx, kind, id)).map((line) => ({ ...line, who: line.offices.map(names.of) }))
    return { frame, id, trace, lines }
  })
}

type Line = HistoryLine & { who: LocalText[] }

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'publishing.history.headline', { said: loaderData?.id }, loaderData?.frame.title)
}

const words = [
  ...(['create', 'change', 'remove', 'decide', 'attach', 'publish', 'withdraw'] as const),
  ...(['count', 'import', 'undo-import'] as const),
]

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
      <DataTable<Line>
        caption={t('publishing.history.headline')}
        captionUnseen
        rows={lines}
        rowKey={(line) => String(line.seq)}
        empty={t('publishing.history.none')}
        columns={[
          { key: 'when', head: t('publishing.history.when'), names: true, cell: (line) => f.moment(line.at) },
          { key: 'who', head: t('publishing.history.who'), cell: (line) => <Who line={line} /> },
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

/** The office, never the person; whoever runs the program has none. */
function Who({ line: { who, actor } }: { line: Line }) {
  const { t } = useLanguage()
  if (who.length === 0) return actor === 'operator' ? t('publishing.history.operator') : <bdi>{actor}</bdi>
  return who.map((name, i) => (
    <span key={name.en}>
      {i > 0 && ' · '}
      <Local of={name} />
    </span>
  ))
}
