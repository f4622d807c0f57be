import { data } from 'react-router'
import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { identityPage, notKept } from '../../identity-page.ts'
import { providerRefusals } from '../hear-provider.ts'
import { ProviderForms } from '../provider-forms.tsx'
import type { Route } from './+types/through-provider'

/** Also says why a provider's answer was not taken, which its own address does not show. */
export async function loader(args: Route.LoaderArgs) {
  const { desk, locale } = identityPage(args)
  const said = new URL(args.request.url).searchParams.get('why')
  const why = providerRefusals.find((one) => one === said) ?? null
  const title = translator(locale)('openid.title')
  return data({ providers: desk.providers?.names ?? [], why, title }, { status: why === null ? 200 : 403 })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function ThroughProviderPage({ loaderData: { providers, why, title } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  return (
    <SitePage>
      <ErrorSummary errors={why === null ? [] : [{ field: undefined, message: t(`identity.error.${why}`) }]} />
      <Headline>{title}</Headline>
      <Lede>{t(providers.length > 0 ? 'openid.lede' : 'openid.none')}</Lede>
      <ProviderForms providers={providers} fields={{ for: 'sign-in' }} />
      <p>
        <a href={to('/sign-in')}>{t('openid.otherwise')}</a>
      </p>
    </SitePage>
  )
}
