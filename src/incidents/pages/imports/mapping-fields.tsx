import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { type FormAxis, formAxes, valueField } from '../../bringing/mapping-form.ts'
import type { Proposed } from '../../bringing/proposing/propose-mapping.ts'
import type { Sample } from '../../bringing/sample.ts'
import { harmColumns } from '../../importing/harm-columns.ts'
import { dateOrders } from '../../importing/mapping-model.ts'
import { axisValues } from '../../model.ts'

interface FieldsProps {
  sample: Sample
  /** Of the columns that stand for an axis. */
  values: Sample['values']
  given: Record<string, string>
  /** Of fields that were filled in by nobody, why. */
  proposed: Proposed
  error: (field: string) => string | undefined
}

/** Which column says what: one list to choose from for each thing that can be said. */
export function MappingFields(props: FieldsProps) {
  const { t } = useLanguage()
  const { sample, given, error } = props
  const marked = useMarked(props)
  const columns = [
    { value: '', label: '–' },
    ...[...new Set(sample.heading)].filter(Boolean).map((name) => ({ value: name, label: name })),
  ]
  const column = (name: string, label: string, hint?: string) => (
    <Select
      key={name}
      {...marked(name, label, hint)}
      options={columns}
      value={given[name] ?? ''}
      error={error(name)}
      optional
    />
  )
  const legend = (part: 'when' | 'where' | 'what' | 'harm' | 'more') => <legend>{t(`importPages.part.${part}`)}</legend>
  return (
    <>
      {sample.sheets.length > 1 && (
        <Select
          name="sheet"
          label={t('importPages.sheet')}
          options={sample.sheets.map((name) => ({ value: name, label: name }))}
          value={given.sheet ?? sample.sheets[0] ?? ''}
        />
      )}
      {column('id', t('importPages.field.id'), t('importPages.field.idHint'))}
      <fieldset className="field flow">
        {legend('when')}
        {column('day', t('importPages.field.day'))}
        <Select
          {...marked('order', t('importPages.field.order'), t('importPages.field.orderHint'))}
          options={[
            { value: '', label: '–' },
            ...dateOrders.map((value) => ({ value, label: t(`importPages.order.${value}`) })),
          ]}
          value={given.order ?? ''}
          optional
        />
        {column('until', t('importPages.field.until'))}
        {column('year', t('importPages.field.year'), t('importPages.field.yearHint'))}
        {column('month', t('importPages.field.month'))}
        {column('dayOfMonth', t('importPages.field.dayOfMonth'))}
      </fieldset>
      <fieldset className="field flow">
        {legend('where')}
        {column('place1', t('importPages.field.place1'))}
        {column('place2', t('importPages.field.place2'))}
        {column('place3', t('importPages.field.place3'))}
        {column('latitude', t('importPages.field.latitude'))}
        {column('longitude', t('importPages.field.longitude'))}
        {column('words', t('importPages.field.words'))}
      </fieldset>
      <fieldset className="field flow">
        {legend('what')}
        {formAxes.map((axis) => (
          <AxisFields key={axis} axis={axis} columns={columns} {...props} />
        ))}
        {column('type', t('importPages.field.type'))}
        {column('conflict', t('importPages.field.conflict'))}
        {column('dyad', t('importPages.field.dyad'))}
      </fieldset>
      <fieldset className="field flow">
        {legend('harm')}
        {harmColumns.map((name) => column(name, t(`importPages.field.${name}`)))}
      </fieldset>
      <fieldset className="field flow">
        {legend('more')}
        {column('onlyColumn', t('importPages.field.onlyColumn'))}
        <TextInput
          name="onlyValues"
          label={t('importPages.field.onlyValues')}
          hint={t('importPages.field.onlyHint')}
          value={given.onlyValues ?? ''}
          optional
        />
      </fieldset>
    </>
  )
}

/** Name, label and hint of a field; one that was proposed says so, and why. */
function useMarked({ proposed, given }: Pick<FieldsProps, 'proposed' | 'given'>) {
  const { t } = useLanguage()
  return (name: string, label: string, hint?: string) => {
    const one = proposed[name]
    if (!one || one.value !== given[name]) return { name, label, ...(hint ? { hint } : {}) }
    const mark = (
      <>
        {label} <Tag tone="one">{t('importPages.proposed')}</Tag>
      </>
    )
    return { name, label: mark, hint: [t(`importPages.why.${one.why}`), hint].filter(Boolean).join(' ') }
  }
}

/** An axis: the same for all rows, or a column, whose values are then asked for one by one. */
function AxisFields({
  axis,
  columns,
  values,
  given,
  proposed,
  error,
}: Omit<FieldsProps, 'sample'> & { axis: FormAxis; columns: { value: string; label: string }[] }) {
  const { t } = useLanguage()
  const marked = useMarked({ proposed, given })
  const said = t(`incidents.axis.${axis}`)
  const options = axisValues[axis].map((value) => ({ value, label: t(`incidents.value.${value}`) }))
  const column = given[`${axis}.column`] ?? ''
  const found = column === '' ? [] : values[column]
  // What the mapping says of values that this file has not is kept.
  const start = valueField(axis, '')
  const known = Object.keys(given).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []))
  return (
    <>
      <Select
        name={`${axis}.is`}
        label={t('importPages.axisIs', { axis: said })}
        options={[{ value: '', label: '–' }, ...options]}
        value={given[`${axis}.is`] ?? ''}
        optional
      />
      <Select
        {...marked(
          `${axis}.column`,
          t('importPages.axisColumn', { axis: said }),
          found === null ? t('importPages.tooManyValues') : undefined,
        )}
        options={columns}
        value={column}
        error={error(`${axis}.column`)}
        optional
      />
      {[...new Set([...(found ?? []), ...(column === '' ? [] : known)])].map((value) => (
        <Select
          key={value}
          {...marked(valueField(axis, value), t('importPages.valueIs', { value }))}
          options={[{ value: '', label: t('importPages.valueUnsaid') }, ...options]}
          value={given[valueField(axis, value)] ?? ''}
        />
      ))}
    </>
  )
}
