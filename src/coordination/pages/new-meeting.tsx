import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { type Proposal, proposeAgenda } from '../meetings/agenda.ts'
import { convene } from '../meetings/meet.ts'
import type { AgendaItem } from '../meetings/meeting-model.ts'
import { officeNames } from '../office-names.ts'
import type { Route } from './+types/new-meeting'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const organisation = new URL(args.request.url).searchParams.get('organisation') || undefined
  const published = await page.published()
  const { organisations } = await page.read(officeNames)
  return {
    frame: page.frame,
    organisation: organisation ?? '',
    organisations,
    groups: [...published.records.working_groups.values()].map(({ id, name }) => ({ id, name })),
    proposals: proposeAgenda(published, page.today, { organisation }),
  }
}

/** Proposals that were ticked, as `overdue/well-3`, under the titles they have; then what was written, a line each. */
function agendaIn(form: FormData, titleOf: (commitment: string) => string | undefined): AgendaItem[] {
  const ticked = form.getAll('agenda').flatMap((value): AgendaItem[] => {
    const [why, commitment = ''] = String(value).split('/')
    const text = titleOf(commitment)
    return text !== undefined && (why === 'overdue' || why === 'disputed') ? [{ text, why, commitment }] : []
  })
  const lines = String(form.get('other') ?? '').split('\n')
  const written = lines.map((line) => line.trim()).filter((line) => line !== '')
  return [...ticked, ...written.map((text) => ({ text, why: 'other' as const }))]
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  const form = await formOf(args.request)
  const { commitments } = (await page.published()).records
  try {
    const { id } = await page.perform(convene, {
      title: form.get('title'),
      day: form.get('day'),
      place: form.get('place') || undefined,
      group: form.get('group') || undefined,
      invited: form.getAll('invited'),
      agenda: agendaIn(form, (commitment) => {
        const title = commitments.get(commitment)?.title
        return title && inLocale(title, page.locale)
      }),
    })
    return page.goTo(`/${page.workspace}/meetings/${id}`)
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'meetings.convene', loaderData?.frame.title)
}

export default function NewMeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, organisation, organisations, groups, proposals } = loaderData
  const entered = useEntered(actionData)
  const field = (name: string) => ({ name, value: entered.value(name), error: entered.error(name) })
  const options = (from: typeof groups, none: string) => [
    { value: '', label: none },
    ...from.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
  ]
  const hint = ({ why, by }: Proposal) =>
    why === 'overdue' ? t('meetings.overdueBy', { days: by }) : t('meetings.disputedBy', { steps: by })
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>{t('meetings.convene')}</Headline>
      <form action={to(`/${frame.id}/meetings/new`)} method="get" className="filter">
        <Select
          name="organisation"
          label={t('meetings.onlyOf')}
          value={organisation}
          options={options(organisations, t('meetings.anybody'))}
        />
        <Button kind="quiet">{t('meetings.propose')}</Button>
      </form>
      <form method="post" className="form">
        <TextInput {...field('title')} label={t('meetings.name')} required />
        <TextInput
          {...field('day')}
          label={t('meetings.day')}
          hint={t('meetings.dayHint')}
          type="date"
          short
          required
        />
        <TextInput {...field('place')} label={t('meetings.place')} optional />
        {groups.length > 0 && (
          <Select
            {...field('group')}
            label={t('meetings.group')}
            hint={t('meetings.groupHint')}
            options={options(groups, t('meetings.noGroup'))}
          />
        )}
        <details open={entered.error('invited') !== undefined || undefined}>
          <summary>{t('meetings.invited')}</summary>
          <Checkboxes
            name="invited"
            label={t('meetings.invited')}
            error={entered.error('invited')}
            values={entered.values('invited', organisation === '' ? [] : [organisation])}
            options={organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))}
          />
        </details>
        {proposals.length > 0 && (
          <Checkboxes
            name="agenda"
            label={t('meetings.agenda')}
            hint={t('meetings.agendaHint')}
            values={entered.values('agenda')}
            options={proposals.map((proposal) => ({
              value: `${proposal.why}/${proposal.commitment}`,
              label: inLocale(proposal.title, locale),
              hint: hint(proposal),
            }))}
          />
        )}
        <TextArea {...field('other')} label={t('meetings.otherItems')} hint={t('meetings.otherItemsHint')} optional />
        <Button>{t('meetings.send')}</Button>
      </form>
    </SitePage>
  )
}
