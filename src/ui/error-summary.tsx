import { useLanguage } from './language.tsx'

/** `field` is the name of the field the error belongs to; for radios and checkboxes the group's name. */
export type FormError = { field?: string; message: string }

/** All of a form's errors at the top of the page, each leading to its field. Nothing where there are none. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const { t } = useLanguage()
  if (errors.length === 0) return null
  return (
    <div className="error-summary">
      <div role="alert">
        <h2>{t('ui.errorTitle')}</h2>
        <ul className="bare">
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{field === undefined ? message : <a href={`#${field}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
