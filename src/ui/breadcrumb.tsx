import { useLanguage } from './language.tsx'

export type Crumb = { label: string; href?: string }

/** The way down to this page; the last crumb is the page itself and needs no address. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useLanguage()
  return (
    <nav className="breadcrumb" aria-label={t('ui.breadcrumb')}>
      <ol className="bare">
        {crumbs.map(({ label, href }) => (
          <li key={label}>
            {href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
