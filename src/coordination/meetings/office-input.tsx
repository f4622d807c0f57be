import { inLocale } from '#src/publishing/frame.tsx'
import { Field, type FieldProps } from '#src/ui/field.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'

export interface Choice {
  id: string
  name: LocalText
}

/** What `IdInput`s of one page choose from: written once, however many they are. */
export function Choices({ id, choices }: { id: string; choices: readonly Choice[] }) {
  const { locale } = useLanguage()
  return (
    <datalist id={id}>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id} label={inLocale(choice.name, locale)} />
      ))}
    </datalist>
  )
}

/** The id of a record, chosen from a list that the browser offers while it is typed. */
export function IdInput({ list, value, ...field }: FieldProps & { list: string; value?: string }) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <input
          className="input"
          id={id}
          name={field.name}
          list={list}
          defaultValue={value}
          autoComplete="off"
          dir="ltr"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  )
}
