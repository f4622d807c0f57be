import { useLanguage } from '#src/ui/language.tsx'
import type { Sum } from './sums.ts'

/** A figure with the range that its source gives, where it gives one. */
export function SumText({ sum, rate }: { sum: Sum | 'not-measurable' | undefined; rate: boolean }) {
  const { t, f } = useLanguage()
  if (sum === undefined) return <span className="quiet">{t('ui.noData')}</span>
  if (sum === 'not-measurable') return <span className="quiet">{t('incidents.notMeasurable')}</span>
  const say = (value: number) => (rate ? f.number(value, { digits: 1, fixed: true }) : f.integer(value))
  return (
    <>
      {say(sum.value)}
      {sum.low !== sum.high && (
        <span className="quiet"> ({t('ui.map.range', { from: say(sum.low), to: say(sum.high) })})</span>
      )}
    </>
  )
}
