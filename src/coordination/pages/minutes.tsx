import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DecisionFields } from '../meetings/decision-fields.tsx'
import { writeMinutes } from '../meetings/meet.ts'
import { attendanceIn, decisionsIn } from '../meetings/minutes-form.ts'
import { Choices, IdInput } from '../meetings/office-input.tsx'
import { officeNames } from '../office-names.ts'
import type { Route } from './+types/minutes'

/** Rows of the form beyond those that are filled in from the invitation. */
const spare = { attendance: 5, decisions: 6 }

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  return page.read(async (tx) => {
    const { data: meeting, revision } = await heldRecord(tx, 'meetings', args.params.id)
    const { posts, organisations } = await officeNames(tx)
    const promises = meeting.agenda.flatMap(({ commitment, text }) =>
      commitment === undefined ? [] : [{ id: commitment, name: { en: text } }],
    )
    return { frame: page.frame, meeting, revision, posts, organisations, promises }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    await page.perform(writeMinutes, {
      id,
      revision: form.get('revision'),
      minutes: form.get('minutes'),
      attended: attendanceIn(form, 'a').attended,
      others: Number(form.get('others') || 0),
      decisions: decisionsIn(form, 'd'),
    })
    return page.goTo(`/${page.workspace}/meetings/${id}`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'meetings.write', { said: loaderData?.meeting.title }, loaderData?.frame.title)
}

export default function MinutesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { frame, meeting, revision, posts, organisations, promises } = loaderData
  const entered = useEntered(actionData)
  const rows = [...meeting.invited, ...Array.from({ length: spare.attendance }, () => '')]
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<bdi>{meeting.title}</bdi>}>{t('meetings.write')}</Headline>
      <Lede>{t('meetings.writeLede')}</Lede>
      <Choices id="offices" choices={[...organisations, ...posts]} />
      <Choices id="posts" choices={posts} />
      <Choices id="promises" choices={promises} />
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        <TextArea
          name="minutes"
          label={t('meetings.minutes')}
          value={entered.value('minutes', meeting.minutes)}
          error={entered.error('minutes')}
          rows={12}
        />
        <Section id="attended" title={t('meetings.attendance')}>
          {rows.map((office, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form stay where they are
            <div key={i} className="buttons">
              <IdInput
                name={`a.${i}.office`}
                label={t('meetings.office')}
                value={entered.value(`a.${i}.office`, office)}
                error={i === 0 ? entered.error('attended') : undefined}
                list="offices"
              />
              <TextInput
                name={`a.${i}.people`}
                label={t('meetings.people')}
                value={entered.value(`a.${i}.people`, '1')}
                type="number"
                short
              />
            </div>
          ))}
          <TextInput
            name="others"
            label={t('meetings.others')}
            value={entered.value('others', '0')}
            error={entered.error('others')}
            type="number"
            short
          />
        </Section>
        <Section id="decisions" title={t('meetings.decided')}>
          <p className="hint">{t('meetings.decisionHint')}</p>
          {Array.from({ length: spare.decisions }, (_, i) => (
            <DecisionFields
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form stay where they are
              key={i}
              name={`d.${i}`}
              number={i + 1}
              entered={entered}
              fault={entered.error(`decisions.${i}.post`)}
            />
          ))}
        </Section>
        <Button>{t('meetings.keep')}</Button>
      </form>
    </SitePage>
  )
}
