import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Account, Reason } from '../../edition-model.ts'

/** What became of every row, as a sum that can be checked, and why rows were not stored. */
export function AccountView({ account, id }: { account: Account; id: string }) {
  const { t, f } = useLanguage()
  const { read, stored, merged, doubtful, refused, settled, totals, changes } = account
  const reasons = Object.entries(account.reasons) as [Reason, number][]
  return (
    <>
      <p>{t('incidentImports.account', { read, stored, merged, doubtful, refused })}</p>
      {settled && <p>{t('importPages.settledSum', settled)}</p>}
      <p>{t('incidentImports.totals', totals)}</p>
      {changes && <p>{t('incidentImports.changes', changes)}</p>}
      {reasons.length > 0 && (
        <DataTable<[Reason, number]>
          caption={t('importPages.reasons')}
          rows={reasons.toSorted((a, b) => b[1] - a[1])}
          rowKey={([reason]) => `${id}-${reason}`}
          columns={[
            {
              key: 'why',
              head: t('importPages.reason'),
              names: true,
              cell: ([reason]) => t(`incidentImports.reason.${reason}`),
            },
            {
              key: 'rows',
              head: t('importPages.rows'),
              figures: true,
              tight: true,
              cell: ([, count]) => f.integer(count),
            },
          ]}
        />
      )}
    </>
  )
}
