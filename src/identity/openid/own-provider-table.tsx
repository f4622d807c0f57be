import { inLocale } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { OwnProvider } from './own-identities.ts'

/** The server's providers, and with which of them one is linked. */
export function OwnProviderTable({ providers }: { providers: OwnProvider[] }) {
  const { t, f, locale } = useLanguage()
  return (
    <DataTable<OwnProvider>
      caption={t('openid.title')}
      captionUnseen
      rows={providers}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t('openid.provider'), names: true, cell: ({ name }) => inLocale(name, locale) },
        {
          key: 'since',
          head: t('openid.since'),
          cell: ({ linked }) => (linked ? f.moment(linked.at) : t('openid.notLinked')),
        },
        {
          key: 'used',
          head: t('identity.account.usedAt'),
          cell: ({ linked }) => (linked?.usedAt ? f.moment(linked.usedAt) : null),
        },
      ]}
    />
  )
}
