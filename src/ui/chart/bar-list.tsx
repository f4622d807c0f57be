import { useLanguage } from '../language.tsx'
import { tenth } from './strokes.ts'

export type Bar = { key: string; label: string; value: number; href?: string; accent?: boolean }

export type BarListProps = {
  bars: readonly Bar[]
  /** How a value is written; with its unit where the title does not say it. */
  write?: (value: number) => string
  /** The value of a full bar, for lists on one scale; the greatest value if absent. */
  most?: number
}

/** Horizontal bars from zero, each with its name and its figure. The figures say everything, so the bars are silent. */
export function BarList({ bars, write, most }: BarListProps) {
  const { f, dir } = useLanguage()
  const full = Math.max(most ?? 0, ...bars.map(({ value }) => value), 0)
  const share = (value: number) => (full === 0 ? 0 : tenth((100 * Math.max(0, value)) / full))
  return (
    <ul className="bare bars">
      {bars.map(({ key, label, value, href, accent }) => (
        <li key={key}>
          <span>{href === undefined ? label : <a href={href}>{label}</a>}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect
              className={accent ? 'f-accent' : 'f-strong'}
              x={dir === 'rtl' ? 100 - share(value) : 0}
              width={share(value)}
              height="10"
            />
          </svg>
          <span className="figure-text">{write ? write(value) : f.number(value)}</span>
        </li>
      ))}
    </ul>
  )
}
