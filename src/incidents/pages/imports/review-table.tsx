import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { ReviewRow } from '../../edition-model.ts'

/** Rows that were not stored, with the reason, what stands there and what would be right. */
export function ReviewTable({ rows, hrefOf }: { rows: readonly ReviewRow[]; hrefOf?: (row: ReviewRow) => string }) {
  const { t, f } = useLanguage()
  return (
    <DataTable<ReviewRow>
      caption={t('importPages.review')}
      captionUnseen
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty={t('importPages.noReview')}
      columns={[
        {
          key: 'row',
          head: t('importPages.row'),
          names: true,
          tight: true,
          cell: (row) => {
            const said = t('importPages.rowNumber', { row: row.row })
            return hrefOf && row.fate === 'doubtful' ? <a href={hrefOf(row)}>{said}</a> : said
          },
        },
        {
          key: 'fate',
          head: t('importPages.state'),
          tight: true,
          cell: ({ fate, settled }) => (settled ? t(`importPages.deed.${settled}`) : t(`incidentImports.fate.${fate}`)),
        },
        { key: 'reason', head: t('importPages.reason'), cell: ({ reason }) => t(`incidentImports.reason.${reason}`) },
        {
          key: 'found',
          head: t('importPages.found'),
          cell: ({ column, found }) => (
            <>
              {column !== '' && (
                <span className="quiet">
                  <bdi>{column}</bdi>:{' '}
                </span>
              )}
              <bdi>{/^\d+$/.test(found) ? f.integer(Number(found)) : found}</bdi>
            </>
          ),
        },
        { key: 'right', head: t('importPages.right'), cell: ({ right }) => (right === '' ? '–' : <bdi>{right}</bdi>) },
      ]}
    />
  )
}
