import type { Entered } from '#src/publishing/refused-form.ts'
import { Field } from '#src/ui/field.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Language, Words } from '#src/voices/xlsform/model.ts'
import { UNNAMED } from '#src/voices/xlsform/reading/words.ts'

interface WordInputsProps {
  /** Before the number of the language. */
  name: string
  languages: readonly Language[]
  words: Words
  entered: Entered
  label: (language: string) => string
  rows?: number
  required?: boolean
}

/** What a form's language is called, also where the form does not say. */
export function useLanguageName() {
  const { t } = useLanguage()
  return (name: string) => (name === UNNAMED ? t('formEditor.translate.unnamed') : name)
}

/** One text in each of the form's languages, each in its own direction. */
export function WordInputs({ name, languages, words, entered, label, rows = 1 }: WordInputsProps) {
  const called = useLanguageName()
  return languages.map((language, at) => {
    const field = `${name}-${at}`
    const value = entered.value(field, words[language.name] ?? '')
    return (
      <Field key={language.name} name={field} label={label(called(language.name))} error={entered.error(field)}>
        {({ id, describedBy, invalid }) => (
          <textarea
            className="input"
            id={id}
            name={field}
            rows={rows}
            defaultValue={value}
            lang={language.code || undefined}
            dir={language.dir}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
          />
        )}
      </Field>
    )
  })
}
