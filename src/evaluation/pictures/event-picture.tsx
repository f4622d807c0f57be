import { useLanguage } from '#src/ui/language.tsx'
import type { DidResult } from '../did/result.ts'
import { dots, whiskers } from './placebo-picture.tsx'
import { extentOf, Mark, Plot } from './plot.tsx'

/** How the treated stood beside the others, by times since the policy, each with its interval; all compared to the last time before. */
export function EventPicture({ events, title }: { events: DidResult['eventStudy']; title: string }) {
  const { t, f } = useLanguage()
  const drawn = events.map(({ relative, estimate, low, high }) => ({
    ...{ at: relative, estimate },
    low: Number.isFinite(low) ? low : estimate,
    high: Number.isFinite(high) ? high : estimate,
  }))
  const before = drawn.filter(({ at }) => at < 0)
  const after = drawn.filter(({ at }) => at >= 0)
  const [from, to] = [Math.min(-1, ...drawn.map(({ at }) => at)), Math.max(0, ...drawn.map(({ at }) => at))]
  const step = (most: number) => Math.max(1, Math.ceil((to - from + 1) / most))
  const ticks = (most: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i)
      .filter((at) => at % step(most) === 0)
      .map((at) => ({ at, label: f.number(at) }))
  return (
    <Plot
      title={title}
      unit={t('evaluations.axis.difference')}
      x={{ from: from - 0.5, to: to + 0.5, ticks }}
      y={extentOf(drawn, false)}
      draw={(scales) => (
        <>
          <path className="s-strong" strokeWidth="2" d={whiskers(before, scales)} />
          <path className="s-strong" strokeWidth="7" strokeLinecap="round" d={dots(before, scales)} />
          <path className="s-accent" strokeWidth="2.5" d={whiskers(after, scales)} />
          <path className="s-accent" strokeWidth="8" strokeLinecap="round" d={dots(after, scales)} />
          <Mark at={-0.5} label={t('evaluations.events.begins')} scales={scales} />
        </>
      )}
    />
  )
}
