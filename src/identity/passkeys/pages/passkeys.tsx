import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { BackupCodeList } from '../../backup-code-list.tsx'
import { refuse } from '../../identity-error.ts'
import { notKept, personalPage, refusedForm, textIn } from '../../identity-page.ts'
import { OwnerCheck } from '../../password-fields.tsx'
import { backupCodesLeft, renewBackupCodes } from '../../second-factor.ts'
import { cookieOf } from '../../session-cookie.ts'
import { type Refused, refusalIn, useRefusal } from '../../use-refusal.ts'
import { finishEnrolment } from '../enrol-passkey.ts'
import { listPasskeys, removePasskey } from '../own-passkeys.ts'
import module from '../passkey.browser.ts?worker&url'
import type { Passkey } from '../passkey.ts'
import { PasskeyElsewhere, PasskeyForm } from '../passkey-form.tsx'
import { PasskeyTable } from '../passkey-table.tsx'
import { type PasskeyPlace, passkeyPlace } from '../relying-party.ts'
import type { Route } from './+types/passkeys'

export const handle = pageModule(module)

export async function loader(args: Route.LoaderArgs) {
  const { desk, person, locale } = await personalPage(args)
  const place = passkeyPlace(desk.address, args.request)
  const passkeys = await listPasskeys(desk, person)
  // Where there is an authenticator app as well, its page has them.
  const codesLeft = passkeys.length > 0 && !person.account.authenticator ? await backupCodesLeft(desk, person) : null
  const { hasPassword } = person.account
  return { passkeys, codesLeft, place, hasPassword, title: translator(locale)('passkeys.title') }
}

export async function action(args: Route.ActionArgs) {
  const { desk, person, caller, secure } = await personalPage(args)
  const form = await args.request.formData()
  try {
    if (form.get('do') === 'remove') {
      await removePasskey(desk, person, { id: textIn(form, 'passkey'), password: textIn(form, 'removePassword') })
      return { done: 'removed', codes: null } as const
    }
    if (form.get('do') === 'renew')
      return {
        done: 'renewed',
        codes: await renewBackupCodes(desk, person, textIn(form, 'renewPassword'), 'renewPassword'),
      } as const
    const response = textIn(form, 'response') || refuse('passkeyScript')
    const token = cookieOf(args.request, 'ceremony', secure)
    return { done: 'made', ...(await finishEnrolment(desk, person, { token, response }, caller)) } as const
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function PasskeysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { passkeys, codesLeft, place, hasPassword } = loaderData
  const refused = useRefusal(refusalIn(actionData))
  const owner = { hasPassword, refused }
  const done = actionData && 'done' in actionData ? actionData : undefined
  return (
    <SitePage personal>
      <ErrorSummary errors={refused.errors} />
      {done && <Notice kind="done">{t(`passkeys.${done.done}`)}</Notice>}
      <Headline>{t('passkeys.title')}</Headline>
      <Lede>{t('passkeys.lede')}</Lede>
      {done?.codes && <BackupCodeList codes={done.codes} />}
      {passkeys.length > 0 && <PasskeyTable passkeys={passkeys} />}
      <Enrolling place={place} {...owner} />
      {passkeys.length > 0 && <Removing passkeys={passkeys} {...owner} />}
      {codesLeft !== null && <Renewing left={codesLeft} {...owner} />}
      <p>
        <a href={to('/account')}>{t('identity.account.title')}</a>
      </p>
    </SitePage>
  )
}

interface OwnersForm {
  hasPassword: boolean
  refused: Refused
}

function Enrolling({ place, hasPassword, refused }: OwnersForm & { place: PasskeyPlace }) {
  const { t } = useLanguage()
  return (
    <Section id="enrol" title={t('passkeys.enrol')}>
      {place === 'nowhere' && <Notice>{t('identity.error.passkeyPlace')}</Notice>}
      {typeof place === 'object' && <PasskeyElsewhere at={place.at} />}
      {place === 'here' && (
        <PasskeyForm kind="enrol" address="/account/passkeys">
          <TextInput
            name="name"
            label={t('passkeys.name')}
            hint={t('passkeys.nameHint')}
            value={refused.value('name')}
            error={refused.error('name')}
            required
          />
          <OwnerCheck name="password" hasPassword={hasPassword} refused={refused} />
          <Button>{t('passkeys.enrolSend')}</Button>
        </PasskeyForm>
      )}
    </Section>
  )
}

function Removing({ passkeys, hasPassword, refused }: OwnersForm & { passkeys: Passkey[] }) {
  const { t } = useLanguage()
  return (
    <Section id="remove" title={t('passkeys.remove')}>
      <form className="form" method="post">
        <Select
          name="passkey"
          label={t('passkeys.which')}
          options={passkeys.map(({ id, name }) => ({ value: id, label: name }))}
          value={refused.value('passkey')}
        />
        <OwnerCheck name="removePassword" hasPassword={hasPassword} refused={refused} />
        <Button name="do" value="remove" kind="warn">
          {t('passkeys.removeSend')}
        </Button>
      </form>
    </Section>
  )
}

function Renewing({ left, hasPassword, refused }: OwnersForm & { left: number }) {
  const { t } = useLanguage()
  return (
    <Section id="backup" title={t('passkeys.backup')}>
      <p>{t('identity.secondFactor.left', { count: left })}</p>
      <form className="form" method="post">
        <OwnerCheck name="renewPassword" hasPassword={hasPassword} refused={refused} />
        <Button name="do" value="renew" kind="quiet">
          {t('identity.secondFactor.renew')}
        </Button>
      </form>
    </Section>
  )
}
