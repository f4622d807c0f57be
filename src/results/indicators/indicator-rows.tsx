import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { FieldGroup } from '#src/ui/field.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { IndicatorFieldsProps } from './indicator-fields.tsx'

type RowsProps = IndicatorFieldsProps & { count: number }

/** Sends the form to itself, which then has a row more. */
function OneMore() {
  const { t } = useLanguage()
  return (
    <Buttons>
      <Button kind="quiet" name="do" value="check">
        {t('indicators.more')}
      </Button>
    </Buttons>
  )
}

/** The ways the whole is taken apart; each keeps its name, out of sight. */
export function DisaggregationRows({ fields, error, count }: Omit<RowsProps, 'choices'>) {
  const { t } = useLanguage()
  const field = (name: string) => ({ name, value: fields[name] ?? '', error: error(name) })
  return (
    <FieldGroup
      name="disaggregations"
      label={t('indicators.field.disaggregations')}
      error={error('disaggregations')}
      optional
    >
      {Array.from({ length: count }, (_, i) => `disaggregations.${i}.`).map((at, i) => (
        <fieldset key={at} className="field flow">
          <legend className="quiet">{t('indicators.disaggregation', { number: i + 1 })}</legend>
          <input type="hidden" name={`${at}name`} value={fields[`${at}name`] ?? ''} />
          <div className="field-row">
            <TextInput {...field(`${at}title.en`)} label={t('indicators.field.title.en')} />
            <TextInput {...field(`${at}title.ur`)} label={t('indicators.field.title.ur')} />
          </div>
          <TextArea
            {...field(`${at}parts`)}
            rows={3}
            label={t('indicators.field.parts')}
            hint={t('indicators.partsHint')}
          />
          <Checkbox
            name={`${at}sums`}
            label={t('indicators.field.sums')}
            checked={fields[`${at}title.en`] ? fields[`${at}sums`] === 'yes' : true}
          />
        </fieldset>
      ))}
      <OneMore />
    </FieldGroup>
  )
}

export function ReporterRows({ fields, error, choices, count }: RowsProps) {
  const { t } = useLanguage()
  const field = (name: string) => ({ name, value: fields[name] ?? '', error: error(name) })
  return (
    <FieldGroup name="reporters" label={t('indicators.field.reporters')} error={error('reporters')} optional>
      {Array.from({ length: count }, (_, i) => `reporters.${i}.`).map((at, i) => (
        <fieldset key={at} className="field">
          <legend className="quiet">{t('indicators.reporter', { number: i + 1 })}</legend>
          <div className="field-row">
            <Select
              {...field(`${at}organisation`)}
              label={t('indicators.field.organisation')}
              options={[{ value: '', label: t('indicators.choose') }, ...choices.organisations]}
            />
            <Select
              {...field(`${at}area`)}
              label={t('indicators.field.area')}
              options={[{ value: '', label: t('indicators.area.whole') }, ...choices.areas]}
            />
          </div>
        </fieldset>
      ))}
      <OneMore />
    </FieldGroup>
  )
}
