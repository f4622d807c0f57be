import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { enterCode, waitingFactors } from '../enter-code.ts'
import { identityPage, notKept, refusedForm, sessionHeaders, signedIn, textIn } from '../identity-page.ts'
import module from '../passkeys/passkey.browser.ts?worker&url'
import { PasskeySignIn } from '../passkeys/passkey-form.tsx'
import { passkeyPlace } from '../passkeys/relying-party.ts'
import { safeNext } from '../safe-next.ts'
import { cookieOf } from '../session-cookie.ts'
import { useRefusal } from '../use-refusal.ts'
import type { Route } from './+types/sign-in-code'

export const handle = pageModule(module)

export async function loader(args: Route.LoaderArgs) {
  const page = identityPage(args)
  const factors = await waitingFactors(page.desk, cookieOf(args.request, 'sign-in', page.secure))
  // Without a password there is nothing to add a code to.
  if (!factors) throw page.goTo('/sign-in')
  const next = safeNext(new URL(args.request.url).searchParams.get('next'), '')
  const place = factors.passkey ? passkeyPlace(page.desk.address, args.request) : ('nowhere' as const)
  return { next, place, factors, title: translator(page.locale)('identity.code.title') }
}

export async function action(args: Route.ActionArgs) {
  const page = identityPage(args)
  const form = await args.request.formData()
  const waiting = cookieOf(args.request, 'sign-in', page.secure)
  if (!waiting) throw page.goTo('/sign-in')
  try {
    const session = await enterCode(page.desk, { waiting, code: textIn(form, 'code') }, page.caller)
    return signedIn(page, sessionHeaders(page, session), textIn(form, 'next'))
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function SignInCodePage({ loaderData: { next, place, factors }, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const refused = useRefusal(actionData)
  return (
    <SitePage>
      <ErrorSummary errors={refused.errors} />
      <Headline>{t('identity.code.title')}</Headline>
      <Lede>{t(factors.authenticator ? 'identity.code.lede' : 'passkeys.code.lede')}</Lede>
      <PasskeySignIn next={next} place={place} />
      <form className="form" method="post">
        <input type="hidden" name="next" value={next} />
        <TextInput
          name="code"
          label={t('identity.field.code')}
          autoComplete="one-time-code"
          error={refused.error('code')}
          short
          required
        />
        <Button>{t('identity.code.send')}</Button>
      </form>
    </SitePage>
  )
}
