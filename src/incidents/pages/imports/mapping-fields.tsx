import { FieldGroup } from '#src/ui/field.tsx'
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

/** Which column says what: one list to choose from for each thing that can be said. What is seldom said is folded away until it is. */
export function MappingFields(props: FieldsProps) {
  const { t } = useLanguage()
  const { sample, given, error } = props
  const marked = useMarked(props)
  const columns = [
    { value: '', label: '–' },
    ...[...new Set(sample.heading)].filter(Boolean).map((name) => ({ value: name, label: name })),
  ]
  const column = (name: (typeof named)[number], hint?: string) => (
    <Select
      key={name}
      {...marked(name, t(`importPages.field.${name}`), hint)}
      options={columns}
      value={given[name] ?? ''}
      error={error(name)}
    />
  )
  const row = (...names: (typeof named)[number][]) => (
    <div className="field-row">{names.map((name) => column(name))}</div>
  )
  const axis = (name: FormAxis) => <AxisFields key={name} axis={name} columns={columns} {...props} />
  const isGiven = (...names: string[]) => names.some((name) => (given[name] ?? '') !== '')
  const isShown = (name: FormAxis) => name === 'eventClass' || isGiven(`${name}.is`, `${name}.column`)
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
      {column('id', t('importPages.field.idHint'))}
      <Part of="when">
        <div className="field-row">
          {column('day')}
          {column('until')}
        </div>
        <Select
          {...marked('order', t('importPages.field.order'), t('importPages.field.orderHint'))}
          options={[
            { value: '', label: '–' },
            ...dateOrders.map((value) => ({ value, label: t(`importPages.order.${value}`) })),
          ]}
          value={given.order ?? ''}
        />
        {row('year', 'month', 'dayOfMonth')}
      </Part>
      <Part of="where">
        {row('place1', 'place2', 'place3')}
        {row('latitude', 'longitude', 'words')}
      </Part>
      <Part of="what">
        {formAxes.filter(isShown).map(axis)}
        {row('type', 'conflict', 'dyad')}
        <details>
          <summary>{t('importPages.moreAxes')}</summary>
          <div className="flow">{formAxes.filter((name) => !isShown(name)).map(axis)}</div>
        </details>
      </Part>
      <Part of="harm">
        {row('deaths', 'deathsLow', 'deathsHigh')}
        {row('civilians', 'securityForces', 'militants')}
        {column('injured')}
        <details open={isGiven(...classRanges.flat())}>
          <summary>{t('importPages.moreRanges')}</summary>
          <div className="flow">
            {classRanges.map((range) => (
              <div key={range[0]}>{row(...range)}</div>
            ))}
          </div>
        </details>
      </Part>
      <Part of="more">
        {column('onlyColumn')}
        <TextInput
          name="onlyValues"
          label={t('importPages.field.onlyValues')}
          hint={t('importPages.field.onlyHint')}
          value={given.onlyValues ?? ''}
        />
      </Part>
    </>
  )
}

const named = [
  ...(['id', 'day', 'until', 'year', 'month', 'dayOfMonth', 'place1', 'place2', 'place3'] as const),
  ...(['latitude', 'longitude', 'words', 'type', 'conflict', 'dyad', 'onlyColumn'] as const),
  ...harmColumns,
]
const classRanges = [
  ['civiliansLow', 'civiliansHigh'],
  ['securityForcesLow', 'securityForcesHigh'],
  ['militantsLow', 'militantsHigh'],
] as const

function Part({ of, children }: { of: 'when' | 'where' | 'what' | 'harm' | 'more'; children: React.ReactNode }) {
  const { t } = useLanguage()
  return (
    <fieldset className="field flow form-part">
      <legend>
        <h3>{t(`importPages.part.${of}`)}</h3>
      </legend>
      {children}
    </fieldset>
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

/** What a file says may run the other way than the words around it. */
const isolated = (text: string) => `\u2068${text}\u2069`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

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
  const options = axisValues[axis].map((value) => ({ value, label: t(`incidents.value.${value}`) }))
  const column = given[`${axis}.column`] ?? ''
  const found = column === '' ? [] : values[column]
  // What the mapping says of values that this file has not is kept.
  const start = valueField(axis, '')
  const known = Object.keys(given).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []))
  const all = [...new Set([...(found ?? []), ...(column === '' ? [] : known)])]
  return (
    <FieldGroup name={axis} label={capital(t(`incidents.axis.${axis}`))}>
      <div className="flow">
        <div className="field-row">
          <Select
            name={`${axis}.is`}
            label={t('importPages.axisIs')}
            options={[{ value: '', label: '–' }, ...options]}
            value={given[`${axis}.is`] ?? ''}
          />
          <Select
            {...marked(
              `${axis}.column`,
              t('importPages.axisColumn'),
              found === null ? t('importPages.tooManyValues') : undefined,
            )}
            options={columns}
            value={column}
            error={error(`${axis}.column`)}
          />
        </div>
        {all.length > 0 && (
          <div className="field-row">
            {all.map((value) => (
              <Select
                key={value}
                {...marked(valueField(axis, value), t('importPages.valueIs', { value: isolated(value) }))}
                options={[{ value: '', label: t('importPages.valueUnsaid') }, ...options]}
                value={given[valueField(axis, value)] ?? ''}
              />
            ))}
          </div>
        )}
      </div>
    </FieldGroup>
  )
}
