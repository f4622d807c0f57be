import { anchor } from '#src/ui/chart/drawing.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { ItsResult } from '../its/result.ts'
import type { Specification } from '../its/specifications.ts'
import { dots, whiskers } from './placebo-picture.tsx'
import { extentOf, Plot, type Scales } from './plot.tsx'

const lineHeight = 26

interface Row {
  label: string
  has: (one: Specification) => boolean
}

/** Every other model of the same data, by its estimate; below, which choices each of them is made of. */
export function CurvePicture({ result, title }: { result: ItsResult; title: string }) {
  const { t, f } = useLanguage()
  const all = result.specifications.specifications
  const ratios = result.stated.family !== 'gaussian'
  // Of least squares, where less than nothing was expected there is no ratio.
  const specifications = ratios ? all.filter(({ ratio }) => ratio !== null && ratio > 0) : all
  const drawn = specifications.map((one, at) => ({ at, ...(ratios ? inRatios(one) : one) }))
  const rows = rowsOf(specifications, t)
  return (
    <Plot
      title={title}
      description={t('evaluation.curve', curveValues(result, f))}
      unit={t(ratios ? 'evaluations.axis.ratio' : 'evaluations.axis.difference')}
      x={{ from: 0, to: Math.max(1, specifications.length - 1), ticks: () => [] }}
      y={extentOf(drawn, ratios)}
      height={270 + rows.length * lineHeight}
      below={rows.length * lineHeight + 10}
      draw={(scales) => (
        <>
          <path className="s-line" strokeWidth="2" d={whiskers(drawn, scales)} />
          <path className="s-strong" strokeWidth="3" strokeLinecap="round" d={dots(drawn, scales)} />
          <Choices rows={rows} specifications={specifications} scales={scales} />
        </>
      )}
    />
  )
}

const inRatios = ({ ratio, ratioLow, ratioHigh }: Specification) => ({
  estimate: ratio ?? 1,
  // A difference of least squares may reach below nothing at all.
  low: Math.max(0.01, ratioLow ?? 1),
  high: Math.max(0.01, ratioHigh ?? 1),
})

function rowsOf(specifications: readonly Specification[], t: ReturnType<typeof useLanguage>['t']): Row[] {
  const families = [...new Set(specifications.map(({ family }) => family))]
  const terms = [...new Set(specifications.map((one) => one.terms.join('+')))]
  const harmonics = [...new Set(specifications.map((one) => one.harmonics))].sort((a, b) => a - b)
  return [
    ...families.map((family) => ({
      label: t(`evaluations.family.${family}`),
      has: (one: Specification) => one.family === family,
    })),
    ...terms.map((set) => ({
      label: termsSaid(set.split('+'), t),
      has: (one: Specification) => one.terms.join('+') === set,
    })),
    ...harmonics.map((count) => ({
      label: t('evaluations.harmonics', { count }),
      has: (one: Specification) => one.harmonics === count,
    })),
  ]
}

export const termsSaid = (terms: readonly string[], t: ReturnType<typeof useLanguage>['t']): string =>
  terms.map((term) => t(`evaluations.term.${term as 'level' | 'slope' | 'delayed'}`)).join(' + ')

function Choices({
  rows,
  specifications,
  scales: { x, box },
}: {
  rows: Row[]
  specifications: readonly Specification[]
  scales: Scales
}) {
  const { dir } = useLanguage()
  return rows.map(({ label, has }, row) => {
    const y = box.bottom + 26 + row * lineHeight
    const marks = specifications.map((one, at) => (has(one) ? `M${x(at)} ${y}v5` : '')).join('')
    return (
      <g key={label}>
        <path className="s-accent" strokeWidth="1.5" d={marks} />
        <text className="t-quiet" x={box.left} y={y - 4} textAnchor={anchor(dir, 'right')}>
          {label}
        </text>
      </g>
    )
  })
}

/** For the sentence about the curve. */
export function curveValues(
  { specifications: { specifications, sameSign, clear } }: ItsResult,
  f: { percent(share: number): string; number(value: number): string },
) {
  const first = specifications[0]
  const last = specifications.at(-1)
  const said = (one: Specification | undefined) =>
    one?.ratio != null ? f.percent(one.ratio) : f.number(one?.estimate ?? 0)
  return { specifications: specifications.length, same: sameSign, clear, least: said(first), most: said(last) }
}
