import { useLanguage } from '../language.tsx'
import { anchor } from './drawing.tsx'
import type { Place, PlotBox, Scales } from './line-layout.ts'
import { slantedStrokes, tenth } from './strokes.ts'

type Within = { scales: Scales; box: PlotBox }

/** The dotted way from baseline to target: a ring at the one end, a diamond at the other. */
export function Path({ baseline, target, scales, small }: Within & { baseline: Place; target: Place; small: boolean }) {
  const { t, f, dir } = useLanguage()
  const from = { x: scales.x(baseline.at), y: scales.y(baseline.value) }
  const to = { x: scales.x(target.at), y: scales.y(target.value) }
  return (
    <>
      <path
        className="s-ink"
        strokeDasharray="1 5"
        strokeLinecap="round"
        strokeWidth="2"
        d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
      />
      <circle className="f-paper" cx={from.x} cy={from.y} r="5.5" />
      <circle className="s-ink" strokeWidth="1.5" cx={from.x} cy={from.y} r="5.5" />
      <path className="f-paper" d={`M${to.x} ${to.y - 7}l7 7l-7 7l-7-7z`} />
      <path className="s-ink" strokeWidth="1.5" d={`M${to.x} ${to.y - 7}l7 7l-7 7l-7-7z`} />
      {!small && (
        <text x={from.x + 2} y={from.y - 12} textAnchor={anchor(dir, 'right')}>
          {`${t('common.baseline')} ${f.number(baseline.value)}`}
        </text>
      )}
    </>
  )
}

/** Dashed lines where the way of counting changed, each with its reason on a line of its own above the plot. */
export function Breaks({ breaks, scales, box }: Within & { breaks: readonly { at: string; label: string }[] }) {
  const { dir } = useLanguage()
  return breaks.map(({ at, label }, row) => {
    const x = scales.x(at)
    const y = box.top - 8 - row * 17
    const leftHalf = x < (box.left + box.right) / 2
    return (
      <g key={at}>
        <path className="s-strong" strokeDasharray="4 3" d={`M${x} ${y - 8}V${box.bottom}`} />
        <text
          className="t-quiet"
          x={x + (leftHalf ? 5 : -5)}
          y={y}
          textAnchor={anchor(dir, leftHalf ? 'right' : 'left')}
        >
          {label}
        </text>
      </g>
    )
  })
}

/** The time without the values that were due: hatched, as everything is that is not known. */
export function Stale({ from, to, label, scales, box }: Within & { from: string; to: string; label: string }) {
  const { dir } = useLanguage()
  const x = scales.x(from)
  const width = tenth(scales.x(to) - x)
  const height = box.bottom - box.top
  return (
    <g>
      <path className="s-line" d={slantedStrokes({ x, y: box.top, width, height }, 9, true)} />
      <text className="t-quiet" x={x + width - 4} y={box.top + 16} textAnchor={anchor(dir, 'left')}>
        {label}
      </text>
    </g>
  )
}
