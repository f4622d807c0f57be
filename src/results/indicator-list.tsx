import { Local } from '#src/publishing/local.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Measure } from '#src/ui/measure.tsx'
import { Section } from '#src/ui/section.tsx'
import { Tag } from '#src/ui/tag.tsx'
import type { Indicator } from './model.ts'
import { reasonSentence, reasonText } from './reason-text.ts'
import type { IndicatorStanding } from './standing.ts'
import { WaveWords } from './voices/wave-note.tsx'

/** The indicators of a promise, each with its measure; the page of each has its chart and its values. */
export function IndicatorList({
  base,
  indicators,
  standings,
  define,
}: {
  base: string
  /** Where whoever may define one more does. */
  define: string | null
  indicators: Indicator[]
  standings: IndicatorStanding[]
}) {
  const { t, to } = useLanguage()
  return (
    <Section id="indicators" title={t('results.indicators.title')}>
      {indicators.length === 0 && <EmptyState title={t('results.indicators.none')} />}
      {indicators.map((indicator) => {
        const standing = standings.find((s) => s.indicator === indicator.id)
        return (
          <div key={indicator.id} className="flow">
            <h3>
              <a href={to(`${base}/indicators/${indicator.id}`)}>
                <Local of={indicator.title} />
              </a>{' '}
              {indicator.proposedBy === 'workspace' && <Tag>{t('results.indicators.proposed')}</Tag>}
            </h3>
            {standing && <IndicatorMeasure standing={standing} />}
          </div>
        )
      })}
      {define !== null && (
        <p>
          <a href={to(define)}>{t('indicators.define')}</a>
        </p>
      )}
    </Section>
  )
}

/**
 * The graduated rule of one indicator's score, with its reason in words, and whether its newest value is out of date.
 * `said`: the reason stands above it already.
 */
export function IndicatorMeasure({
  standing: { score, wave, edition },
  said = false,
}: {
  standing: IndicatorStanding
  said?: boolean
}) {
  const { t, f, locale } = useLanguage()
  const reason = reasonText(score.reason, locale)
  const stale = t('common.stale')
  const caption = said ? (score.stale ? stale : undefined) : score.stale ? `${reason} (${stale})` : reason
  return (
    <>
      <Measure
        state={score.state}
        progress={score.progress}
        expected={score.reason.values.expectedProgress}
        caption={caption}
        label={said ? reasonSentence(score, locale) : undefined}
      />
      {wave && <WaveWords wave={wave} />}
      {edition && <p className="quiet">{t('incidentIndicators.asOf', { ...edition, day: f.date(edition.day) })}</p>}
    </>
  )
}
