import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'

export type Definition = { term: string; value: ReactNode | null | undefined }

/** Terms and their values. A value that is missing is said to be missing. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  const { t } = useLanguage()
  return (
    <dl className="definitions">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{isMissing(value) ? <span className="quiet">{t('ui.notStated')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

function isMissing(value: ReactNode): boolean {
  return value === null || value === undefined || value === ''
}
