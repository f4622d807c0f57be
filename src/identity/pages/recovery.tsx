import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { endHeaders, identityPage, notKept, refusedForm, textIn } from '../identity-page.ts'
import { ProviderForms } from '../openid/provider-forms.tsx'
import { PresentPassword } from '../password-fields.tsx'
import { recoveryBehind, redeemRecovery } from '../recovery.ts'
import { useRefusal } from '../use-refusal.ts'
import type { Route } from './+types/recovery'

export async function loader(args: Route.LoaderArgs) {
  const { desk, locale } = identityPage(args)
  const { token } = args.params
  const behind = (await recoveryBehind(desk, token)) ?? null
  return { behind, token, providers: desk.providers?.names ?? [], title: translator(locale)('identity.recovery.title') }
}

export async function action(args: Route.ActionArgs) {
  const page = identityPage(args)
  const form = await args.request.formData()
  try {
    await redeemRecovery(page.desk, args.params.token, textIn(form, 'password'))
    return page.goTo('/sign-in?note=reset', endHeaders(page))
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function RecoveryPage({ loaderData: { behind, token, providers }, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const refused = useRefusal(actionData)
  return (
    <SitePage>
      <ErrorSummary errors={refused.errors} />
      <Headline>{t('identity.recovery.title')}</Headline>
      {behind === 'password' && (
        <>
          <Lede>{t('identity.recovery.lede')}</Lede>
          <form className="form" method="post">
            <PresentPassword name="password" refused={refused} />
            <Button>{t('identity.recovery.send')}</Button>
          </form>
        </>
      )}
      {behind === 'provider' && (
        <>
          <Lede>{t('openid.recovery')}</Lede>
          <ProviderForms providers={providers} fields={{ for: 'second-factor', token }} />
        </>
      )}
      {behind === null && <Notice kind="error">{t('identity.error.link')}</Notice>}
    </SitePage>
  )
}
