import { inLocale } from '#src/publishing/in-locale.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkbox, Checkboxes } from '#src/ui/choices.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { axes, axisValues, type CodedAxis, type Family, families, wordedAxes } from '../model.ts'
import { measures } from '../query-model.ts'
import { borderChoices, type Choice } from './choice.ts'
import { valueSaid } from './incident-words.ts'

export interface ChoiceFormProps {
  choice: Choice
  address: string
  sources: { id: string; title: LocalText }[]
  areas: { id: string; name: LocalText }[]
  hasMergers: boolean
}

const coded = axes.flatMap((axis) =>
  axis in axisValues && axis !== 'eventClass' ? [axis as keyof typeof axisValues] : [],
)

/** Everything that can be chosen, sent by GET: the address of the page is the choice. */
export function ChoiceForm({ choice, address, sources, areas, hasMergers }: ChoiceFormProps) {
  const { t, f, locale } = useLanguage()
  const any = { value: '', label: t('incidents.choose.any') }
  const option = (axis: CodedAxis, value: string) => ({ value, label: valueSaid(t, axis, value) })
  // Several values come from an address alone; the form keeps them as one.
  const several = (axis: CodedAxis) => {
    const values = choice.where[axis] ?? []
    const label = f.list(values.map((value) => valueSaid(t, axis, value)))
    return values.length > 1 ? [{ value: values.join(), label }] : []
  }
  return (
    <details>
      <summary>{t('incidents.choose')}</summary>
      <form method="get" action={address} className="flow">
        {sources.length > 1 && (
          <Checkboxes
            name="source"
            label={t('incidents.choose.source')}
            values={choice.sources}
            options={sources.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }))}
          />
        )}
        <Checkboxes
          name="of"
          label={t('incidents.choose.of')}
          values={choice.families}
          options={(Object.keys(families) as Family[]).map((value) => ({
            value,
            label: t(`incidents.family.${value}`),
          }))}
        />
        <Checkbox
          name="mix"
          label={t('incidents.choose.mix')}
          hint={t('incidents.choose.mixHint')}
          checked={choice.mix}
        />
        <Select
          name="measure"
          label={t('incidents.choose.measure')}
          value={choice.measure}
          options={measures.map((value) => ({ value, label: t(`incidents.measure.${value}`) }))}
        />
        <Checkbox
          name="rate"
          label={t('incidents.choose.rate')}
          hint={t('incidents.choose.rateHint')}
          checked={choice.rate}
        />
        <TextInput
          name="from"
          label={t('incidents.choose.from')}
          hint={t('incidents.choose.monthHint')}
          value={choice.from}
          short
        />
        <TextInput name="to" label={t('incidents.choose.to')} value={choice.to} short />
        <Select
          name="step"
          label={t('incidents.choose.step')}
          value={choice.step ?? ''}
          options={[
            { value: '', label: t('incidents.step.auto') },
            { value: 'month', label: t('incidents.step.month') },
            { value: 'year', label: t('incidents.step.year') },
          ]}
        />
        <Select
          name="area"
          label={t('incidents.choose.area')}
          value={choice.area ?? ''}
          options={[
            { value: '', label: t('incidents.choose.whole') },
            ...areas.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
          ]}
        />
        {hasMergers && (
          <Select
            name="borders"
            label={t('incidents.choose.borders')}
            value={choice.borders}
            options={borderChoices.map((value) => ({ value, label: t(`incidents.borders.${value}`) }))}
          />
        )}
        <Select
          name="split"
          label={t('incidents.choose.split')}
          value={choice.split ?? ''}
          options={[any, ...axes.map((value) => ({ value, label: t(`incidents.axis.${value}`) }))]}
        />
        <fieldset className="flow">
          <legend>{t('incidents.choose.more')}</legend>
          {coded.map((axis) => (
            <Select
              key={axis}
              name={axis}
              label={t(`incidents.axis.${axis}`)}
              value={choice.where[axis]?.join() ?? ''}
              options={[any, ...several(axis), ...axisValues[axis].map((value) => option(axis, value))]}
            />
          ))}
          {wordedAxes.flatMap((axis) =>
            (choice.where[axis] ?? []).map((word) => <input key={word} type="hidden" name={axis} value={word} />),
          )}
        </fieldset>
        <Button>{t('incidents.show')}</Button>
      </form>
    </details>
  )
}
