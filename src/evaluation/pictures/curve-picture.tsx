import { anchor } from '#src/ui/chart/drawing.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { dots, whiskers } from './placebo-picture.tsx'
import { extentOf, Plot, type Scales } from './plot.tsx'

/** Nastaliq wants more room than Latin letters. */
const lineHeights = { en: 26, ur: 38 } as const

/** One model: where its interval is not known, its estimate alone is drawn. */
export interface Drawn {
  estimate: number
  low: number | null
  high: number | null
  ratio: number | null
  ratioLow: number | null
  ratioHigh: number | null
}

/** A choice, and which of the models were made with it. */
export interface ChoiceRow<Model> {
  label: string
  has: (one: Model) => boolean
}

interface CurveProps<Model> {
  title: string
  description: string
  models: readonly Model[]
  rows: readonly ChoiceRow<Model>[]
  /** Whether they are drawn as shares of what was to be expected; models that have none are left out then. */
  ratios: boolean
}

/** Every other model of the same data, by its estimate; below, which choices each of them is made of. */
export function CurvePicture<Model extends Drawn>({ title, description, models, rows, ratios }: CurveProps<Model>) {
  const { t, locale } = useLanguage()
  const lineHeight = lineHeights[locale]
  // Of least squares, where less than nothing was expected there is no ratio.
  const shown = ratios ? models.filter(({ ratio }) => ratio !== null && ratio > 0) : models
  const drawn = shown.map((one, at) => ({ at, ...(ratios ? inRatios(one) : inUnits(one)) }))
  const told = rows.filter(({ has }) => shown.some(has) && !shown.every(has))
  return (
    <Plot
      title={title}
      description={description}
      unit={t(ratios ? 'evaluations.axis.ratio' : 'evaluations.axis.difference')}
      x={{ from: 0, to: Math.max(1, shown.length - 1), ticks: () => [] }}
      y={extentOf(drawn, ratios)}
      height={270 + told.length * lineHeight}
      below={told.length * lineHeight + 10}
      draw={(scales) => (
        <>
          <path className="s-line" strokeWidth="2" d={whiskers(drawn, scales)} />
          <path className="s-strong" strokeWidth="3" strokeLinecap="round" d={dots(drawn, scales)} />
          <Choices rows={told} models={shown} scales={scales} />
        </>
      )}
    />
  )
}

const inUnits = ({ estimate, low, high }: Drawn) => ({ estimate, low: low ?? estimate, high: high ?? estimate })

const inRatios = ({ ratio, ratioLow, ratioHigh }: Drawn) => ({
  estimate: ratio ?? 1,
  // A difference of least squares may reach below nothing at all.
  low: Math.max(0.01, ratioLow ?? ratio ?? 1),
  high: Math.max(0.01, ratioHigh ?? ratio ?? 1),
})

function Choices<Model>({
  rows,
  models,
  scales: { x, box },
}: {
  rows: readonly ChoiceRow<Model>[]
  models: readonly Model[]
  scales: Scales
}) {
  const { dir, locale } = useLanguage()
  const lineHeight = lineHeights[locale]
  return rows.map(({ label, has }, row) => {
    const y = box.bottom + (row + 1) * lineHeight
    const marks = models.map((one, at) => (has(one) ? `M${x(at)} ${y}v5` : '')).join('')
    return (
      <g key={label}>
        <path className="s-accent" strokeWidth="1.5" d={marks} />
        <text className="t-quiet" x={box.left} y={y - (locale === 'ur' ? 10 : 4)} textAnchor={anchor(dir, 'right')}>
          {label}
        </text>
      </g>
    )
  })
}
