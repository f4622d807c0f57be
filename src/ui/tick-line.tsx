import { useLanguage } from './language.tsx'
import { labelledPlaces, type TickItem, type TickLayout } from './tick-layout.ts'

export type TickLineProps = {
  layout: TickLayout
  items: readonly TickItem[]
  /** How many items the lines above hold. */
  before: number
  rows: readonly string[]
  /** "15 of 44" for each row, where they stand at the rows' ends. */
  sums?: readonly string[]
  name: string
  description?: string
}

const tallest = 24
const ruleAt = 26

/** One line of ticks with its rows of dots: a drawing of one path a kind, so that hundreds of items weigh little. */
export function TickLine({ layout, items, before, rows, sums, name, description }: TickLineProps) {
  const { dir, f, locale } = useLanguage()
  const { width, origin, pitch } = layout
  const rowHeight = locale === 'ur' ? 27 : 20
  const firstRow = ruleAt + (locale === 'ur' ? 42 : 34)
  const height = rows.length === 0 ? ruleAt + 20 : firstRow + rowHeight * (rows.length - 1) + 12
  const along = (place: number) => {
    const x = origin + pitch * (place + 0.5)
    return round(dir === 'rtl' ? width - x : x)
  }
  const edge = (x: number) => (dir === 'rtl' ? width - x : x)
  const ends = [along(-0.5), along(items.length - 0.5)]
  const linked = items.some((item) => item.href !== undefined)
  const marks = (tall: boolean) =>
    items
      .map((item, place) => (item.tall === tall ? `M${along(place)} ${ruleAt}v${tall ? -tallest : -9}` : ''))
      .join('')
  const dots = (row: number, present: boolean) =>
    items
      .map((item, place) =>
        item.tall && Boolean(item.dots?.[row]) === present ? `M${along(place)} ${rowY(row)}h0` : '',
      )
      .join('')

  function rowY(row: number): number {
    return firstRow + rowHeight * row
  }

  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role={linked ? 'group' : 'img'} aria-label={name}>
      {description && <desc>{description}</desc>}
      <path className="s-ink" d={`M${Math.min(...ends)} ${ruleAt}H${Math.max(...ends)}`} />
      <path className="s-strong" d={marks(false)} />
      <path className="s-ink" strokeWidth={round(pitch * 0.6)} d={marks(true)} />
      {labelledPlaces(items.length, before).map((place) => (
        <text key={place} className="t-quiet" x={along(place)} y={ruleAt + 14} textAnchor="middle" fontSize="11">
          {f.digits(items[place]?.label ?? '')}
        </text>
      ))}
      {rows.map((row, index) => (
        <g key={row}>
          <text x={edge(0)} y={rowY(index) + 4}>
            {row}
          </text>
          <path className="s-strong" strokeWidth="2" strokeLinecap="round" d={dots(index, false)} />
          <path
            className="s-accent"
            strokeWidth={round(Math.min(7, pitch * 0.76))}
            strokeLinecap="round"
            d={dots(index, true)}
          />
          {sums && (
            <text className="t-strong" x={edge(origin + pitch * items.length + 10)} y={rowY(index) + 4}>
              {sums[index]}
            </text>
          )}
        </g>
      ))}
      {items.map((item, place) =>
        item.href === undefined ? null : (
          // The table beneath carries the same links; sixty stops of the Tab key before it would help nobody.
          <a key={item.label} href={item.href} tabIndex={-1}>
            <title>{item.name ?? item.label}</title>
            <rect
              className="tick-target"
              x={round(along(place) - pitch / 2)}
              y="0"
              width={round(pitch)}
              height={height}
            />
          </a>
        ),
      )}
    </svg>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
