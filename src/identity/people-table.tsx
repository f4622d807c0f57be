import type { MessageKey } from '#src/i18n/catalogue.ts'
import { Button } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { mayAskRecovery, mayConfirmRecovery, mayGrant } from './access.ts'
import type { Grant } from './model.ts'
import type { PersonLine } from './people-in.ts'

/** Everybody with a grant in the workspace, and what whoever reads it may do about each. */
export function PeopleTable({ lines, acting }: { lines: PersonLine[]; acting: Grant }) {
  const { t } = useLanguage()
  return (
    <DataTable
      caption={t('identity.people.table')}
      captionUnseen
      rows={lines}
      rowKey={({ account }) => account.id}
      columns={[
        {
          key: 'name',
          head: t('identity.field.name'),
          names: true,
          cell: (line) => <Who line={line} acting={acting} />,
        },
        { key: 'role', head: t('identity.field.role'), cell: ({ grant }) => <What grant={grant} /> },
        { key: 'state', head: t('identity.people.state'), cell: ({ account }) => t(stateOf(account)) },
        { key: 'do', head: t('identity.people.do'), cell: (line) => <ToDo line={line} acting={acting} /> },
      ]}
    />
  )
}

function stateOf({ active, hasPassword, secondFactor }: PersonLine['account']) {
  if (!active) return 'identity.people.invited'
  if (secondFactor) return 'identity.people.twoFactors'
  return hasPassword ? 'identity.people.oneFactor' : 'identity.people.provider'
}

function Who({ line: { account }, acting }: { line: PersonLine; acting: Grant }) {
  const { t } = useLanguage()
  return (
    <>
      <bdi>{account.name}</bdi> {account.id === acting.account && `(${t('identity.people.you')})`}
      <br />
      <bdi className="quiet">{account.mail}</bdi>
    </>
  )
}

function What({ grant: { role, organisation, posts } }: { grant: Grant }) {
  const { t, f } = useLanguage()
  const where = [organisation, ...posts].filter((id) => id !== null)
  return (
    <>
      {t(`identity.role.${role}`)}
      {where.length > 0 && <bdi className="quiet"> {f.list(where)}</bdi>}
    </>
  )
}

function ToDo({ line: { account, recovery }, acting }: { line: PersonLine; acting: Grant }) {
  const { t, to } = useLanguage()
  const { id, name, active, secondFactor } = account
  const asks = secondFactor && !recovery && mayAskRecovery(acting, id)
  return (
    <>
      {recovery && <p>{t('identity.people.recoveryWaits')}</p>}
      {mayGrant(acting, id) && (
        <p>
          <a href={to(`/${acting.workspace}/people/${id}`)}>
            {t('identity.people.of', { action: t('identity.people.change'), name })}
          </a>
        </p>
      )}
      {mayGrant(acting, id) && !active && (
        <Act what="invite-again" label="identity.people.inviteAgain" id={id} name={name} />
      )}
      {asks && <Act what="ask-recovery" label="identity.people.askRecovery" id={id} name={name} />}
      {recovery && mayConfirmRecovery(acting, recovery) && (
        <Act what="confirm-recovery" label="identity.people.confirmRecovery" id={id} name={name} />
      )}
    </>
  )
}

function Act({ what, label, id, name }: { what: string; label: MessageKey; id: string; name: string }) {
  const { t } = useLanguage()
  return (
    <form method="post">
      <input type="hidden" name="account" value={id} />
      <Button kind="quiet" name="do" value={what}>
        {t(label)}
        <span className="unseen">: {name}</span>
      </Button>
    </form>
  )
}
