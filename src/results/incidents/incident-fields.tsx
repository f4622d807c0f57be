import { valueSaid } from '#src/incidents/charts/incident-words.ts'
import { type Axis, axes, axisValues, type CodedAxis, wordedAxes } from '#src/incidents/model.ts'
import { measures } from '#src/incidents/query-model.ts'
import { Checkboxes } from '#src/ui/choices.tsx'
import { FieldGroup } from '#src/ui/field.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { IndicatorFieldsProps } from '../indicators/indicator-fields.tsx'
import { periods } from './counted-model.ts'

const coded = axes.filter((axis): axis is CodedAxis => axis in axisValues && axis !== 'eventClass')

/** Which incidents an indicator counts; all of it empty where it counts none. */
export function IncidentFields(props: IndicatorFieldsProps) {
  const { t } = useLanguage()
  const { fields, error, choices } = props
  const field = (name: string) => ({ name, value: fields[name] ?? '', error: error(name) })
  const box = (name: 'mix' | 'rate') => ({
    ...{ name: `incidents.${name}`, error: error(`incidents.${name}`) },
    values: [fields[`incidents.${name}`] ?? ''],
    options: [{ value: 'yes', label: t(`incidentIndicators.${name}`) }],
  })
  const none = { value: '', label: t('indicators.frequency.none') }
  return (
    <FieldGroup name="incidents" label={t('incidentIndicators.title')} hint={t('incidentIndicators.hint')} optional>
      <div className="flow">
        <Select
          {...field('incidents.source')}
          label={t('incidentIndicators.field.source')}
          options={[{ value: '', label: t('incidentIndicators.source.none') }, ...choices.incidentSources]}
        />
        <AxisBoxes {...props} axis="eventClass" />
        <Checkboxes {...box('mix')} label={t('incidentIndicators.field.mix')} />
        <div className="field-row">
          <Select
            {...field('incidents.measure')}
            label={t('incidentIndicators.field.measure')}
            options={[none, ...measures.map((value) => ({ value, label: t(`incidents.measure.${value}`) }))]}
          />
          <Select
            {...field('incidents.figure')}
            label={t('incidentIndicators.field.figure')}
            options={[
              { value: '', label: t('incidentIndicators.figure.best') },
              { value: 'low', label: t('incidentIndicators.figure.low') },
              { value: 'high', label: t('incidentIndicators.figure.high') },
            ]}
          />
        </div>
        <Checkboxes
          {...box('rate')}
          label={t('incidentIndicators.field.rate')}
          hint={t('incidentIndicators.rateHint')}
        />
        <div className="field-row">
          <Select
            {...field('incidents.area')}
            label={t('incidentIndicators.field.area')}
            options={[{ value: '', label: t('incidentIndicators.area.all') }, ...choices.areas]}
          />
          <Select
            {...field('incidents.borders')}
            label={t('incidentIndicators.field.borders')}
            options={[
              { value: '', label: t('incidents.borders.named') },
              { value: 'today', label: t('incidents.borders.today') },
            ]}
          />
        </div>
        <div className="field-row">
          <Select
            {...field('incidents.period')}
            label={t('incidentIndicators.field.period')}
            options={[none, ...periods.map((value) => ({ value, label: t(`incidentIndicators.period.${value}`) }))]}
          />
          <TextInput
            {...field('incidents.from')}
            short
            label={t('incidentIndicators.field.from')}
            hint={t('incidentIndicators.fromHint')}
          />
        </div>
        <p className="hint">{t('incidentIndicators.more')}</p>
        {coded.map((axis) => (
          <AxisBoxes key={axis} {...props} axis={axis} />
        ))}
        {wordedAxes.map((axis) => (
          <TextArea
            key={axis}
            {...field(`incidents.where.${axis}`)}
            rows={2}
            label={t(`incidents.axis.${axis}`)}
            hint={t('incidentIndicators.wordsHint')}
            optional
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** The values of an axis, folded away until one is ticked; the kinds of event stand open, as one of them is needed. */
function AxisBoxes({ axis, fields, error }: IndicatorFieldsProps & { axis: CodedAxis }) {
  const { t, f } = useLanguage()
  const name = `incidents.where.${axis}`
  const values = (fields[name] ?? '').split(/\r?\n/).filter(Boolean)
  const said = (value: string) => valueSaid(t, axis as Axis, value)
  const boxes = {
    ...{ name, values, error: error(name) },
    options: axisValues[axis].map((value) => ({ value, label: said(value) })),
  }
  if (axis === 'eventClass')
    return (
      <Checkboxes
        {...boxes}
        label={t('incidentIndicators.field.eventClass')}
        hint={t('incidentIndicators.eventClassHint')}
      />
    )
  const words = { axis: t(`incidents.axis.${axis}`) }
  return (
    <details open={values.length > 0 || boxes.error !== undefined}>
      <summary>
        {values.length > 0
          ? t('incidentIndicators.field.axisSome', { ...words, values: f.list(values.map(said)) })
          : t('incidentIndicators.field.axisAny', words)}
      </summary>
      <Checkboxes {...boxes} label={t('incidentIndicators.field.axis', words)} />
    </details>
  )
}
