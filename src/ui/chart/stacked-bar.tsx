import { useLanguage } from '../language.tsx'
import { MarkShape } from '../state-mark.tsx'
import { fillOf, type Shape, type Tone } from '../tone.ts'
import { AtBothWidths, Drawing } from './drawing.tsx'
import { type Box, strokesOf, tenth } from './strokes.ts'

export type StackedBarSegment = { key: string; label: string; count: number; shape: Shape; tone: Tone; href?: string }

export type StackedBarProps = { title: string; segments: readonly StackedBarSegment[] }

/**
 * How many are in each state: one bar whose parts differ in fill as well as hue, and beneath it every state with its
 * count, also those with none.
 */
export function StackedBar({ title, segments }: StackedBarProps) {
  const { f, t } = useLanguage()
  const description = segments.map(({ label, count }) => `${label}: ${f.integer(count)}`).join('; ')
  return (
    <div className="stacked-bar">
      {segments.some(({ count }) => count > 0) ? (
        <AtBothWidths
          draw={(width) => (
            <Drawing width={width} height={48} title={title} description={description}>
              <Parts segments={segments} width={width} />
            </Drawing>
          )}
        />
      ) : (
        <p className="empty">{t('ui.nothingYet')}</p>
      )}
      <ul className="bare keys">
        {segments.map(({ key, label, count, shape, tone, href }) => (
          <li key={key} className={count === 0 ? 'state quiet' : 'state'}>
            <MarkShape shape={shape} tone={tone} />
            <span>
              <span className="count">{f.integer(count)}</span>
              {href === undefined || count === 0 ? label : <a href={href}>{label}</a>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const top = 18
const height = 28
const gap = 3

function Parts({ segments, width }: { segments: readonly StackedBarSegment[]; width: number }) {
  const { dir, f } = useLanguage()
  const shown = segments.filter(({ count }) => count > 0)
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const room = width - gap * (shown.length - 1)
  let from = 0
  return shown.map(({ key, count, tone }) => {
    const size = (room * count) / total
    const x = dir === 'rtl' ? width - from - size : from
    from += size + gap
    const box = { x: tenth(x), y: top, width: tenth(size), height }
    return (
      <g key={key} className={`tone-${tone}`}>
        <Filled box={box} tone={tone} />
        {size > 8 * String(count).length && (
          <text className="t-strong" x={dir === 'rtl' ? x + size : x} y="12">
            {f.integer(count)}
          </text>
        )}
      </g>
    )
  })
}

function Filled({ box, tone }: { box: Box; tone: Tone }) {
  const fill = fillOf[tone]
  if (fill === 'solid') return <rect className="f-tone" {...box} />
  const inset = { x: box.x + 0.5, y: box.y + 0.5, width: Math.max(0.5, box.width - 1), height: box.height - 1 }
  return (
    <>
      {fill === 'pale' && <rect className="f-tone" fillOpacity="0.22" {...box} />}
      <path className="s-tone" strokeWidth={fill === 'stripes' ? 2 : 1} d={strokesOf(fill, inset)} />
      <rect className="s-tone" {...inset} />
    </>
  )
}
