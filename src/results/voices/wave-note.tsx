import { useLanguage } from '#src/ui/language.tsx'
import { Tag } from '#src/ui/tag.tsx'
import type { Wave } from '../model.ts'

/** Behind a value: how many people, and how far a sample of so many may be off; of people who chose to answer, that they did. */
export function WaveNote({ wave: { count, n, interval, sample, weighted } }: { wave: Wave }) {
  const { t, f } = useLanguage()
  return (
    <p className="quiet">
      {sample === 'self-selected' && <Tag>{t('voiceIndicators.notRepresentative')}</Tag>}{' '}
      {t('voiceIndicators.count', { count, n })}
      {weighted && <> ({t('voiceIndicators.weighted')})</>}
      {interval && (
        <>
          {' · '}
          {t('voiceIndicators.interval', { low: f.number(interval.low), high: f.number(interval.high) })}
        </>
      )}
    </p>
  )
}

/** The same of a score, whose value does not stand beside it. */
export function WaveWords({ wave: { n, interval, sample } }: { wave: Wave }) {
  const { t, f } = useLanguage()
  return (
    <p className="quiet">
      {sample === 'self-selected' && (
        <>
          <Tag>{t('voiceIndicators.notRepresentative')}</Tag> {t('voiceIndicators.inWordsSelf', { n })}
        </>
      )}
      {interval && t('voiceIndicators.inWords', { n, low: f.number(interval.low), high: f.number(interval.high) })}
    </p>
  )
}
