import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { BackupCodeList } from '../backup-code-list.tsx'
import { notKept, personalPage, refusedForm, textIn } from '../identity-page.ts'
import { OwnerCheck } from '../password-fields.tsx'
import { enrolSecondFactor, removeSecondFactor, renewBackupCodes, secondFactorOf } from '../second-factor.ts'
import type { Enrolment } from '../totp.ts'
import { type Refused, refusalIn, useRefusal } from '../use-refusal.ts'
import type { Route } from './+types/second-factor'

export async function loader(args: Route.LoaderArgs) {
  const { desk, person, locale } = await personalPage(args)
  const { hasPassword } = person.account
  return {
    factor: await secondFactorOf(desk, person),
    hasPassword,
    title: translator(locale)('identity.secondFactor.title'),
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await personalPage(args)
  const { desk, person } = page
  const form = await args.request.formData()
  const password = textIn(form, 'password')
  try {
    if (form.get('do') === 'remove') {
      await removeSecondFactor(desk, person, password)
      return page.goTo('/account')
    }
    if (form.get('do') === 'renew') return { codes: await renewBackupCodes(desk, person, password) }
    return { codes: await enrolSecondFactor(desk, person, { code: textIn(form, 'code'), password }) }
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function SecondFactorPage({ loaderData: { factor, hasPassword }, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const refused = useRefusal(refusalIn(actionData))
  const codes = actionData && 'codes' in actionData ? actionData.codes : undefined
  return (
    <SitePage personal>
      <ErrorSummary errors={refused.errors} />
      <Headline>{t('identity.secondFactor.title')}</Headline>
      {codes && <Notice kind="done">{t('identity.secondFactor.done')}</Notice>}
      {codes && <BackupCodeList codes={codes} />}
      {factor.enrolled ? (
        <Kept left={factor.codesLeft} hasPassword={hasPassword} refused={refused} />
      ) : (
        <Offer offer={factor.offer} hasPassword={hasPassword} refused={refused} />
      )}
    </SitePage>
  )
}

interface OwnersForm {
  hasPassword: boolean
  refused: Refused
}

function Offer({ offer, hasPassword, refused }: OwnersForm & { offer: Enrolment }) {
  const { t } = useLanguage()
  return (
    <>
      <Lede>{t('identity.secondFactor.lede')}</Lede>
      <p>
        <img src={offer.picture} alt={t('identity.secondFactor.picture')} width="230" height="230" />
      </p>
      <p>
        {t('identity.secondFactor.secret')}: <code dir="ltr">{offer.secret}</code>
      </p>
      <form className="form" method="post">
        <TextInput
          name="code"
          label={t('identity.field.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          error={refused.error('code')}
          short
          required
        />
        <OwnerCheck name="password" hasPassword={hasPassword} refused={refused} />
        <Button>{t('identity.secondFactor.send')}</Button>
      </form>
    </>
  )
}

function Kept({ left, hasPassword, refused }: OwnersForm & { left: number }) {
  const { t } = useLanguage()
  return (
    <>
      <p>
        {t('identity.account.secondFactorOn')} {t('identity.secondFactor.left', { count: left })}
      </p>
      <form className="form" method="post">
        <OwnerCheck name="password" hasPassword={hasPassword} refused={refused} />
        <Buttons>
          <Button name="do" value="renew">
            {t('identity.secondFactor.renew')}
          </Button>
          <Button name="do" value="remove" kind="warn">
            {t('identity.secondFactor.remove')}
          </Button>
        </Buttons>
      </form>
    </>
  )
}
