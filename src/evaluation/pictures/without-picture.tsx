import { useLanguage } from '#src/ui/language.tsx'
import { dots } from './placebo-picture.tsx'
import { extentOf, Plot } from './plot.tsx'

interface WithoutPictureProps {
  title: string
  /** The effect without each area. */
  estimates: readonly number[]
  own: number
}

/** The effect without each area in turn, from the least to the greatest, beside the effect of all (the line). */
export function WithoutPicture({ title, estimates, own }: WithoutPictureProps) {
  const { t } = useLanguage()
  const sorted = estimates.toSorted((a, b) => a - b)
  const drawn = sorted.map((estimate, at) => ({ at, estimate, low: estimate, high: estimate }))
  return (
    <Plot
      title={title}
      unit={t('evaluations.axis.difference')}
      x={{ from: -0.5, to: drawn.length - 0.5, ticks: () => [] }}
      y={extentOf([...drawn, { low: own, high: own }], false)}
      height={200}
      draw={(scales) => (
        <>
          <path className="s-accent" strokeWidth="1.5" d={`M${scales.box.left} ${scales.y(own)}H${scales.box.right}`} />
          <path className="s-strong" strokeWidth="6" strokeLinecap="round" d={dots(drawn, scales)} />
        </>
      )}
    />
  )
}
