import { useLanguage } from '#src/ui/language.tsx'
import type { FromSource } from '../verdict.ts'
import { useCovers } from './covers.ts'
import { useFigures } from './figures.ts'
import { FiguresTable } from './figures-table.tsx'

/**
 * The same question, asked of each further source, with what time it covers.
 * @param interval what intervals are called: those by ranks among other areas are of another level
 */
export function SourcesTable({ sources, interval: called }: { sources: readonly FromSource[]; interval?: string }) {
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
        called ?? t('evaluations.interval'),
        t('evaluations.p'),
      ]}
      rows={rows}
    />
  )
}
