import { useLanguage } from '../language.tsx'
import { anchor } from './drawing.tsx'
import type { PlotBox, Scales } from './line-layout.ts'
import { timeTicks } from './time-axis.ts'

type AxesProps = { dates: readonly string[]; scales: Scales; box: PlotBox; unit: string; small: boolean }

/** Thin lines at round values, the unit above them, dates below. */
export function Axes({ dates, scales, box, unit, small }: AxesProps) {
  const { dir, f, locale } = useLanguage()
  const { left, right, top, bottom } = box
  const yearWidth = locale === 'ur' ? 64 : 50
  const ticks = timeTicks(dates, scales.from, scales.to, Math.max(2, Math.floor((right - left) / yearWidth)), f)
  const shown = small ? [ticks[0], ticks.at(-1)].filter((tick) => tick !== undefined) : ticks
  return (
    <>
      {scales.yTicks.map((value) => (
        <g key={value}>
          <path className={value === 0 ? 's-ink' : 's-line'} d={`M${left} ${scales.y(value)}H${right}`} />
          {small && value === scales.yTicks.at(-1) && (
            <text className="t-quiet" x={left} y={scales.y(value) - 4} textAnchor={anchor(dir, 'right')}>
              {f.number(value)}
            </text>
          )}
          {!small && (
            <text className="t-quiet" x={left - 8} y={scales.y(value) + 4} textAnchor={anchor(dir, 'left')}>
              {f.number(value)}
            </text>
          )}
        </g>
      ))}
      {!small && (
        <text className="t-quiet" x={0} y={Math.min(top, 34) - 18} textAnchor={anchor(dir, 'right')}>
          {unit}
        </text>
      )}
      {shown.map(({ at, label }) => (
        <g key={at}>
          <path className="s-strong" d={`M${scales.xAt(at)} ${bottom}v5`} />
          <text className="t-quiet" x={scales.xAt(at)} y={bottom + (locale === 'ur' ? 22 : 18)} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </>
  )
}
