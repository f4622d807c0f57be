import { LinePlot } from './line-chart.tsx'
import { datesOf, type LineData, type LineSeries, rangeOf } from './line-layout.ts'

export type SmallMultiplesProps = {
  /** What is to be seen in all of them; each is named by this and its own name. */
  title: string
  unit: string
  items: readonly { name: string; series: readonly LineSeries[]; href?: string }[]
}

/** Many small line charts on one scale of time and value, so that they compare. */
export function SmallMultiples({ title, unit, items }: SmallMultiplesProps) {
  const all: LineData = { series: items.flatMap(({ series }) => series) }
  const dates = datesOf(all).sort()
  const first = dates[0]
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <div className="multiples">
      {items.map(({ name, series, href }) => (
        <div key={name}>
          <p className="multiple-title">{href === undefined ? name : <a href={href}>{name}</a>}</p>
          <LinePlot
            title={`${title}: ${name}`}
            unit={unit}
            series={series}
            range={rangeOf(all)}
            period={[first, last]}
            width={210}
            height={130}
            small
          />
        </div>
      ))}
    </div>
  )
}
