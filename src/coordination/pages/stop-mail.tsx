import { translator } from '#src/i18n/translate.ts'
import { identityPage, notKept } from '#src/identity/identity-page.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readWorkspace } from '#src/workspaces/read-workspace.ts'
import { readStopLink, stopMail } from '../digest/stop-mail.ts'
import type { Route } from './+types/stop-mail'

export async function loader(args: Route.LoaderArgs) {
  const { desk, locale } = identityPage(args)
  const open = await readStopLink(desk, args.params.secret)
  const about = open && (await desk.ledger.read(thePublic, open.workspace, readWorkspace))
  return { workspace: about ? inLocale(about.title, locale) : null, title: translator(locale)('mail.stop.title') }
}

/** For the button, and for mail programs that send `List-Unsubscribe=One-Click` (RFC 8058): what the form holds does not matter. */
export async function action(args: Route.ActionArgs) {
  const { desk } = identityPage(args)
  return { stopped: (await stopMail(desk, args.params.secret)) !== undefined }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function StopMailPage({ loaderData: { workspace }, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <SitePage>
      <Headline>{t('mail.stop.title')}</Headline>
      {workspace === null ? (
        <Notice kind="error">{t('identity.error.link')}</Notice>
      ) : actionData?.stopped ? (
        <Notice kind="done">{t('mail.stop.done', { workspace })}</Notice>
      ) : (
        <>
          <p>{t('mail.stop.text', { workspace })}</p>
          <form method="post">
            <Button>{t('mail.stop.send')}</Button>
          </form>
        </>
      )}
    </SitePage>
  )
}
