import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { endOwnFeed, makeFeed, ownFeed } from '../calendar/feed.ts'
import { FeedForm } from '../calendar/feed-form.tsx'
import { chooseMail, ownMail } from '../digest/mail-choice.ts'
import { MailForm } from '../digest/mail-form.tsx'
import type { Route } from './+types/mail'

export async function loader(args: Route.LoaderArgs) {
  const { desk, by, frame, t } = await memberPage(args)
  return { frame, mail: await ownMail(desk, by), feed: await ownFeed(desk, by), title: t('mail.title') }
}

export async function action(args: Route.ActionArgs) {
  const { desk, by, locale } = await memberPage(args)
  const form = await formOf(args.request)
  switch (form.get('do')) {
    case 'make':
      return { address: await makeFeed(desk, by, locale) }
    case 'end':
      await endOwnFeed(desk, by)
      return { done: 'mail.calendar.ended' } as const
  }
  try {
    await chooseMail(desk, by, { rhythm: form.get('rhythm'), language: form.get('language') })
    return { done: 'mail.chosen' } as const
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function MailPage({ loaderData: { frame, mail, feed }, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const entered = useEntered(actionData && 'faults' in actionData ? actionData : undefined)
  const done = actionData && 'done' in actionData ? actionData.done : undefined
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      {done && <Notice kind="done">{t(done)}</Notice>}
      {actionData && 'address' in actionData && (
        <Notice kind="done" title={t('mail.calendar.made')}>
          <code className="token" dir="ltr">
            {actionData.address}
          </code>
        </Notice>
      )}
      <Headline kicker={<Local of={frame.title} />}>{t('mail.title')}</Headline>
      <Lede>{t('mail.lede')}</Lede>
      <p>{t('mail.outside')}</p>
      <MailForm mail={mail} entered={entered} />
      <Section id="calendar" title={t('mail.calendar.title')}>
        <FeedForm feed={feed} />
      </Section>
    </SitePage>
  )
}
