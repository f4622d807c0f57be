import { inLocale } from '#src/publishing/in-locale.ts'
import { SmallMultiples } from '#src/ui/chart/small-multiples.tsx'
import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { writeChoice } from './choice.ts'
import { lineOf } from './trend-lines.ts'
import type { IncidentView } from './view-model.ts'

/** A small picture of each area over the years, all on one scale; two sources as two lines. */
export function Multiples({ view: { multiples, sources, choice }, base }: { view: IncidentView; base: string }) {
  const { t, to, locale } = useLanguage()
  const [first] = multiples
  if (!first || multiples.length < 2) return null
  const titleOf = (source: string) => {
    const title = sources.find(({ id }) => id === source)?.title
    return title ? inLocale(title, locale) : source
  }
  const [source = '', other] = first.lines.map((line) => titleOf(line.source))
  const measure = t(`incidents.measure.${choice.measure}`)
  return (
    <Figure
      title={
        other === undefined
          ? t('incidents.multiplesTitle', { measure, source })
          : t('sideBySide.multiplesTitle', { measure })
      }
      caption={other !== undefined && <p>{t('sideBySide.multiplesLines', { source, other })}</p>}
    >
      <SmallMultiples
        title={t('incidents.multiples')}
        unit={t('incidents.unit.year', { measure })}
        items={multiples.map(({ key, name, lines }) => ({
          name: inLocale(name, locale),
          href: `${to(`${base}/incidents`)}${writeChoice({ ...choice, area: key })}`,
          series: lines.map((line, i) => lineOf(line, sources, titleOf(line.source), i === 0)),
        }))}
      />
    </Figure>
  )
}
