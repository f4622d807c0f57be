import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { endHeaders, identityPage, notKept } from '../identity-page.ts'
import { personOf } from '../person.ts'
import { signOut } from '../sessions.ts'
import address from '../sign-out.browser.ts?worker&url'
import type { Route } from './+types/sign-out'

export const handle = pageModule(address)

/** A link can be followed without its reader wanting it, so this only asks. */
export async function loader(args: Route.LoaderArgs) {
  const { locale, desk } = identityPage(args)
  const person = await personOf(desk, args.request)
  return { title: translator(locale)('identity.signOut.title'), account: person?.account.id }
}

export async function action(args: Route.ActionArgs) {
  const page = identityPage(args)
  await signOut(page.desk, args.request)
  return page.goTo('/sign-in?note=ended', endHeaders(page))
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function SignOutPage({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <SitePage>
      <Headline>{t('identity.signOut.title')}</Headline>
      <Lede>{t('identity.signOut.text')}</Lede>
      <div id="kept-work" hidden>
        <Notice kind="warn">{t('keeping.leaving')}</Notice>
      </div>
      <form className="form" method="post" data-account={loaderData.account}>
        <Button>{t('identity.signOut.send')}</Button>
      </form>
    </SitePage>
  )
}
