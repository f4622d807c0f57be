import { Checkboxes, Radios } from '#src/ui/choices.tsx'
import { FieldGroup } from '#src/ui/field.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Shown, ShownOption } from './page-view.ts'

/**
 * One question, or what stands between questions. The language and direction of its words are those of what is around it. What may
 * change while somebody answers carries `data-words`, for the page's module.
 */
export function QuestionField({ shown }: { shown: Shown }) {
  const { kind, label, hint, values, computed, readonly } = shown
  if (kind === 'heading') return <h2 data-words="label">{label}</h2>
  if (kind === 'note' || computed) {
    return (
      <div className="field">
        <p className="flow" data-words="label">
          {label}
        </p>
        {hint !== '' && (
          <p className="hint" data-words="hint">
            {hint}
          </p>
        )}
        {computed && <p data-words="value">{values.join(', ')}</p>}
      </div>
    )
  }
  const asked = (
    <>
      <Asked shown={shown} />
      {shown.rest.length > 0 && (
        <template data-rest>
          <Rest shown={shown} />
        </template>
      )}
    </>
  )
  return readonly ? (
    <fieldset className="field" disabled>
      {asked}
    </fieldset>
  ) : (
    asked
  )
}

/** What is wrong: in the form's own words, where it has any. */
export function useFaultText() {
  const { t } = useLanguage()
  return ({ fault, said }: Pick<Shown, 'fault' | 'said'>): string | undefined =>
    fault === null ? undefined : said || t(`voices.fault.${fault}`)
}

function Label({ shown: { label, required } }: { shown: Shown }) {
  const { t } = useLanguage()
  return (
    <>
      <span data-words="label">{label}</span>{' '}
      <span className="hint" data-required hidden={!required}>
        ({t('surveys.page.required')})
      </span>
    </>
  )
}

function Asked({ shown }: { shown: Shown }) {
  const { t } = useLanguage()
  const { field, type, options, rest, values, required, rows } = shown
  const faultText = useFaultText()
  const [value = ''] = values
  const hint = shown.hint ? <span data-words="hint">{shown.hint}</span> : undefined
  const said = { name: field, label: <Label shown={shown} />, hint, error: faultText(shown) }
  if (type === 'select_multiple') return <Checkboxes {...said} options={options} values={values} />
  if (type === 'acknowledge')
    return <Checkboxes {...said} options={[{ value: 'OK', label: t('voices.acknowledge') }]} values={values} />
  if (type === 'rank') return <Ranking shown={shown} label={said.label} hint={hint} options={options} />
  if (options.length > 0 || rest.length > 0) {
    const skip = required ? [] : [{ value: '', label: t('voices.noAnswer') }]
    return <Radios {...said} options={[...options, ...skip]} value={value} />
  }
  if (type === 'text' && rows > 1) return <TextArea {...said} rows={rows} value={value} />
  const isNumber = type === 'integer' || type === 'decimal' || type === 'range'
  const digits = type === 'integer' ? 'numeric' : 'decimal'
  const kind = type === 'date' ? 'date' : 'text'
  return (
    <TextInput {...said} type={kind} inputMode={isNumber ? digits : undefined} short={type !== 'text'} value={value} />
  )
}

/** What would be on offer after other answers, for the page's module to put in its place. */
function Rest({ shown }: { shown: Shown }) {
  const { field, type, options, rest } = shown
  const said = { name: field, label: '' }
  if (type === 'rank') return <Ranking shown={shown} label="" options={[...options, ...rest]} from={options.length} />
  if (type === 'select_multiple') return <Checkboxes {...said} options={rest} />
  return <Radios {...said} options={rest} />
}

interface RankingProps {
  shown: Shown
  label: React.ReactNode
  hint?: React.ReactNode
  options: readonly ShownOption[]
  /** The first place that is shown, from 0. */
  from?: number
}

/** A place in the order each, first to last. */
function Ranking({ shown, label, hint, options, from = 0 }: RankingProps) {
  const { t, f } = useLanguage()
  const faultText = useFaultText()
  const { field, values } = shown
  return (
    <FieldGroup name={field} label={label} hint={hint ?? t('voices.rankHint')} error={faultText(shown)}>
      {options.slice(from).map(({ value: option }, at) => (
        <div className="choice" key={option}>
          <label htmlFor={`${field}-${from + at}`}>{f.integer(from + at + 1)}.</label>
          <select className="input" id={`${field}-${from + at}`} name={field} defaultValue={values[from + at] ?? ''}>
            <option value="">{t('voices.noAnswer')}</option>
            {options.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </FieldGroup>
  )
}
