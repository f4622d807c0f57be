import { FieldGroup, type FieldProps } from './field.tsx'
import type { Option } from './inputs.tsx'

export type RadiosProps = FieldProps & { options: readonly Option[]; value?: string; required?: boolean }

/** One of a few, all in sight. */
export function Radios({ options, value, required, ...field }: RadiosProps) {
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          name={field.name}
          option={option}
          checked={option.value === value}
          required={required}
        />
      ))}
    </FieldGroup>
  )
}

export type CheckboxesProps = FieldProps & { options: readonly Option[]; values?: readonly string[] }

/** Any of a few. */
export function Checkboxes({ options, values = [], ...field }: CheckboxesProps) {
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="checkbox"
          name={field.name}
          option={option}
          checked={values.includes(option.value)}
        />
      ))}
    </FieldGroup>
  )
}

export type CheckboxProps = {
  name: string
  label: string
  value?: string
  hint?: string
  checked?: boolean
  required?: boolean
}

/** A single yes or no. */
export function Checkbox({ name, label, value = 'yes', hint, checked = false, required }: CheckboxProps) {
  return <Choice type="checkbox" name={name} option={{ value, label, hint }} checked={checked} required={required} />
}

type ChoiceProps = { type: 'radio' | 'checkbox'; name: string; option: Option; checked: boolean; required?: boolean }

function Choice({ type, name, option, checked, required }: ChoiceProps) {
  const id = `${name}-${option.value}`
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        required={required}
        aria-describedby={option.hint === undefined ? undefined : `${id}-hint`}
      />
      <div>
        <label htmlFor={id}>{option.label}</label>
        {option.hint !== undefined && (
          <p className="hint" id={`${id}-hint`}>
            {option.hint}
          </p>
        )}
      </div>
    </div>
  )
}
