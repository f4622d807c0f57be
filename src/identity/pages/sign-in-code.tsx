import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { enterCode } from '../enter-code.ts'
import { identityPage, notKept, refusedForm, sessionHeaders, textIn } from '../identity-page.ts'
import { safeNext } from '../safe-next.ts'
import { cookieOf } from '../session-cookie.ts'
import { useRefusal } from '../use-refusal.ts'
import type { Route } from './+types/sign-in-code'

export async function loader(args: Route.LoaderArgs) {
  const page = identityPage(args)
  // Without a password there is nothing to add a code to.
  if (!cookieOf(args.request, 'sign-in', page.secure)) throw page.goTo('/sign-in')
  const next = safeNext(new URL(args.request.url).searchParams.get('next'), '')
  return { next, title: translator(page.locale)('identity.code.title') }
}

export async function action(args: Route.ActionArgs) {
  const page = identityPage(args)
  const form = await args.request.formData()
  const waiting = cookieOf(args.request, 'sign-in', page.secure)
  if (!waiting) throw page.goTo('/sign-in')
  try {
    const session = await enterCode(page.desk, { waiting, code: textIn(form, 'code') }, page.caller)
    const headers = sessionHeaders(page, session)
    const next = safeNext(textIn(form, 'next'), '')
    if (!next) return page.goTo('/account', headers)
    headers.set('location', next)
    return new Response(null, { status: 303, headers })
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function SignInCodePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const refused = useRefusal(actionData)
  return (
    <SitePage>
      <ErrorSummary errors={refused.errors} />
      <Headline>{t('identity.code.title')}</Headline>
      <Lede>{t('identity.code.lede')}</Lede>
      <form className="form" method="post">
        <input type="hidden" name="next" value={loaderData.next} />
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
