import { DivergingBars } from '#src/ui/chart/diverging-bars.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { NamedTable } from '#src/voices/surveying/results-view.ts'
import type { NumberSummary, ScaleSummary } from './results-model.ts'
import { useFigures } from './use-figures.ts'

export function NumberNote({ summary, isDate }: { summary: NumberSummary; isDate: boolean }) {
  const { t, f } = useLanguage()
  const { group } = useFigures()
  const { mean, quartiles } = summary
  const [low = '', middle = '', high = ''] = quartiles?.map((name) => group(name, isDate)) ?? []
  return (
    <p>
      {!isDate && (mean === null ? t('analysis.noMean') : t('analysis.mean', { mean: f.number(mean) }))}{' '}
      {quartiles && t('analysis.quartiles', { low, middle, high })}{' '}
      <span className="hint">{t('analysis.grouped')}</span>
    </p>
  )
}

/** A scale to both sides of its middle, of those who chose on it. Not drawn where part of it is hidden: its length would tell. */
export function ScaleBars({ question, scale }: { question: NamedTable; scale: ScaleSummary }) {
  const { t } = useLanguage()
  const lines = question.lines.filter(({ choice }) => !scale.beside.includes(choice))
  const values = lines.map(({ count, estimate }) => (count === null ? null : (estimate?.share ?? count)))
  const known = values.filter((value) => value !== null)
  const total = known.reduce((sum, value) => sum + value, 0)
  if (known.length < lines.length || total === 0) return <p className="hint">{t('analysis.scaleHidden')}</p>
  const middle = lines.findIndex(({ choice }) => choice === scale.middle)
  const half = middle >= 0 ? middle : lines.length / 2
  return (
    <>
      <DivergingBars
        title={question.label}
        parts={lines.map(({ choice, label }, at) => ({
          key: choice,
          label,
          share: (known[at] ?? 0) / total,
          side: at === middle ? 'middle' : at < half ? 'before' : 'after',
        }))}
      />
      <p className="hint">{t('analysis.scale')}</p>
    </>
  )
}
