import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { refuse } from '../../identity-error.ts'
import { identityPage, notKept, refusedForm, sessionHeaders, signedIn, textIn } from '../../identity-page.ts'
import { safeNext } from '../../safe-next.ts'
import { cookieOf } from '../../session-cookie.ts'
import { useRefusal } from '../../use-refusal.ts'
import module from '../passkey.browser.ts?worker&url'
import { PasskeySignIn } from '../passkey-form.tsx'
import { passkeyPlace } from '../relying-party.ts'
import { signInWithPasskey } from '../sign-in-with-passkey.ts'
import type { Route } from './+types/sign-in-passkey'

export const handle = pageModule(module)

export async function loader(args: Route.LoaderArgs) {
  const { desk, locale } = identityPage(args)
  const next = safeNext(new URL(args.request.url).searchParams.get('next'), '')
  return { next, place: passkeyPlace(desk.address, args.request), title: translator(locale)('passkeys.signIn.title') }
}

export async function action(args: Route.ActionArgs) {
  const page = identityPage(args)
  const form = await args.request.formData()
  const token = cookieOf(args.request, 'ceremony', page.secure)
  const response = textIn(form, 'response')
  try {
    if (!response) refuse('passkeyScript')
    const session = await signInWithPasskey(page.desk, { token, response }, page.caller)
    return signedIn(page, sessionHeaders(page, session), textIn(form, 'next'))
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function SignInPasskeyPage({ loaderData: { next, place }, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const refused = useRefusal(actionData)
  return (
    <SitePage>
      <ErrorSummary errors={refused.errors} />
      <Headline>{t('passkeys.signIn.title')}</Headline>
      <Lede>{t('passkeys.signIn.lede')}</Lede>
      {place === 'nowhere' && <Notice>{t('identity.error.passkeyPlace')}</Notice>}
      <PasskeySignIn next={refused.value('next', next)} place={place} />
      <p>
        <a href={to('/sign-in')}>{t('passkeys.signIn.otherwise')}</a>
      </p>
    </SitePage>
  )
}
