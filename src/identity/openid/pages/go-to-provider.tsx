import { translator } from '#src/i18n/translate.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { identityPage, refusedForm, textIn } from '../../identity-page.ts'
import { safeNext } from '../../safe-next.ts'
import { hashOf } from '../../token.ts'
import { refusalIn, useRefusal } from '../../use-refusal.ts'
import { askProvider, type Intent } from '../ask-provider.ts'
import { Onward, onward, onwardHeaders, onwardIn } from '../onward.tsx'
import { ProviderForms } from '../provider-forms.tsx'
import type { Route } from './+types/go-to-provider'

export async function loader(args: Route.LoaderArgs) {
  const { desk, locale } = identityPage(args)
  const t = translator(locale)
  const provider = desk.providers?.names.find(({ id }) => id === args.params.provider)
  if (!provider) return notFound(t('identity.error.openidProvider'))
  const next = safeNext(new URL(args.request.url).searchParams.get('next'), '')
  return { provider, next, title: t('openid.through', { name: inLocale(provider.name, locale) }) }
}

function intentIn(form: FormData): Intent {
  const link = hashOf(textIn(form, 'token'))
  switch (form.get('for')) {
    case 'invitation':
      return { for: 'invitation', link }
    case 'second-factor':
      return { for: 'second-factor', link }
    default:
      return { for: 'sign-in', next: safeNext(textIn(form, 'next'), '') }
  }
}

export async function action(args: Route.ActionArgs) {
  const page = identityPage(args)
  const form = await args.request.formData()
  try {
    const asked = { provider: args.params.provider, intent: intentIn(form), locale: page.locale }
    return onward(page, await askProvider(page.desk, asked, page.caller))
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = onwardHeaders

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function GoToProviderPage({ loaderData: { provider, next, title }, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const refused = useRefusal(refusalIn(actionData))
  const address = onwardIn(actionData)
  if (address !== undefined)
    return (
      <SitePage>
        <Onward to={address} name={inLocale(provider.name, locale)} />
      </SitePage>
    )
  return (
    <SitePage>
      <ErrorSummary errors={refused.errors} />
      <Headline>{title}</Headline>
      <Lede>{t('openid.lede')}</Lede>
      {refused.errors.length === 0 && <ProviderForms providers={[provider]} fields={{ for: 'sign-in', next }} />}
      <p>
        <a href={to('/sign-in')}>{t('openid.otherwise')}</a>
      </p>
    </SitePage>
  )
}
