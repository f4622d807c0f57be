import { useLanguage } from '../language.tsx'
import { AtBothWidths, Drawing } from './drawing.tsx'
import { tenth } from './strokes.ts'

export type DivergingBarsProps = {
  title: string
  /** From one end of the scale to the other, as shares of one that add up to one. */
  parts: readonly { key: string; label: string; share: number; side: 'before' | 'middle' | 'after' }[]
}

const height = 30
const top = 20

/** A scale as one bar to both sides of its middle: what leans one way stands on one side, and the middle is halved between them. */
export function DivergingBars({ title, parts }: DivergingBarsProps) {
  const { f } = useLanguage()
  const description = parts.map(({ label, share }) => `${label}: ${f.percent(share, 0)}`).join('; ')
  return (
    <div className="diverging-bars">
      <AtBothWidths
        draw={(width) => (
          <Drawing width={width} height={top + height + 4} title={title} description={description}>
            <Parts parts={parts} width={width} />
          </Drawing>
        )}
      />
    </div>
  )
}

function Parts({ parts, width }: Pick<DivergingBarsProps, 'parts'> & { width: number }) {
  const { dir, f } = useLanguage()
  const sizes = { before: sum(parts, 'before'), middle: sum(parts, 'middle'), after: sum(parts, 'after') }
  const reach = Math.max(sizes.before, sizes.after) + sizes.middle / 2
  const scale = reach === 0 ? 0 : width / (2 * reach)
  let from = width / 2 - (sizes.before + sizes.middle / 2) * scale
  const drawn = parts.map((part) => {
    const size = part.share * scale
    const at = from
    from += size
    return { ...part, size, x: dir === 'rtl' ? width - at - size : at }
  })
  return (
    <>
      {drawn.map(({ key, share, side, size, x }, index) => (
        <g key={key}>
          <rect
            className={side === 'middle' ? 'f-sunk' : side === 'before' ? 'f-strong' : 'f-accent'}
            fillOpacity={side === 'middle' ? 1 : strength(drawn, index)}
            x={tenth(x + 0.5)}
            y={top}
            width={tenth(Math.max(0, size - 1))}
            height={height}
          />
          {size > 30 && (
            <text x={tenth(x + size / 2)} y="14" textAnchor="middle">
              {f.percent(share, 0)}
            </text>
          )}
        </g>
      ))}
      <path className="s-ink" d={`M${width / 2} ${top - 3}V${top + height + 3}`} />
    </>
  )
}

const sum = (parts: DivergingBarsProps['parts'], side: string) =>
  parts.reduce((all, part) => all + (part.side === side ? part.share : 0), 0)

/** Full at the ends, paler towards the middle. */
function strength(parts: DivergingBarsProps['parts'], index: number): number {
  const { side } = parts[index] ?? {}
  const own = parts.flatMap((part, at) => (part.side === side ? [at] : []))
  const place = own.indexOf(index)
  const fromEnd = side === 'before' ? place : own.length - 1 - place
  return Math.max(0.35, 1 - (0.6 * fromEnd) / Math.max(1, own.length - 0.5))
}
