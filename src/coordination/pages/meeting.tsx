import { heldRecord } from '#src/identity/act.ts'
import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import type { Grant } from '#src/identity/model.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ButtonLink } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { AgendaList } from '../meetings/agenda-list.tsx'
import { Attendance } from '../meetings/attendance.tsx'
import { closeDecision, placeDecision, reportDecision, returnDecision } from '../meetings/decide.ts'
import { type DecisionLine, DecisionList } from '../meetings/decision-list.tsx'
import { moveMeeting } from '../meetings/meet.ts'
import type { Decision } from '../meetings/meeting-model.ts'
import { decisionsOf } from '../meetings/meeting-store.ts'
import { MoveMeetingForm } from '../meetings/move-meeting-form.tsx'
import { Choices } from '../meetings/office-input.tsx'
import { type OfficeNames, officeNames } from '../office-names.ts'
import type { Route } from './+types/meeting'

function moveOf(by: Grant, { state, post }: Decision, { posts }: OfficeNames): DecisionLine['move'] {
  if (by.role === 'secretariat') return state === 'noted' ? 'place' : state === 'reported' ? 'decide' : 'none'
  const own = posts.find(({ id }) => id === post)?.organisation
  return by.role === 'focal-point' && state === 'open' && own !== undefined && own === by.organisation
    ? 'report'
    : 'none'
}

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { id } = args.params
  return page.read(async (tx) => {
    const { data: meeting, revision } = await heldRecord(tx, 'meetings', id)
    const names = await officeNames(tx)
    const lines: DecisionLine[] = (await decisionsOf(tx, id)).map(({ data, revision: of }) => ({
      decision: data,
      revision: of,
      post: data.post === undefined ? null : names.of(data.post),
      said: data.said.map((line) => ({ ...line, offices: line.offices.map(names.of) })),
      move: moveOf(page.by, data, names),
    }))
    return {
      frame: page.frame,
      meeting,
      revision,
      lines,
      invited: meeting.invited.map(names.of),
      attended: meeting.attended.map(({ office, people }) => ({ office: names.of(office), people })),
      posts: lines.some(({ move }) => move === 'place') ? names.posts : [],
      mayWrite: page.by.role === 'secretariat' && meeting.state === 'planned',
      today: page.today,
    }
  })
}

function perform(page: MemberPage, id: string, form: FormData) {
  const decision = String(form.get('decision') ?? '')
  const of = (field: string) => form.get(`${field}-${decision}`)
  const given = { id: decision, revision: form.get('revision') }
  switch (form.get('do')) {
    case 'place':
      return page.perform(placeDecision, { ...given, post: of('post'), due: of('due') })
    case 'report':
      return page.perform(reportDecision, { ...given, text: of('text') })
    case 'return':
      return page.perform(returnDecision, { ...given, text: of('text') })
    case 'close':
      return page.perform(closeDecision, given)
    default: {
      const [title, day, place] = ['title', 'day', 'place'].map((name) => form.get(name))
      return page.perform(moveMeeting, { id, revision: given.revision, title, day, place: place || undefined })
    }
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args)
  return takeForm(args.request, async (form) => {
    await perform(page, args.params.id, form)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.meeting.title }, loaderData?.frame.title)
}

export default function MeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, meeting, revision, lines, invited, attended, posts, mayWrite, today } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}`
  const { day, place, source } = meeting
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb crumbs={[{ label: t('meetings.title'), href: to(`${base}/meetings`) }, { label: meeting.title }]} />
      <Headline
        kicker={[day === null ? t('meetings.noDay') : f.date(day), place, t(`meetings.state.${meeting.state}`)]
          .filter(Boolean)
          .join(' · ')}
      >
        <bdi>{meeting.title}</bdi>
      </Headline>
      {source && <p className="quiet">{t('meetings.readFrom', { title: source.title, sha256: source.sha256 })}</p>}
      <Attendance invited={invited} attended={attended} others={meeting.others} held={meeting.state === 'held'} />
      {meeting.state === 'planned' || meeting.agenda.length > 0 ? (
        <Section id="agenda" title={t('meetings.agenda')}>
          <AgendaList base={base} items={meeting.agenda} />
        </Section>
      ) : null}
      {meeting.minutes !== '' && (
        <Section id="minutes" title={t('meetings.minutes')}>
          <p dir="auto" className="prose">
            {meeting.minutes}
          </p>
        </Section>
      )}
      {lines.length > 0 && (
        <Section id="decisions" title={t('meetings.decided')}>
          <Choices id="posts" choices={posts} />
          <DecisionList base={base} lines={lines} today={today} entered={entered} />
        </Section>
      )}
      {mayWrite && (
        <>
          <p>
            <ButtonLink href={to(`${base}/meetings/${meeting.id}/minutes`)}>{t('meetings.write')}</ButtonLink>
          </p>
          <MoveMeetingForm meeting={meeting} revision={revision} entered={entered} />
        </>
      )}
    </SitePage>
  )
}
