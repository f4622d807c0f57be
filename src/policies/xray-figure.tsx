import { Figure, type FigureLinks } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { TickRule } from '#src/ui/tick-rule.tsx'
import type { Tick } from './tick-view.ts'
import { aspects } from './xray.ts'

export interface XrayFigureProps {
  ticks: readonly Tick[]
  links?: FigureLinks
  /** Where a tick leads; ticks lead nowhere without it. */
  href?: (tick: Tick) => string
  /** How many ticks the scale is made for, where two policies are compared. */
  slots?: number
  title?: string
}

/** The X-ray: every clause a tick, tall where it promises; a dot for each thing the promise names, so that emptiness is visible. */
export function XrayFigure({ ticks, links, href, slots, title }: XrayFigureProps) {
  const { t, f } = useLanguage()
  const items = ticks.map((tick) => ({
    label: f.digits(tick.label),
    tall: tick.tall,
    dots: tick.tall ? tick.dots : undefined,
    name: t('common.clauseNumber', { number: f.digits(tick.label) }),
    href: href?.(tick),
  }))
  return (
    <Figure title={title ?? t('policies.xray.title')} caption={t('policies.xray.key')} links={links}>
      <TickRule
        title={t('policies.xray.name')}
        items={items}
        rows={aspects.map((a) => t(`common.names.${a}`))}
        slots={slots}
      />
    </Figure>
  )
}
