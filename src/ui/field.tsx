import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'

/** What every form field takes. `name` is also its id, so that the summary at the top can lead to it. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what would be right. */
  error?: string
  optional?: boolean
}

export type FieldFrameProps = FieldProps & {
  /** The control gets the ids of hint and error. */
  children: (described: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode
}

/** Label, hint, error and control, in this order. */
export function Field({ name, label, hint, error, optional = false, children }: FieldFrameProps) {
  const { t } = useLanguage()
  return (
    <div className="field">
      <label htmlFor={name}>
        {label} {optional && <span className="hint">{t('ui.optional')}</span>}
      </label>
      <HintAndError name={name} hint={hint} error={error} />
      {children({ id: name, describedBy: describedBy(name, hint, error), invalid: error !== undefined })}
    </div>
  )
}

/** As `Field`, for a control of several parts: a fieldset with a legend. */
export function FieldGroup({
  name,
  label,
  hint,
  error,
  optional = false,
  children,
}: FieldProps & { children: ReactNode }) {
  const { t } = useLanguage()
  return (
    <fieldset className="field" id={name} aria-describedby={describedBy(name, hint, error)}>
      <legend>
        {label} {optional && <span className="hint">{t('ui.optional')}</span>}
      </legend>
      <HintAndError name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

function HintAndError({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const { t } = useLanguage()
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${name}-error`}>
          <span className="unseen">{t('ui.errorPrefix')} </span>
          {error}
        </p>
      )}
    </>
  )
}

function describedBy(name: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}
