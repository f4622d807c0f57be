import { Local } from '#src/publishing/local.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { VoiceView, WaveLine } from './voice-view.ts'
import { WaveNote } from './wave-note.tsx'

/** The question that is asked, and every wave of it: its value, or why it has none. */
export function VoiceWaves({ base, asked }: { base: string; asked: VoiceView[] }) {
  const { t } = useLanguage()
  if (asked.length === 0) return null
  return (
    <Section id="voices" title={t('voiceIndicators.title')}>
      {asked.map((view) => (
        <OneVersion key={view.version} base={base} view={view} />
      ))}
    </Section>
  )
}

function OneVersion({ base, view }: { base: string; view: VoiceView }) {
  const { t, f, to } = useLanguage()
  const { version, of, population, question, choices, waves } = view
  const isWeighted = waves.some(({ observation }) => observation?.wave?.weighted)
  const isSelfSelected = waves.some(({ observation }) => observation?.wave?.sample === 'self-selected')
  return (
    <>
      <p>{t(`voiceIndicators.${of}`, { question, choices: f.list(choices) })}</p>
      <DefinitionList items={[{ term: t('voiceIndicators.population'), value: <Local of={population} /> }]} />
      {isSelfSelected && (
        <Notice kind="warn" title={t('voiceIndicators.notRepresentative')}>
          {t('voiceIndicators.selfSelected')}
        </Notice>
      )}
      <DataTable<WaveLine>
        caption={t('results.indicator.version', { number: version })}
        captionUnseen
        rows={waves}
        rowKey={({ survey }) => survey}
        columns={[
          {
            key: 'wave',
            head: t('voiceIndicators.wave'),
            names: true,
            cell: ({ survey, title, observation }) =>
              title ? (
                <a href={to(`${base}/surveys/${survey}${observation ? '/results' : ''}`)}>
                  <Local of={title} />
                </a>
              ) : (
                survey
              ),
          },
          { key: 'date', head: t('common.date'), cell: ({ date }) => date && f.date(date) },
          {
            key: 'value',
            head: t('voiceIndicators.value'),
            cell: ({ observation, none }) => (
              <>
                {typeof observation?.value === 'number' && f.number(observation.value)}
                {observation?.wave && <WaveNote wave={observation.wave} />}
                {none && t(`voiceIndicators.none.${none}`)}
              </>
            ),
          },
        ]}
      />
      {!isSelfSelected && (
        <p className="quiet">{t(isWeighted ? 'voiceIndicators.methodWeighted' : 'voiceIndicators.method')}</p>
      )}
    </>
  )
}
