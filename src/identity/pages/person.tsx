import { translator } from '#src/i18n/translate.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { mayGrant } from '../access.ts'
import { changeGrant, withdrawGrant } from '../change-grant.ts'
import { GrantFields } from '../grant-fields.tsx'
import { grantFrom } from '../grant-form.ts'
import { notKept, refusedForm } from '../identity-page.ts'
import { peopleIn } from '../people-in.ts'
import { grantChoices, peoplePage } from '../people-page.ts'
import { useRefusal } from '../use-refusal.ts'
import type { Route } from './+types/person'

export async function loader(args: Route.LoaderArgs) {
  const page = await peoplePage(args)
  const { acting, desk, frame, locale, workspace } = page
  const t = translator(locale)
  const id = args.params.account
  const line = (await peopleIn(desk, acting, workspace)).find(({ account }) => account.id === id)
  if (!line || !mayGrant(acting, id)) return notFound(t('errors.noRecord', { id }))
  const title = t('identity.people.changeTitle', { name: line.account.name })
  return { frame, line, choices: grantChoices(page), title }
}

export async function action(args: Route.ActionArgs) {
  const { desk, acting, workspace, goTo } = await peoplePage(args)
  const form = await args.request.formData()
  // Whose it is stands in the address; a field of that name in the form is not looked at.
  const whose = { workspace, account: args.params.account }
  try {
    if (form.get('do') === 'withdraw') await withdrawGrant(desk, acting.account, whose)
    else await changeGrant(desk, acting.account, { ...whose, grant: grantFrom(form) })
    return goTo(`/${workspace}/people?done=kept`)
  } catch (error) {
    return refusedForm(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, line, choices, title } = loaderData
  const refused = useRefusal(actionData)
  return (
    <SitePage workspace={frame}>
      <ErrorSummary errors={refused.errors} />
      <Breadcrumb
        crumbs={[
          { label: inLocale(frame.title, locale), href: to(`/${frame.id}`) },
          { label: t('identity.people.title'), href: to(`/${frame.id}/people`) },
          { label: line.account.name },
        ]}
      />
      <Headline kicker={<Local of={frame.title} />}>{title}</Headline>
      <Lede>
        <bdi>{line.account.mail}</bdi>
      </Lede>
      <form className="form" method="post">
        <GrantFields choices={choices} refused={refused} grant={line.grant} />
        <Buttons>
          <Button name="do" value="change">
            {t('identity.people.changeSend')}
          </Button>
          <Button name="do" value="withdraw" kind="warn">
            {t('identity.people.withdraw')}
          </Button>
        </Buttons>
      </form>
    </SitePage>
  )
}
