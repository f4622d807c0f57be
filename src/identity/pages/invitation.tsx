import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { acceptInvitation, readInvitation } from '../accept-invitation.ts'
import { refuse } from '../identity-error.ts'
import { identityPage, notKept, refusedForm, sessionHeaders, textIn } from '../identity-page.ts'
import { MailAddress, PersonName } from '../model.ts'
import { ProviderForms } from '../openid/provider-forms.tsx'
import { NewPassword } from '../password-fields.tsx'
import { useRefusal } from '../use-refusal.ts'
import type { Route } from './+types/invitation'

export async function loader(args: Route.LoaderArgs) {
  const { desk, locale } = identityPage(args)
  const open = await readInvitation(desk, args.params.token)
  const { token } = args.params
  return {
    open: open ?? null,
    token,
    providers: desk.providers?.names ?? [],
    title: translator(locale)('identity.invitation.title'),
  }
}

/** Name, password and, of the first administrator, an address: whatever else a form brings is not looked at. */
export async function action(args: Route.ActionArgs) {
  const page = identityPage(args)
  const form = await args.request.formData()
  try {
    const name = PersonName.safeParse(textIn(form, 'name')).data ?? refuse('name', { field: 'name' })
    const mail = form.has('mail')
      ? (MailAddress.safeParse(textIn(form, 'mail')).data ?? refuse('mail', { field: 'mail' }))
      : undefined
    const given = { name, mail, password: textIn(form, 'password') }
    const session = await acceptInvitation(page.desk, args.params.token, given, page.caller)
    return page.goTo('/account', sessionHeaders(page, session))
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function InvitationPage({ loaderData: { open, token, providers }, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const refused = useRefusal(actionData)
  if (!open)
    return (
      <SitePage>
        <Headline>{t('identity.invitation.title')}</Headline>
        <Notice kind="error">{t('identity.error.link')}</Notice>
      </SitePage>
    )
  const first = open.mail === null
  return (
    <SitePage>
      <ErrorSummary errors={refused.errors} />
      <Headline>{t(first ? 'identity.invitation.firstTitle' : 'identity.invitation.title')}</Headline>
      <Lede>{t(first ? 'identity.invitation.firstLede' : 'identity.invitation.lede')}</Lede>
      <form className="form" method="post">
        {first ? (
          <TextInput
            name="mail"
            label={t('identity.field.mail')}
            type="email"
            autoComplete="username"
            value={refused.value('mail')}
            error={refused.error('mail')}
            required
          />
        ) : (
          <p>
            {t('identity.field.mail')}: <bdi>{open.mail}</bdi>
          </p>
        )}
        <TextInput
          name="name"
          label={t('identity.field.name')}
          autoComplete="name"
          value={refused.value('name', open.name ?? '')}
          error={refused.error('name')}
          required
        />
        <NewPassword refused={refused} />
        <Button>{t('identity.invitation.send')}</Button>
      </form>
      {!first && providers.length > 0 && (
        <Section id="providers" title={t('openid.orInvitation')}>
          <p>{t('openid.invitation')}</p>
          <ProviderForms providers={providers} fields={{ for: 'invitation', token }} />
        </Section>
      )}
    </SitePage>
  )
}
