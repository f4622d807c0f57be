import { useLanguage } from '#src/ui/language.tsx'
import type { ItsResult } from '../its/result.ts'
import { extentOf, Mark, Plot, placeOf, type Scales, useMoments } from './plot.tsx'
import { momentSaid } from './series-picture.tsx'

interface Dated {
  at: number
  estimate: number
  low: number
  high: number
}

/** The effect as it would be found had the policy begun at another date: each with its interval, the true date among them. */
export function PlaceboPicture({ result, title }: { result: ItsResult; title: string }) {
  const { t, f } = useLanguage()
  const { placebo, stated, line } = result
  const ratios = stated.family !== 'gaussian'
  const written = (value: number) => (ratios ? Math.exp(value) : value)
  const datesOf = (dates: readonly { at: string | number; estimate: number; low: number; high: number }[]): Dated[] =>
    dates.map(({ at, estimate, low, high }) => ({
      at: placeOf(at),
      ...{ estimate: written(estimate), low: written(low), high: written(high) },
    }))
  const others = datesOf(placebo)
  const own = datesOf(trueDate(result))
  return (
    <Plot
      title={title}
      description={t('evaluations.placebo.said', { dates: placebo.length + 1, rank: result.rank ?? 0 })}
      unit={t(ratios ? 'evaluations.axis.ratio' : 'evaluations.axis.difference')}
      x={useMoments(line.map(({ at }) => at))}
      y={extentOf([...others, ...own], ratios)}
      draw={(scales) => (
        <>
          <path className="s-line" strokeWidth="2" d={whiskers(others, scales)} />
          <path className="s-strong" strokeWidth="5" strokeLinecap="round" d={dots(others, scales)} />
          <path className="s-accent" strokeWidth="2.5" d={whiskers(own, scales)} />
          <path className="s-accent" strokeWidth="9" strokeLinecap="round" d={dots(own, scales)} />
          <Mark at={placeOf(stated.from)} label={momentSaid(f, stated.from)} scales={scales} />
        </>
      )}
    />
  )
}

/** The coefficient that the placebos are of: of the first term of the effect. */
export function trueDate({ coefficients, stated }: Pick<ItsResult, 'coefficients' | 'stated'>) {
  const own = coefficients.find(({ role }) => role === 'level' || role === 'slope' || role === 'delayed')
  return own ? [{ at: stated.from, estimate: own.estimate, low: own.low, high: own.high }] : []
}

export const whiskers = (all: readonly Dated[], { x, y }: Scales): string =>
  all.map(({ at, low, high }) => `M${x(at)} ${y(low)}V${y(high)}`).join('')

export const dots = (all: readonly Dated[], { x, y }: Scales): string =>
  all.map(({ at, estimate }) => `M${x(at)} ${y(estimate)}h0`).join('')
