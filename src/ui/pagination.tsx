import { useLanguage } from './language.tsx'

export type PaginationProps = {
  /** The page shown, from 1. */
  page: number
  /** How many pages there are. */
  pages: number
  /** The address of a page. */
  href: (page: number) => string
}

/** Links to the neighbouring pages, the first and the last. Nothing where one page holds all. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const { t, f } = useLanguage()
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={t('ui.pagination')}>
      <ul className="bare">
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {t('ui.previousPage')}
            </a>
          </li>
        )}
        {pagesShown(page, pages).map((number, place, all) => (
          <li key={number}>
            {number - (all[place - 1] ?? number - 1) > 1 && <span aria-hidden="true">…</span>}
            {number === page ? (
              <span aria-current="page">{f.integer(number)}</span>
            ) : (
              <a href={href(number)} aria-label={t('ui.pageNumber', { number })}>
                {f.integer(number)}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {t('ui.nextPage')}
            </a>
          </li>
        )}
      </ul>
      <span className="quiet">{t('ui.pageOf', { page, pages })}</span>
    </nav>
  )
}

/** The first and last page and those beside the present one. */
export function pagesShown(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  return [...new Set(wanted)]
}
