import { Checkboxes, Radios } from '#src/ui/choices.tsx'
import { FieldGroup } from '#src/ui/field.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Shown } from './page-view.ts'

/** One question, or what stands between questions. The language and direction of its words are those of what is around it. */
export function QuestionField({ shown }: { shown: Shown }) {
  const { kind, label, hint, readonly, values } = shown
  if (kind === 'heading') return <h2>{label}</h2>
  if (kind === 'note' || readonly) {
    return (
      <div className="field">
        <p className="flow">{label}</p>
        {hint !== '' && <p className="hint">{hint}</p>}
        {kind !== 'note' && <p>{values.join(', ')}</p>}
      </div>
    )
  }
  return <Asked shown={shown} />
}

/** What is wrong: in the form's own words, where it has any. */
export function useFaultText() {
  const { t } = useLanguage()
  return ({ fault, said }: Pick<Shown, 'fault' | 'said'>): string | undefined =>
    fault === null ? undefined : said || t(`voices.fault.${fault}`)
}

function Asked({ shown }: { shown: Shown }) {
  const { t } = useLanguage()
  const { field, type, options, values, required, rows } = shown
  const faultText = useFaultText()
  const [value = ''] = values
  const label = required ? (
    <>
      {shown.label} <span className="hint">({t('surveys.page.required')})</span>
    </>
  ) : (
    shown.label
  )
  const said = { name: field, label, hint: shown.hint || undefined, error: faultText(shown) }
  if (type === 'select_multiple') return <Checkboxes {...said} options={options} values={values} />
  if (type === 'acknowledge')
    return <Checkboxes {...said} options={[{ value: 'OK', label: t('voices.acknowledge') }]} values={values} />
  if (type === 'rank') return <Ranking shown={shown} label={label} />
  if (options.length > 0) {
    const skip = required ? [] : [{ value: '', label: t('voices.noAnswer') }]
    return <Radios {...said} options={[...options, ...skip]} value={value} />
  }
  if (type === 'text' && rows > 1) return <TextArea {...said} rows={rows} value={value} />
  if (type === 'date') return <TextInput {...said} type="date" short value={value} />
  const isNumber = type === 'integer' || type === 'decimal' || type === 'range'
  const digits = type === 'integer' ? 'numeric' : 'decimal'
  return <TextInput {...said} inputMode={isNumber ? digits : undefined} short={type !== 'text'} value={value} />
}

/** A place in the order each, first to last. */
function Ranking({ shown, label }: { shown: Shown; label: React.ReactNode }) {
  const { t, f } = useLanguage()
  const faultText = useFaultText()
  const { field, options, values, hint } = shown
  return (
    <FieldGroup name={field} label={label} hint={hint || t('voices.rankHint')} error={faultText(shown)}>
      {options.map(({ value: option }, at) => (
        <div className="choice" key={option}>
          <label htmlFor={`${field}-${at}`}>{f.integer(at + 1)}.</label>
          <select className="input" id={`${field}-${at}`} name={field} defaultValue={values[at] ?? ''}>
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
