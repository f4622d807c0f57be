import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'
import { looks, type ProgressState } from './tone.ts'

export type MeasureProps = {
  state: ProgressState
  /** The share of the way from start (0) to target (1); below 0 is worse than the start. Null where there is none. */
  progress?: number | null
  /** The share that was due by now. */
  expected?: number | null
  /** The visible words under the rule: "41 where 60 were due by now". They are the drawing's name too, if they are text. */
  caption?: ReactNode
  /** The drawing's name for those who do not see it; made from state, progress and expected if absent. */
  label?: string
}

const width = 204
const height = 26
const start = 2
const end = 196
const base = 18

/**
 * The graduated rule: start at one end, target at the other, a flag where one should be today and a mark where one is.
 * Hatched: no data. An empty frame: not measurable. A ring at the start: no progress. Mirrored in right-to-left scripts.
 */
export function Measure({ state, progress = null, expected = null, caption, label }: MeasureProps) {
  const { t, f, dir } = useLanguage()
  // What is worse than the start falls off the rule, on the side where the start is.
  const beyond = state === 'worse' ? 24 : 0
  const word = t(`common.state.${state}`)
  const words = typeof caption === 'string' ? caption : undefined
  const name = label ?? (words === undefined ? describe() : words.startsWith(word) ? words : `${word}: ${words}`)
  return (
    <div className="measure">
      <svg
        viewBox={`${dir === 'rtl' ? 0 : -beyond} 0 ${width + beyond} ${height}`}
        role="img"
        className={`tone-${looks[state].tone}`}
      >
        <title>{name}</title>
        <g transform={dir === 'rtl' ? `matrix(-1 0 0 1 ${width} 0)` : undefined}>
          {state === 'no-data' || state === 'not-measurable' ? (
            <Absence hatched={state === 'no-data'} />
          ) : (
            <Rule state={state} progress={progress} expected={expected} />
          )}
        </g>
      </svg>
      {caption !== undefined && <p className="measure-caption">{caption}</p>}
    </div>
  )

  function describe(): string {
    if (progress === null) return word
    if (expected === null) return t('ui.measureValue', { state: word, progress: f.percent(progress) })
    return t('ui.measureExpected', { state: word, progress: f.percent(progress), expected: f.percent(expected) })
  }
}

function Absence({ hatched }: { hatched: boolean }) {
  const top = base - 10
  const strokes = Array.from({ length: (end - start - 10) / 6 + 1 }, (_, i) => `M${start + i * 6} ${base}l10-10`)
  return (
    <>
      {hatched && <path className="s-strong" d={strokes.join('')} />}
      <path className="s-strong" strokeWidth="1" d={`M${start} ${top}H${end}V${base}H${start}z`} />
    </>
  )
}

function Rule({ state, progress, expected }: Required<Pick<MeasureProps, 'state' | 'progress' | 'expected'>>) {
  const at = (share: number) => round(start + (end - start) * share)
  const value = progress ?? 0
  const mark = at(Math.min(1.05, Math.max(-0.08, value)))
  const ticks = Array.from({ length: 11 }, (_, i) => `M${at(i / 10)} ${base}v${i % 5 === 0 ? -8 : -4}`).join('')
  const due = expected === null ? null : at(Math.min(1, Math.max(0, expected)))
  return (
    <>
      <path className="s-ink" d={`M${start} ${base}H${end}${ticks}`} />
      {due !== null && <path className="s-ink" strokeDasharray="2 2" d={`M${due} ${base + 5}V6`} />}
      {due !== null && <path className="f-ink" d={`M${due - 4} 1h8l-4 6z`} />}
      {value !== 0 && <path className="s-tone" strokeWidth="5" d={`M${at(0)} ${base}H${mark}`} />}
      <Mark state={state} x={mark} target={at(1)} />
    </>
  )
}

/** Where one is: a form of its own for each state, so that it reads without its colour. */
function Mark({ state, x, target }: { state: ProgressState; x: number; target: number }) {
  switch (state) {
    case 'reached':
      return <circle className="f-tone" cx={x} cy={base} r="6" />
    case 'no-progress':
      return (
        <>
          <circle className="f-paper" cx={x} cy={base} r="5" />
          <circle className="s-ink" strokeWidth="2" cx={x} cy={base} r="5" />
        </>
      )
    case 'worse':
      return <path className="f-tone" d={`M${x - 8} ${base}l9-6v12z`} />
    case 'missed':
      return (
        <>
          <path className="f-tone" d={`M${x - 1.5} ${base - 7}h3v14h-3z`} />
          <path className="s-tone" strokeWidth="2.5" d={`M${target - 5} ${base - 5}l10 10m0-10l-10 10`} />
        </>
      )
    default:
      return <path className="f-tone" d={`M${x - 1.5} ${base - 7}h3v14h-3z`} />
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
