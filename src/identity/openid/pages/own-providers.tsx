import { translator } from '#src/i18n/translate.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { personalPage, refusedForm, textIn } from '../../identity-page.ts'
import { OwnerCheck } from '../../password-fields.tsx'
import { type Refused, refusalIn, useRefusal } from '../../use-refusal.ts'
import { askProvider } from '../ask-provider.ts'
import { Onward, onward, onwardHeaders, onwardIn } from '../onward.tsx'
import { beginLinking, endLink, type OwnProvider, ownProviders } from '../own-identities.ts'
import { OwnProviderTable } from '../own-provider-table.tsx'
import type { Route } from './+types/own-providers'

export async function loader(args: Route.LoaderArgs) {
  const { desk, person, locale } = await personalPage(args)
  const linked = new URL(args.request.url).searchParams.get('note') === 'linked'
  const providers = await ownProviders(desk, person)
  return { providers, linked, hasPassword: person.account.hasPassword, title: translator(locale)('openid.title') }
}

export async function action(args: Route.ActionArgs) {
  const page = await personalPage(args)
  const { desk, person, locale } = page
  const form = await args.request.formData()
  const provider = textIn(form, 'provider')
  try {
    if (form.get('do') === 'end') {
      await endLink(desk, person, { provider, password: textIn(form, 'endPassword') })
      return { ended: true } as const
    }
    const intent = await beginLinking(desk, person, textIn(form, 'linkPassword'), 'linkPassword')
    return onward(page, await askProvider(desk, { provider, intent, locale }, page.caller))
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = onwardHeaders

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function OwnProvidersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { providers, linked, hasPassword } = loaderData
  const refused = useRefusal(refusalIn(actionData))
  const ended = actionData !== undefined && 'ended' in actionData
  const address = onwardIn(actionData)
  if (address !== undefined)
    return (
      <SitePage personal>
        <Onward to={address} name={new URL(address).host} />
      </SitePage>
    )
  return (
    <SitePage personal>
      <ErrorSummary errors={refused.errors} />
      {(ended || (linked && !actionData)) && <Notice kind="done">{t(ended ? 'openid.ended' : 'openid.linked')}</Notice>}
      <Headline>{t('openid.title')}</Headline>
      <Lede>{t(providers.length > 0 ? 'openid.account' : 'openid.none')}</Lede>
      {providers.length > 0 && <OwnProviderTable providers={providers} />}
      <Choice what="link" of={providers.filter((one) => !one.linked)} hasPassword={hasPassword} refused={refused} />
      <Choice what="end" of={providers.filter((one) => one.linked)} hasPassword={hasPassword} refused={refused} />
      <p>
        <a href={to('/account')}>{t('identity.account.title')}</a>
      </p>
    </SitePage>
  )
}

interface ChoiceProps {
  what: 'link' | 'end'
  of: OwnProvider[]
  hasPassword: boolean
  refused: Refused
}

function Choice({ what, of, hasPassword, refused }: ChoiceProps) {
  const { t, locale } = useLanguage()
  if (of.length === 0) return null
  return (
    <Section id={what} title={t(`openid.${what}`)}>
      <form className="form" method="post">
        {of.length === 1 ? (
          <input type="hidden" name="provider" value={of[0]?.id} />
        ) : (
          <Select
            name="provider"
            label={t('openid.provider')}
            options={of.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))}
          />
        )}
        <OwnerCheck name={`${what}Password`} hasPassword={hasPassword} refused={refused} />
        <Button name="do" value={what} kind={what === 'end' ? 'warn' : 'main'}>
          {t(`openid.${what}Send`)}
        </Button>
      </form>
    </Section>
  )
}
