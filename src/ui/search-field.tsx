import { useLanguage } from './language.tsx'

export type SearchFieldProps = {
  /** Where the question is sent, by GET. */
  action: string
  /** The name of the question in the address. */
  name?: string
  value?: string
  /** What is searched: "Search clauses, promises and organisations". */
  label?: string
}

/** A labelled field and a button that search by a plain address. */
export function SearchField({ action, name = 'q', value, label }: SearchFieldProps) {
  const { t } = useLanguage()
  return (
    <search>
      <form action={action} method="get" className="search">
        <label htmlFor={`search-${name}`}>{label ?? t('ui.search')}</label>
        <div>
          <input className="input" type="search" id={`search-${name}`} name={name} defaultValue={value} dir="auto" />
          <button className="button" type="submit">
            {t('ui.searchButton')}
          </button>
        </div>
      </form>
    </search>
  )
}
