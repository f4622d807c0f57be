import type { ReactNode } from 'react'
import { FieldGroup } from '#src/ui/field.tsx'
import { type Option, Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { IncidentFields } from '../incidents/incident-fields.tsx'
import { IndicatorVersion, Result } from '../model.ts'
import { VoiceFields } from '../voices/voice-fields.tsx'
import { type Fields, rowsShown } from './indicator-form.ts'
import { DisaggregationRows, ReporterRows } from './indicator-rows.tsx'

export interface Choices {
  organisations: Option[]
  areas: Option[]
  sources: Option[]
  /** Ids of surveys whose waves can be asked. */
  surveys: string[]
  incidentSources: Option[]
}

export interface IndicatorFieldsProps {
  /** What stands in each field, by its name. */
  fields: Fields
  error: (name: string) => string | undefined
  choices: Choices
}

const kinds = IndicatorVersion.shape.kind.unwrap().options
const frequencies = ['P1W', 'P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P5Y']

/** The fields of an indicator, in four parts: words, what is measured, from where to where, who reports it. */
export function IndicatorFields(props: IndicatorFieldsProps & { children?: ReactNode }) {
  const { t, f } = useLanguage()
  const { fields, error, choices } = props
  const field = (name: string) => ({ name, value: fields[name] ?? '', error: error(name) })
  const rows = rowsShown(fields)
  const frequency = fields.frequency ?? ''
  const known = frequency && !frequencies.includes(frequency) ? [...frequencies, frequency] : frequencies
  return (
    <>
      <Section id="words" title={t('indicators.words.title')}>
        <p className="hint">{t('indicators.words.hint')}</p>
        <Pair at="title" input={TextInput} required {...props} />
        <Pair at="note" input={TextArea} {...props} />
      </Section>
      <Section id="what" title={t('indicators.what.title')}>
        <p className="hint">{t('indicators.what.hint')}</p>
        <Pair at="definition" input={TextArea} required {...props} />
        <Pair at="unit" input={TextInput} hint={t('indicators.unitHint')} {...props} />
        <TextArea
          {...field('scale')}
          rows={3}
          label={t('indicators.field.scale')}
          hint={t('indicators.scaleHint')}
          optional
        />
        <FieldGroup name="ratio" label={t('indicators.field.ratio')} hint={t('indicators.ratioHint')} optional>
          <div className="flow">
            <Pair at="ratio.numerator" input={TextInput} {...props} />
            <Pair at="ratio.denominator" input={TextInput} {...props} />
            <TextInput {...field('ratio.per')} short inputMode="numeric" label={t('indicators.field.ratio.per')} />
          </div>
        </FieldGroup>
        <VoiceFields {...props} />
        <IncidentFields {...props} />
        <DisaggregationRows {...props} count={rows.disaggregations} />
        <Pair at="method" input={TextArea} {...props} />
        {props.children}
      </Section>
      <Section id="whither" title={t('indicators.whither.title')}>
        <p className="hint">{t('indicators.whither.hint')}</p>
        <Select
          {...field('kind')}
          label={t('indicators.field.kind')}
          hint={t('indicators.kindHint')}
          options={[
            { value: '', label: t('indicators.kind.none') },
            ...kinds.map((kind) => ({ value: kind, label: t(`common.target.${kind}`) })),
          ]}
        />
        <PointFields at="baseline" {...props} />
        <PointFields at="target" {...props} />
        <Select
          {...field('frequency')}
          label={t('indicators.field.frequency')}
          options={[
            { value: '', label: t('indicators.frequency.none') },
            ...known.map((one) => ({ value: one, label: f.duration(one) })),
          ]}
        />
        <FieldGroup
          name="plausible"
          label={t('indicators.field.plausible')}
          hint={t('indicators.plausibleHint')}
          optional
        >
          <div className="field-row">
            <TextInput {...field('plausible.min')} inputMode="decimal" label={t('indicators.field.plausible.min')} />
            <TextInput {...field('plausible.max')} inputMode="decimal" label={t('indicators.field.plausible.max')} />
          </div>
        </FieldGroup>
      </Section>
      <Section id="who" title={t('indicators.who.title')}>
        <p className="hint">{t('indicators.who.hint')}</p>
        <ReporterRows fields={fields} error={error} choices={choices} count={rows.reporters} />
      </Section>
    </>
  )
}

type PairOf =
  | 'title'
  | 'note'
  | 'definition'
  | 'unit'
  | 'method'
  | 'ratio.numerator'
  | 'ratio.denominator'
  | 'newResult.title'

interface PairProps extends Pick<IndicatorFieldsProps, 'fields' | 'error'> {
  at: PairOf
  input: typeof TextInput | typeof TextArea
  hint?: string
  required?: boolean
}

/** The same in both languages, English first. */
export function Pair({ at, input: Input, hint, required, fields, error }: PairProps) {
  const { t } = useLanguage()
  const field = (name: `${PairOf}.en` | `${PairOf}.ur`) => ({
    ...{ name, value: fields[name] ?? '', error: error(name) },
    label: t(`indicators.field.${name}`),
  })
  return (
    <div className="field-row">
      <Input {...field(`${at}.en`)} hint={hint} required={required} rows={2} />
      <Input {...field(`${at}.ur`)} rows={2} />
    </div>
  )
}

function PointFields({ at, fields, error, choices }: IndicatorFieldsProps & { at: 'baseline' | 'target' }) {
  const { t } = useLanguage()
  const field = (name: string) => ({
    name: `${at}.${name}`,
    value: fields[`${at}.${name}`] ?? '',
    error: error(`${at}.${name}`),
  })
  return (
    <FieldGroup name={at} label={t(`indicators.field.${at}`)} error={error(at)} optional>
      <div className="flow">
        <input type="hidden" name={`${at}.citation.clause`} value={fields[`${at}.citation.clause`] ?? ''} />
        <div className="field-row">
          <TextInput {...field('date')} type="date" label={t('indicators.field.date')} />
          <TextInput
            {...field('value')}
            label={t('indicators.field.value')}
            hint={at === 'baseline' ? t('indicators.valueHint') : undefined}
          />
        </div>
        <Select
          {...field('citation.source')}
          label={t('indicators.field.source')}
          options={[{ value: '', label: t('indicators.source.none') }, ...choices.sources]}
        />
        <div className="field-row">
          <TextInput {...field('citation.locator.en')} label={t('indicators.field.locator.en')} />
          <TextInput {...field('citation.locator.ur')} label={t('indicators.field.locator.ur')} />
        </div>
      </div>
    </FieldGroup>
  )
}

/** Of a promise: which result it measures, one that there is or a new one. */
export function ResultFields({
  results,
  fields,
  error,
}: Pick<IndicatorFieldsProps, 'fields' | 'error'> & { results: Option[] }) {
  const { t } = useLanguage()
  const field = (name: string) => ({ name, value: fields[name] ?? '', error: error(name) })
  return (
    <>
      <Select
        {...field('result')}
        label={t('indicators.field.result')}
        options={[
          { value: '', label: t('indicators.result.none') },
          ...results,
          { value: '+', label: t('indicators.result.new') },
        ]}
      />
      <Select
        {...field('newResult.level')}
        label={t('indicators.field.newResult.level')}
        options={Result.shape.level.options.map((level) => ({ value: level, label: t(`common.level.${level}`) }))}
        optional
      />
      <Pair at="newResult.title" input={TextInput} fields={fields} error={error} />
    </>
  )
}
