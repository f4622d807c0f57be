import type { Formatter } from '#src/i18n/format.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { useLanguage } from '../language.tsx'
import { anchor, spread, wrapWords } from './drawing.tsx'
import { type LineSeries, lastPoint, type Place, type PlotBox, type Scales } from './line-layout.ts'

/** What a line's end says beside its last value: its name, its number in a key where the names have no room, or nothing. */
export type EndNaming = 'name' | 'number' | 'none'

interface Ends {
  series: readonly LineSeries[]
  target?: { name: string; at: Place } | undefined
  naming: EndNaming
  scales: Scales
  box: PlotBox
  width: number
}

interface EndLabel {
  name: string
  accent: boolean
  x: number
  y: number
  /** In which the label has its place. */
  width: number
  figure: string
  lines: string[]
  /** Its place in the key. */
  number?: number
}

const heightOf = (locale: Locale, naming: EndNaming) =>
  naming === 'name' && locale === 'ur' ? 25 : naming === 'number' ? 19 : 15
const tallestOf = (labels: readonly EndLabel[]) => Math.max(1, ...labels.map(({ lines }) => lines.length))

function labelsOf({ series, target, naming, scales, width }: Ends, f: Formatter): EndLabel[] {
  const ends = series.flatMap((one, at) => {
    const last = lastPoint(one)
    return last ? [{ name: one.name, at: last, accent: one.accent ?? false, number: at + 1 }] : []
  })
  const goal = target ? [{ ...target, accent: false, number: undefined }] : []
  return [...ends, ...goal].map(({ name, at, accent, number }) => {
    const x = scales.x(at.at) + (naming === 'number' && number !== undefined ? 30 : 11)
    const figure = f.number(at.value)
    const letters = Math.max(6, Math.floor((width - x) / 7))
    const isNamed = naming === 'name' || (naming === 'number' && number === undefined)
    const lines = isNamed ? wrapWords(`${figure} ${name}`, letters) : [figure]
    const longest = Math.max(...lines.map((line) => line.length))
    const numbered = naming === 'number' && number !== undefined ? { number } : {}
    return { name, accent, x, y: scales.y(at.value), width: longest * 7, figure, lines, ...numbered }
  })
}

/** Whether the names find room below one another, none of them far from the plot. */
export function namesFit(ends: Omit<Ends, 'naming'>, locale: Locale, f: Formatter): boolean {
  const labels = labelsOf({ ...ends, naming: 'name' }, f)
  const tall = tallestOf(labels) * heightOf(locale, 'name')
  return labels.length * tall <= ends.box.bottom - ends.box.top + tall
}

/** What stands at each line's end, and at the target. */
export function EndLabels(ends: Ends) {
  const { f, dir, locale } = useLanguage()
  const labels = labelsOf(ends, f)
  const lineHeight = heightOf(locale, ends.naming)
  const tallest = tallestOf(labels)
  const places = spread(labels, lineHeight * tallest, ends.box.bottom - lineHeight * (tallest - 1))
  return labels.map(({ name, accent, x, figure, lines, number }, index) => {
    const y = (places[index] ?? 0) + 4
    return (
      <g key={name}>
        {number !== undefined && <KeyNumber x={x - 12} y={y - 4} said={f.integer(number)} accent={accent} />}
        <text x={x} y={y} className={accent ? 't-accent' : undefined} textAnchor={anchor(dir, 'right')}>
          <tspan className="t-strong">{figure}</tspan>
          {lines[0]?.slice(figure.length)}
          {lines.slice(1).map((text, line) => (
            <tspan key={text} x={x} y={y + lineHeight * (line + 1)}>
              {text}
            </tspan>
          ))}
        </text>
      </g>
    )
  })
}

/** A number in a ring: the same at the end of a line and in the key. */
export function KeyNumber({ x, y, said, accent }: { x: number; y: number; said: string; accent: boolean }) {
  return (
    <g>
      <circle className={accent ? 's-accent' : 's-strong'} strokeWidth={accent ? 2 : 1.25} cx={x} cy={y} r="8" />
      <text className="t-quiet" x={x} y={y + 4} textAnchor="middle" fontSize="12">
        {said}
      </text>
    </g>
  )
}
