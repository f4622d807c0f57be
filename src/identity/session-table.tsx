import { Button } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Session } from './model.ts'

/** One's own sessions, each of the others with a button that ends it. */
export function SessionTable({ sessions, current }: { sessions: Session[]; current: string }) {
  const { t, f } = useLanguage()
  const device = (session: Session) => t(`identity.device.${session.device}`)
  return (
    <>
      <DataTable
        caption={t('identity.account.sessions')}
        captionUnseen
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'device',
            head: t('identity.account.device'),
            names: true,
            cell: (session) =>
              session.id === current ? `${device(session)} (${t('identity.account.thisSession')})` : device(session),
          },
          { key: 'made', head: t('identity.account.madeAt'), cell: ({ madeAt }) => f.moment(madeAt) },
          { key: 'used', head: t('identity.account.usedAt'), cell: ({ usedAt }) => f.moment(usedAt) },
          {
            key: 'end',
            head: t('identity.account.end'),
            tight: true,
            cell: (session) => session.id !== current && <End session={session} device={device(session)} />,
          },
        ]}
      />
      {sessions.length > 1 && (
        <form method="post">
          <Button kind="quiet" name="do" value="end-others">
            {t('identity.account.endOthers')}
          </Button>
        </form>
      )}
    </>
  )
}

function End({ session, device }: { session: Session; device: string }) {
  const { t, f } = useLanguage()
  return (
    <form method="post">
      <input type="hidden" name="session" value={session.id} />
      <Button kind="quiet" name="do" value="end">
        <span aria-hidden="true">{t('identity.account.end')}</span>
        <span className="unseen">{t('identity.account.endThat', { device, at: f.moment(session.madeAt) })}</span>
      </Button>
    </form>
  )
}
