import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { endHeaders, identityPage, notKept } from '../identity-page.ts'
import { signOut } from '../sessions.ts'
import type { Route } from './+types/sign-out'

/** A link can be followed without its reader wanting it, so this only asks. */
export function loader(args: Route.LoaderArgs) {
  return { title: translator(identityPage(args).locale)('identity.signOut.title') }
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

export default function SignOutPage() {
  const { t } = useLanguage()
  return (
    <SitePage>
      <Headline>{t('identity.signOut.title')}</Headline>
      <Lede>{t('identity.signOut.text')}</Lede>
      <form className="form" method="post">
        <Button>{t('identity.signOut.send')}</Button>
      </form>
    </SitePage>
  )
}
