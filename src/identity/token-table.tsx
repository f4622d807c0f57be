import { Button } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { ApiToken } from './api-token.ts'

/** One's own tokens in a workspace, each with a button that ends it. */
export function TokenTable({ tokens }: { tokens: ApiToken[] }) {
  const { t, f } = useLanguage()
  return (
    <DataTable<ApiToken>
      caption={t('identity.tokens.title')}
      captionUnseen
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t('identity.tokens.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
        {
          key: 'scopes',
          head: t('identity.tokens.scopes'),
          cell: ({ scopes }) => <bdi dir="ltr">{scopes.join(', ')}</bdi>,
        },
        { key: 'until', head: t('identity.tokens.until'), cell: ({ expiresAt }) => f.moment(expiresAt) },
        {
          key: 'used',
          head: t('identity.account.usedAt'),
          cell: ({ usedAt }) => (usedAt === null ? t('identity.tokens.unused') : f.moment(usedAt)),
        },
        {
          key: 'end',
          head: t('identity.account.end'),
          tight: true,
          cell: ({ id, name }) => (
            <form method="post">
              <input type="hidden" name="token" value={id} />
              <Button kind="quiet" name="do" value="end">
                <span aria-hidden="true">{t('identity.account.end')}</span>
                <span className="unseen">{t('identity.tokens.endThat', { name })}</span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  )
}
