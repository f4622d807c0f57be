import { Field, type FieldProps } from './field.tsx'
import { useLanguage } from './language.tsx'

export type TextInputProps = FieldProps & {
  value?: string
  type?: 'text' | 'password' | 'email' | 'url' | 'date' | 'number'
  inputMode?: 'text' | 'numeric' | 'decimal'
  /** For a number, a date or a code. */
  short?: boolean
  required?: boolean
  autoComplete?: string
}

/** One line of text. Its direction follows what is typed. */
export function TextInput({
  value,
  type = 'text',
  inputMode,
  short,
  required,
  autoComplete,
  ...field
}: TextInputProps) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <input
          className={short ? 'input input-short' : 'input'}
          id={id}
          name={field.name}
          type={type}
          inputMode={inputMode}
          defaultValue={value}
          required={required}
          autoComplete={autoComplete}
          dir={type === 'text' ? 'auto' : undefined}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  )
}

export type TextAreaProps = FieldProps & { value?: string; rows?: number; required?: boolean }

/** Several lines of text. */
export function TextArea({ value, rows = 4, required, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <textarea
          className="input"
          id={id}
          name={field.name}
          rows={rows}
          defaultValue={value}
          required={required}
          dir="auto"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  )
}

export type Option = { value: string; label: string; hint?: string }
export type SelectProps = FieldProps & { options: readonly Option[]; value?: string; required?: boolean }

/** One of many. For fewer than about seven use `Radios`. */
export function Select({ options, value, required, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <select
          className="input"
          id={id}
          name={field.name}
          defaultValue={value}
          required={required}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export type FileInputProps = FieldProps & {
  /** Extensions and types, as in HTML: ".txt,.md,.docx". */
  accept?: string
  /** Said under the label; the server enforces it. */
  megabytes?: number
  required?: boolean
  /** More than one may be chosen. */
  multiple?: boolean
}

/** A file. The form around it needs `encType="multipart/form-data"`. */
export function FileInput({ accept, megabytes, required, multiple, hint, ...field }: FileInputProps) {
  const { t } = useLanguage()
  const limit = megabytes === undefined ? undefined : t('ui.fileHint', { megabytes })
  const said =
    hint !== undefined && limit !== undefined ? (
      <>
        {hint} {limit}
      </>
    ) : (
      (hint ?? limit)
    )
  return (
    <Field {...field} hint={said}>
      {({ id, describedBy, invalid }) => (
        <input
          className="input"
          id={id}
          name={field.name}
          type="file"
          accept={accept}
          required={required}
          multiple={multiple}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  )
}
