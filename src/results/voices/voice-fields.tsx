import { FieldGroup } from '#src/ui/field.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { IndicatorFieldsProps } from '../indicators/indicator-fields.tsx'

/** Which question an indicator asks of whom; all of it empty where it asks none. */
export function VoiceFields({ fields, error, choices }: IndicatorFieldsProps) {
  const { t, f } = useLanguage()
  const field = (name: string) => ({ name, value: fields[name] ?? '', error: error(name) })
  const { surveys } = choices
  return (
    <FieldGroup name="voices" label={t('voiceIndicators.title')} hint={t('voiceIndicators.hint')} optional>
      <div className="flow">
        <TextInput
          {...field('voices.waves')}
          label={t('voiceIndicators.field.waves')}
          hint={
            surveys.length > 0
              ? t('voiceIndicators.wavesHint', { ids: f.list(surveys) })
              : t('voiceIndicators.noSurveys')
          }
        />
        <TextInput
          {...field('voices.question')}
          label={t('voiceIndicators.field.question')}
          hint={t('voiceIndicators.questionHint')}
        />
        <TextInput
          {...field('voices.choices')}
          label={t('voiceIndicators.field.choices')}
          hint={t('voiceIndicators.choicesHint')}
        />
        <Select
          {...field('voices.of')}
          label={t('voiceIndicators.field.of')}
          options={[
            { value: '', label: t('indicators.frequency.none') },
            { value: 'answered', label: t('voiceIndicators.of.answered') },
            { value: 'asked', label: t('voiceIndicators.of.asked') },
          ]}
        />
        {(['en', 'ur'] as const).map((language) => (
          <TextInput
            key={language}
            {...field(`voices.population.${language}`)}
            label={t(`voiceIndicators.field.population.${language}`)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
