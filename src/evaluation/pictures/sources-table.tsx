import { useLanguage } from '#src/ui/language.tsx'
import type { FromSource } from '../verdict.ts'
import { useCovers } from './covers.ts'
import { percentOf, useFigures } from './figures.ts'
import { FiguresTable } from './figures-table.tsx'

/**
 * The same question, asked of each further source, with what time it covers.
 * @param level of the intervals
 */
export function SourcesTable({ sources, level }: { sources: readonly FromSource[]; level?: number | undefined }) {
  const { t } = useLanguage()
  const covers = useCovers()
  const { figure, interval, p } = useFigures()
  const rows = sources.map((told) =>
    'refused' in told
      ? [told.source, covers(told.covers), t('evaluations.refused', { why: told.refused }), '–', '–']
      : [told.source, covers(told.covers), figure(told.estimate), interval(told.low, told.high), p(told.p)],
  )
  return (
    <FiguresTable
      caption={t('evaluations.sources')}
      heads={[
        t('evaluations.source'),
        t('evaluations.covers'),
        t('evaluations.estimate'),
        t('evaluations.interval', { percent: percentOf(level) }),
        t('evaluations.p'),
      ]}
      rows={rows}
    />
  )
}
