import { useLanguage } from '#src/ui/language.tsx'
import type { Residuals } from '../its/residuals.ts'
import { Plot } from './plot.tsx'

/** How alike what is left over is from one time to those after it; beyond the band one in twenty lies by chance. */
export function ResidualsPicture({ residuals: { acf, band }, title }: { residuals: Residuals; title: string }) {
  const { t, f } = useLanguage()
  const reach = Math.max(0.3, band * 1.2, ...acf.map(Math.abs)) * 1.1
  const lags = acf.map((_, at) => at + 1)
  return (
    <Plot
      title={title}
      unit={t('evaluations.axis.alike')}
      x={{
        from: 0.5,
        to: acf.length + 0.5,
        ticks: () => lags.filter((lag) => lag % 6 === 0).map((at) => ({ at, label: f.integer(at) })),
      }}
      y={{ low: -reach, high: reach, ratios: false }}
      height={220}
      draw={({ x, y, box }) => (
        <>
          <rect
            className="f-strong"
            fillOpacity="0.12"
            x={box.left}
            y={y(band)}
            width={box.right - box.left}
            height={y(-band) - y(band)}
          />
          <path
            className="s-accent"
            strokeWidth="4"
            d={acf.map((value, at) => `M${x(at + 1)} ${y(0)}V${y(value)}`).join('')}
          />
        </>
      )}
    />
  )
}
