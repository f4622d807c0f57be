import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { mayInvite, mayReadOutbox } from '../access.ts'
import { withdrawGrant } from '../change-grant.ts'
import { type GrantChoices, GrantFields } from '../grant-fields.tsx'
import { grantFrom } from '../grant-form.ts'
import { refuse } from '../identity-error.ts'
import { notKept, refusedForm, textIn } from '../identity-page.ts'
import { inviteAgain } from '../invite-again.ts'
import { invitePerson } from '../invite-person.ts'
import { MailAddress, PersonName } from '../model.ts'
import { peopleIn } from '../people-in.ts'
import { grantChoices, peoplePage } from '../people-page.ts'
import { PeopleTable } from '../people-table.tsx'
import { askRecovery, confirmRecovery } from '../recovery.ts'
import { type Refused, refusalIn, useRefusal } from '../use-refusal.ts'
import type { Route } from './+types/people'

const outcomes = ['sent', 'outbox', 'kept'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = await peoplePage(args)
  const { acting, desk, frame, locale, workspace } = page
  const done = new URL(args.request.url).searchParams.get('done')
  return {
    frame,
    lines: await peopleIn(desk, acting, workspace),
    acting,
    choices: mayInvite(acting) ? grantChoices(page) : null,
    outbox: mayReadOutbox(acting),
    done: outcomes.find((one) => one === done) ?? null,
    title: translator(locale)('identity.people.title'),
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await peoplePage(args)
  const form = await args.request.formData()
  try {
    return page.goTo(`/${page.workspace}/people?done=${await act(page, form)}`)
  } catch (error) {
    return refusedForm(error, form)
  }
}

type Outcome = (typeof outcomes)[number]
const mailed = ({ sent }: { sent: boolean }): Outcome => (sent ? 'sent' : 'outbox')

async function act(
  { desk, acting, workspace }: Awaited<ReturnType<typeof peoplePage>>,
  form: FormData,
): Promise<Outcome> {
  const by = acting.account
  const whose = { workspace, account: textIn(form, 'account') }
  switch (form.get('do')) {
    case 'withdraw':
      await withdrawGrant(desk, by, whose)
      return 'kept'
    case 'ask-recovery':
      await askRecovery(desk, by, whose)
      return 'kept'
    case 'confirm-recovery':
      return mailed(await confirmRecovery(desk, by, whose))
    case 'invite-again':
      return mailed(await inviteAgain(desk, by, whose))
    default: {
      const mail = MailAddress.safeParse(textIn(form, 'mail')).data ?? refuse('mail', { field: 'mail' })
      const name = PersonName.safeParse(textIn(form, 'name')).data ?? refuse('name', { field: 'name' })
      return mailed(await invitePerson(desk, by, { workspace, mail, name, grant: grantFrom(form) }))
    }
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function PeoplePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, lines, acting, choices, outbox, done } = loaderData
  const refused = useRefusal(refusalIn(actionData))
  return (
    <SitePage workspace={frame}>
      <ErrorSummary errors={refused.errors} />
      {done && refused.errors.length === 0 && <Notice kind="done">{t(`identity.people.done.${done}`)}</Notice>}
      <Headline kicker={<Local of={frame.title} />}>{t('identity.people.title')}</Headline>
      {outbox && (
        <p>
          <a href={to('/outbox')}>{t('identity.people.outbox')}</a>
        </p>
      )}
      <Section id="people" title={t('identity.people.table')}>
        <PeopleTable lines={lines} acting={acting} />
      </Section>
      {choices && <Invite choices={choices} refused={refused} />}
    </SitePage>
  )
}

function Invite({ choices, refused }: { choices: GrantChoices; refused: Refused }) {
  const { t } = useLanguage()
  return (
    <Section id="invite" title={t('identity.people.invite')}>
      <form className="form" method="post">
        <TextInput
          name="mail"
          label={t('identity.field.mail')}
          type="email"
          value={refused.value('mail')}
          error={refused.error('mail')}
          required
        />
        <TextInput
          name="name"
          label={t('identity.field.name')}
          value={refused.value('name')}
          error={refused.error('name')}
          required
        />
        <GrantFields choices={choices} refused={refused} />
        <Button name="do" value="invite">
          {t('identity.people.inviteSend')}
        </Button>
      </form>
    </Section>
  )
}
