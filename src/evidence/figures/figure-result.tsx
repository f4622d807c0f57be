import type { Explained } from '#src/statistics/figures/check.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { workingText } from './claim-text.ts'
import type { FigureLine, FigureView } from './figure-view.ts'

/** The answer to a check: figure by figure, then by numbers of answers. */
export function FigureResult({ view }: { view: FigureView }) {
  const { t, f } = useLanguage()
  const { lines, possible, n, scale } = view
  const title = t('figures.result', { possible: f.integer(possible), all: lines.length, n })
  return (
    <>
      <Section id="result" title={title}>
        {scale !== null && <p>{t('figures.onScale', { scale: f.digits(scale) })}</p>}
        {possible === lines.length && <p>{t('figures.allPossible')}</p>}
        <DataTable<FigureLine>
          caption={title}
          captionUnseen
          rows={lines}
          rowKey={({ key }) => key}
          dense={false}
          columns={[
            { key: 'figure', head: t('figures.figure'), names: true, cell: ({ figure }) => f.prose(figure) },
            {
              key: 'verdict',
              head: t('figures.verdict'),
              cell: (line) => (line.possible ? t('figures.possible') : <strong>{t('figures.impossible')}</strong>),
            },
            { key: 'working', head: t('figures.working'), cell: (line) => <Working line={line} view={view} /> },
          ]}
        />
      </Section>
      <Candidates view={view} />
    </>
  )
}

function Working({ line: { totals, nearest }, view: { kind, n } }: { line: FigureLine; view: FigureView }) {
  const { t, f } = useLanguage()
  if (!totals) return nearest.length > 0 ? workingText(t, f, { kind, n, nearest }) : t('figures.working.outside')
  const [from, to] = totals.map((total) => f.integer(total)) as [string, string]
  const values = { from, to, n: f.integer(n) }
  const one = totals[0] === totals[1]
  if (kind === 'mean') return t(one ? 'figures.working.sum' : 'figures.working.sums', values)
  return one ? t('figures.working.totals', { from: totals[0], n: f.integer(n) }) : t('figures.working.range', values)
}

function Candidates({ view: { explained, most, lines } }: { view: FigureView }) {
  const { t, f } = useLanguage()
  return (
    <Section id="explained" title={t('figures.explained')}>
      <p>{f.prose(t('figures.explained.lede', { most: f.integer(most), shown: f.integer(explained.length) }))}</p>
      <DataTable<Explained>
        caption={t('figures.explained')}
        captionUnseen
        rows={explained}
        rowKey={({ n }) => String(n)}
        columns={[
          { key: 'n', head: t('figures.answers'), names: true, tight: true, cell: ({ n }) => f.integer(n) },
          {
            key: 'explains',
            head: t('figures.explains'),
            tight: true,
            cell: (line) => f.prose(`${line.explained} / ${lines.length}`),
          },
          {
            key: 'exceptions',
            head: t('figures.exceptions'),
            cell: ({ exceptions }) => f.list(exceptions.map((figure) => f.prose(figure))),
          },
        ]}
      />
    </Section>
  )
}
