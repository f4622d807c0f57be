import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { AdviceSaid } from '#src/voices/form-review/say.ts'

export interface AdviceRow extends AdviceSaid {
  /** Of the question, or the list's name; '' for the form as a whole. */
  label: string
}

interface AdviceTableProps {
  rows: readonly AdviceRow[]
  caption: string
  /** Where it can be changed; null where there is no such place. */
  addressOf: (row: AdviceRow) => string | null
}

/** What a review found: where, what and why, what would be better, and who says so. */
export function AdviceTable({ rows, caption, addressOf }: AdviceTableProps) {
  const { t } = useLanguage()
  return (
    <DataTable
      caption={caption}
      captionUnseen
      dense={false}
      rows={rows.map((row, at) => ({ ...row, id: String(at) }))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'where',
          head: t('formEditor.review.where'),
          names: true,
          cell: (row) => {
            const address = addressOf(row)
            const name = row.label === '' ? t('formEditor.review.whole') : row.label
            return address ? <a href={address}>{name}</a> : name
          },
        },
        {
          key: 'what',
          head: t('formEditor.review.what'),
          cell: ({ what, why }) => (
            <>
              <p>{what}</p>
              <p className="hint">{why}</p>
            </>
          ),
        },
        {
          key: 'better',
          head: t('formEditor.review.better'),
          cell: ({ better, source }) => (
            <>
              <p>{better}</p>
              {source !== '' && (
                <p className="hint" lang="en" dir="ltr">
                  {source}
                </p>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
