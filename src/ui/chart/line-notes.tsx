import type { Locale } from '#src/i18n/locale.ts'
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

/** A line of words above the plot; Nastaliq hangs lower than Latin. */
export const noteHeight = (locale: Locale): number => (locale === 'ur' ? 23 : 17)

export interface Note {
  at: string
  label: string
}

/** Pixels that a letter of a note takes, somewhat more than on average. */
const letterWidth = 6.5

interface NotesProps extends Within {
  breaks: readonly Note[]
  events: readonly Note[]
  /** Of the drawing. */
  width: number
  small: boolean
}

/**
 * Dashed lines where the way of counting changed, and lines at days on which something happened: each with its words on a line of its
 * own above the plot, over all the lines. Outside of the time that is drawn there is nothing to see.
 */
export function Notes({ breaks, events, scales, box, width, small }: NotesProps) {
  const { dir, locale } = useLanguage()
  const uprights = [...breaks, ...events]
    .map((note, row) => {
      const y = small ? box.top : box.top - 8 - row * noteHeight(locale)
      return { ...note, x: scales.x(note.at), y, isBreak: row < breaks.length }
    })
    .filter(({ x }) => x >= box.left - 1 && x <= box.right + 1)
  return (
    <>
      {uprights.map(({ at, label, x, y, isBreak }) => (
        <path
          key={`${at} ${label}`}
          className={isBreak ? 's-strong' : 's-ink'}
          strokeDasharray={isBreak ? '4 3' : undefined}
          d={`M${x} ${small ? y : y - 8}V${box.bottom}`}
        />
      ))}
      {!small &&
        uprights.map(({ at, label, x, y }) => {
          const words = wordsBeside(x, label, width, box)
          return (
            <text key={`${at} ${label}`} className="t-quiet" x={words.x} y={y} textAnchor={anchor(dir, words.runs)}>
              {label}
            </text>
          )
        })}
    </>
  )
}

/** On the side of an upright where there is more room; words that are longer begin, or end, at the edge of the drawing. */
function wordsBeside(x: number, label: string, width: number, box: PlotBox): { x: number; runs: 'right' | 'left' } {
  const long = label.length * letterWidth
  if (x < (box.left + box.right) / 2)
    return x + 5 + long > width ? { x: width, runs: 'left' } : { x: x + 5, runs: 'right' }
  return x - 5 - long < 0 ? { x: 0, runs: 'right' } : { x: x - 5, runs: 'left' }
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
