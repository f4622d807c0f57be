import { inLocale } from '#src/publishing/in-locale.ts'
import { LineKey } from '#src/ui/chart/line-key.tsx'
import { SmallMultiples } from '#src/ui/chart/small-multiples.tsx'
import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { writeChoice } from './choice.ts'
import { kindOf, lineOf } from './trend-lines.ts'
import type { IncidentView } from './view-model.ts'

/** A small picture of each area over the years, all on one scale; each source as a line of its own. */
export function Multiples({ view: { multiples, sources, choice }, base }: { view: IncidentView; base: string }) {
  const { t, f, to, locale } = useLanguage()
  const [first] = multiples
  if (!first || multiples.length < 2) return null
  const titleOf = (source: string) => {
    const title = sources.find(({ id }) => id === source)?.title
    return title ? inLocale(title, locale) : source
  }
  const drawn = first.lines.map(({ source }) => source)
  const isOne = drawn.length === 1
  const left = sources.filter(({ id, silent }) => silent === null && !drawn.includes(id))
  const measure = t(`incidents.measure.${choice.measure}`)
  return (
    <Figure
      title={
        isOne
          ? t('incidents.multiplesTitle', { measure, source: titleOf(drawn[0] ?? '') })
          : t('sideBySide.multiplesTitle', { measure })
      }
      caption={
        left.length > 0 ? (
          <p>{t('sideBySide.notDrawn', { sources: f.list(left.map(({ id }) => titleOf(id))) })}</p>
        ) : undefined
      }
    >
      {!isOne && (
        <LineKey
          lines={drawn.map((source, at) => {
            const { kind, ...look } = kindOf(at)
            return { ...look, said: t(`sideBySide.line.${kind}`, { source: titleOf(source) }) }
          })}
        />
      )}
      <SmallMultiples
        title={t('incidents.multiples')}
        unit={t('incidents.unit.year', { measure })}
        items={multiples.map(({ key, name, lines }) => ({
          name: inLocale(name, locale),
          href: `${to(`${base}/incidents`)}${writeChoice({ ...choice, area: key })}`,
          series: lines.map((line, i) => ({
            ...lineOf(line, sources, titleOf(line.source), i === 0),
            stroke: kindOf(i).stroke,
          })),
        }))}
      />
    </Figure>
  )
}
