import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Checkboxes, Radios } from '#src/ui/choices.tsx'
import { Field } from '#src/ui/field.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { languages, type Statement, standings } from './consultation-model.ts'
import type { Named } from './room.ts'

interface FieldsProps {
  entered: Entered
  roles: readonly Named[]
  regions: readonly Named[]
  themes: readonly Named[]
  statement: Statement | null
}

/** Few are all in sight, to be chosen by the arrow keys; many are a list that letters find. */
const few = 12

/** What is said, and from which role and region: what is typed while somebody speaks. */
export function StatementFields({ entered, roles, regions, themes, statement }: FieldsProps) {
  const { t, locale } = useLanguage()
  const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))
  const pick = (name: 'role' | 'region', list: readonly Named[]) => {
    const field = {
      name,
      label: t(`consultations.${name}`),
      value: entered.value(name, statement?.[name]),
      error: entered.error(name),
      required: true,
    }
    if (list.length <= few) return <Radios {...field} options={options(list)} />
    return <Select {...field} options={[{ value: '', label: t('consultations.choose') }, ...options(list)]} />
  }
  return (
    <>
      <Field
        name="text"
        label={t('consultations.said')}
        hint={t('consultations.saidHint')}
        error={entered.error('text')}
      >
        {({ id, describedBy, invalid }) => (
          <textarea
            className="input"
            id={id}
            name="text"
            rows={3}
            defaultValue={entered.value('text', statement?.text)}
            required
            dir="auto"
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            // biome-ignore lint/a11y/noAutofocus: whoever saves one statement types the next, and nothing stands before it
            autoFocus={statement === null}
          />
        )}
      </Field>
      <div className="pair">
        {pick('role', roles)}
        {pick('region', regions)}
        <Radios
          name="standing"
          label={t('consultations.standing.note')}
          value={entered.value('standing', statement?.standing ?? 'single') || 'single'}
          error={entered.error('standing')}
          options={standings.map((one) => ({ value: one, label: t(`consultations.standing.${one}`) }))}
        />
        <Select
          name="language"
          label={t('consultations.language')}
          value={entered.value('language', statement?.language ?? locale)}
          options={languages.map((one) => ({ value: one, label: t(`consultations.language.${one}`) }))}
        />
      </div>
      {themes.length > 0 && (
        <Checkboxes
          name="themes"
          label={t('consultations.themes')}
          values={entered.values('themes', statement?.themes)}
          error={entered.error('themes')}
          options={options(themes)}
        />
      )}
    </>
  )
}
