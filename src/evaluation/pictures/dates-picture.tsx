import { useLanguage } from '#src/ui/language.tsx'
import type { Moment } from '../its/times.ts'
import { dots, whiskers } from './placebo-picture.tsx'
import { extentOf, Mark, Plot, placeOf, useMoments } from './plot.tsx'
import { momentSaid } from './series-picture.tsx'

interface DatesPictureProps {
  title: string
  /** Dates before the policy, and the effect had it begun then. */
  dates: readonly { at: Moment; estimate: number }[]
  own: { at: Moment; estimate: number }
  /** What the true date is called; the date itself where nothing is said. */
  label?: string
}

/** The effect had the policy begun earlier, on times before it alone; the true one stands last. */
export function DatesPicture({ title, dates, own, label }: DatesPictureProps) {
  const { t, f } = useLanguage()
  const from0 = ({ at, estimate }: { at: Moment; estimate: number }) => ({
    ...{ at: placeOf(at), estimate },
    low: Math.min(0, estimate),
    high: Math.max(0, estimate),
  })
  const others = dates.map(from0)
  const truth = from0(own)
  return (
    <Plot
      title={title}
      unit={t('evaluations.axis.difference')}
      x={useMoments([...dates.map(({ at }) => at), own.at])}
      y={extentOf([...others, truth, truth], false)}
      height={240}
      draw={(scales) => (
        <>
          <path className="s-line" strokeWidth="2" d={whiskers(others, scales)} />
          <path className="s-strong" strokeWidth="6" strokeLinecap="round" d={dots(others, scales)} />
          <path className="s-accent" strokeWidth="2.5" d={whiskers([truth], scales)} />
          <path className="s-accent" strokeWidth="9" strokeLinecap="round" d={dots([truth], scales)} />
          <Mark at={truth.at} label={label ?? momentSaid(f, own.at)} scales={scales} />
        </>
      )}
    />
  )
}
