import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Passkey } from './passkey.ts'

/** One's own passkeys. */
export function PasskeyTable({ passkeys }: { passkeys: Passkey[] }) {
  const { t, f } = useLanguage()
  return (
    <DataTable<Passkey>
      caption={t('passkeys.title')}
      captionUnseen
      rows={passkeys}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t('passkeys.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
        {
          key: 'kind',
          head: t('passkeys.kind'),
          cell: ({ device, synced }) =>
            `${t(`identity.device.${device}`)} · ${t(synced ? 'passkeys.synced' : 'passkeys.bound')}`,
        },
        { key: 'made', head: t('identity.account.madeAt'), cell: ({ madeAt }) => f.moment(madeAt) },
        {
          key: 'used',
          head: t('identity.account.usedAt'),
          cell: ({ usedAt, suspended }) => {
            if (suspended) return t('passkeys.suspended')
            return usedAt === null ? t('passkeys.unused') : f.moment(usedAt)
          },
        },
      ]}
    />
  )
}
