import { data } from 'react-router'
import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { mayReadOutbox } from '../access.ts'
import { notKept, personalPage, textIn } from '../identity-page.ts'
import { discardMail, outboxOf } from '../people-in.ts'
import type { Route } from './+types/outbox'

async function administratorPage(args: Route.LoaderArgs | Route.ActionArgs) {
  const page = await personalPage(args)
  const t = translator(page.locale)
  if (!page.person.grants.some(mayReadOutbox)) throw data(t('identity.error.forbidden'), { status: 403 })
  return { ...page, t }
}

export async function loader(args: Route.LoaderArgs) {
  const { desk, person, t } = await administratorPage(args)
  return { mails: await outboxOf(desk, person), title: t('identity.outbox.title') }
}

export async function action(args: Route.ActionArgs) {
  const { desk, person, goTo } = await administratorPage(args)
  await discardMail(desk, person, textIn(await args.request.formData(), 'mail'))
  return goTo('/outbox')
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function OutboxPage({ loaderData: { mails } }: Route.ComponentProps) {
  const { t, f } = useLanguage()
  return (
    <SitePage personal>
      <Headline>{t('identity.outbox.title')}</Headline>
      <Lede>{t('identity.outbox.lede')}</Lede>
      {mails.length === 0 && <p className="empty">{t('identity.outbox.empty')}</p>}
      {mails.map((mail) => (
        <article key={mail.id} className="flow">
          <h2>
            <bdi>{mail.subject}</bdi>
          </h2>
          <p className="quiet">
            <bdi>{t('identity.outbox.to', { to: mail.to, at: f.moment(mail.at) })}</bdi>
          </p>
          <pre className="letter" dir="auto">
            {mail.text}
          </pre>
          <form method="post">
            <input type="hidden" name="mail" value={mail.id} />
            <Button kind="quiet">
              {t('identity.outbox.discard')}
              <span className="unseen">: {mail.to}</span>
            </Button>
          </form>
        </article>
      ))}
    </SitePage>
  )
}
