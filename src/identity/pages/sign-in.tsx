import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import {
  identityPage,
  notKept,
  refusedForm,
  sessionHeaders,
  signedIn,
  textIn,
  waitingHeaders,
} from '../identity-page.ts'
import { ProviderForms } from '../openid/provider-forms.tsx'
import module from '../passkeys/passkey.browser.ts?worker&url'
import { PasskeySignIn } from '../passkeys/passkey-form.tsx'
import { passkeyPlace } from '../passkeys/relying-party.ts'
import { personOf } from '../person.ts'
import { safeNext } from '../safe-next.ts'
import { signIn } from '../sign-in.ts'
import { useRefusal } from '../use-refusal.ts'
import type { Route } from './+types/sign-in'

export const handle = pageModule(module)

const notes = ['ended', 'closed', 'reset'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = identityPage(args)
  const query = new URL(args.request.url).searchParams
  if (await personOf(page.desk, args.request)) throw page.goTo('/account')
  const note = notes.find((one) => one === query.get('note')) ?? null
  const place = passkeyPlace(page.desk.address, args.request)
  const providers = page.desk.providers?.names ?? []
  const title = translator(page.locale)('identity.signIn.title')
  return { next: safeNext(query.get('next'), ''), note, place, providers, title }
}

export async function action(args: Route.ActionArgs) {
  const page = identityPage(args)
  const form = await args.request.formData()
  try {
    const given = { mail: textIn(form, 'mail'), password: textIn(form, 'password') }
    const answer = await signIn(page.desk, given, page.caller)
    const next = safeNext(textIn(form, 'next'), '')
    if ('session' in answer) return signedIn(page, sessionHeaders(page, answer.session), next)
    return page.goTo(`/sign-in/code?next=${encodeURIComponent(next)}`, waitingHeaders(page, answer.waiting))
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const refused = useRefusal(actionData)
  const { next, note, place, providers } = loaderData
  return (
    <SitePage>
      <ErrorSummary errors={refused.errors} />
      {note && refused.errors.length === 0 && <Notice kind="done">{t(`identity.signIn.${note}`)}</Notice>}
      <Headline>{t('identity.signIn.title')}</Headline>
      <Lede>{t('identity.signIn.lede')}</Lede>
      <form className="form" method="post">
        <input type="hidden" name="next" value={refused.value('next', next)} />
        <TextInput
          name="mail"
          label={t('identity.field.mail')}
          type="email"
          value={refused.value('mail')}
          autoComplete="username"
          required
        />
        <TextInput
          name="password"
          label={t('identity.field.password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button>{t('identity.signIn.send')}</Button>
      </form>
      {place !== 'nowhere' && (
        <Section id="passkey" title={t('passkeys.signIn.or')}>
          <PasskeySignIn next={next} place={place} />
        </Section>
      )}
      {providers.length > 0 && (
        <Section id="providers" title={t('openid.or')}>
          <ProviderForms providers={providers} fields={{ for: 'sign-in', next }} />
        </Section>
      )}
    </SitePage>
  )
}
