import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button, ButtonLink, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { changePassword } from '../change-password.ts'
import { closeOwnAccount } from '../close-account.ts'
import { endHeaders, notKept, personalPage, refusedForm, textIn } from '../identity-page.ts'
import type { Account, Grant } from '../model.ts'
import { ownProviders } from '../openid/own-identities.ts'
import { listPasskeys } from '../passkeys/own-passkeys.ts'
import { NewPassword, OwnerCheck } from '../password-fields.tsx'
import { SessionTable } from '../session-table.tsx'
import { endOtherSessions, endOwnSession, listSessions } from '../sessions.ts'
import { type Refused, refusalIn, useRefusal } from '../use-refusal.ts'
import type { Route } from './+types/account'

export async function loader(args: Route.LoaderArgs) {
  const { desk, person, locale } = await personalPage(args)
  const sessions = await listSessions(desk, person)
  const passkeys = (await listPasskeys(desk, person)).length
  const providers = await ownProviders(desk, person)
  const linked = providers.length > 0 ? providers.filter((one) => one.linked).length : null
  const { account, grants, session } = person
  const title = translator(locale)('identity.account.title')
  return { account, grants, sessions, passkeys, linked, current: session.id, title }
}

export async function action(args: Route.ActionArgs) {
  const page = await personalPage(args)
  const { desk, person } = page
  const form = await args.request.formData()
  try {
    switch (form.get('do')) {
      case 'end':
        await endOwnSession(desk, person, textIn(form, 'session'))
        return { done: 'ended' } as const
      case 'end-others':
        await endOtherSessions(desk, person)
        return { done: 'ended' } as const
      case 'close':
        await closeOwnAccount(desk, person, textIn(form, 'closePassword'))
        return page.goTo('/sign-in?note=closed', endHeaders(page))
      default:
        await changePassword(desk, person, { old: textIn(form, 'old'), password: textIn(form, 'password') })
        return { done: 'passwordChanged' } as const
    }
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { account, grants, sessions, passkeys, linked, current } = loaderData
  const refused = useRefusal(refusalIn(actionData))
  const done = actionData && 'done' in actionData ? actionData.done : undefined
  return (
    <SitePage personal>
      <ErrorSummary errors={refused.errors} />
      {done && <Notice kind="done">{t(`identity.account.${done}`)}</Notice>}
      <Headline>{t('identity.account.title')}</Headline>
      <Lede>
        <bdi>{account.name}</bdi>, <bdi>{account.mail}</bdi>
      </Lede>
      <Buttons>
        <ButtonLink kind="quiet" href={to('/sign-out')}>
          {t('identity.signOut.title')}
        </ButtonLink>
      </Buttons>
      <Grants grants={grants} />
      <Section id="second-factor" title={t('identity.account.secondFactor')}>
        <p>{t(secondFactorText(account))}</p>
        <p>
          <a href={to('/account/second-factor')}>{t('identity.account.secondFactorLink')}</a>
        </p>
      </Section>
      <Section id="passkeys" title={t('passkeys.title')}>
        <p>{t('passkeys.count', { count: passkeys })}</p>
        <p>
          <a href={to('/account/passkeys')}>{t('passkeys.link')}</a>
        </p>
      </Section>
      {linked !== null && (
        <Section id="providers" title={t('openid.title')}>
          <p>{t('openid.count', { count: linked })}</p>
          <p>
            <a href={to('/account/providers')}>{t('openid.see')}</a>
          </p>
        </Section>
      )}
      <Section id="sessions" title={t('identity.account.sessions')}>
        <SessionTable sessions={sessions} current={current} />
      </Section>
      <Password refused={refused} hasPassword={account.hasPassword} />
      <Closing refused={refused} hasPassword={account.hasPassword} />
    </SitePage>
  )
}

function secondFactorText({ authenticator, secondFactor }: Account) {
  if (authenticator) return 'identity.account.secondFactorOn'
  return secondFactor ? 'identity.account.secondFactorPasskey' : 'identity.account.secondFactorOff'
}

function Grants({ grants }: { grants: Grant[] }) {
  const { t, to } = useLanguage()
  return (
    <Section id="grants" title={t('identity.account.grants')}>
      {grants.length === 0 ? (
        <p>{t('identity.account.noGrants')}</p>
      ) : (
        <ul>
          {grants.map(({ workspace, role, clearance }) => (
            <li key={workspace}>
              <a href={to(`/${workspace}`)}>{workspace}</a>: {t(`identity.role.${role}`)}, <bdi>{clearance}</bdi>
              {' · '}
              <a href={to(`/${workspace}/mail`)}>{t('mail.link')}</a>
              {' · '}
              <a href={to(`/${workspace}/tokens`)}>{t('identity.tokens.link')}</a>
              {(role === 'administrator' || role === 'secretariat') && (
                <>
                  {' · '}
                  <a href={to(`/${workspace}/people`)}>{t('identity.people.title')}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

interface OwnersForm {
  refused: Refused
  hasPassword: boolean
}

function Password({ refused, hasPassword }: OwnersForm) {
  const { t } = useLanguage()
  return (
    <Section
      id="change-password"
      title={t(hasPassword ? 'identity.account.password' : 'identity.account.passwordFirst')}
    >
      <form className="form" method="post">
        <OwnerCheck name="old" hasPassword={hasPassword} refused={refused} />
        <NewPassword refused={refused} />
        <Button name="do" value="password">
          {t(hasPassword ? 'identity.account.passwordSend' : 'identity.account.passwordFirstSend')}
        </Button>
      </form>
    </Section>
  )
}

function Closing({ refused, hasPassword }: OwnersForm) {
  const { t } = useLanguage()
  return (
    <Section id="close" title={t('identity.account.close')}>
      <p>{t('identity.account.closeText')}</p>
      <form className="form" method="post">
        <OwnerCheck name="closePassword" hasPassword={hasPassword} refused={refused} />
        <Button name="do" value="close" kind="warn">
          {t('identity.account.closeSend')}
        </Button>
      </form>
    </Section>
  )
}
