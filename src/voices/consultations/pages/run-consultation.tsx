import { officeNames } from '#src/coordination/office-names.ts'
import { byIds } from '#src/ledger/records.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ButtonLink, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { AttendanceForm } from '../attendance-form.tsx'
import { ConsultationReport } from '../consultation-report.tsx'
import { statementsOf } from '../consultation-store.ts'
import { heldPage } from '../held-page.ts'
import { changeConsultation, countParticipants } from '../plan-consultation.ts'
import { attendanceIn, planIn } from '../plan-form.ts'
import { PlanForm } from '../plan-form.tsx'
import {
  askConsultationReport,
  publishConsultationReport,
  returnConsultationReport,
  withdrawConsultationReport,
} from '../publish-consultation.ts'
import { type Moves, PublishMoves } from '../publish-moves.tsx'
import { reportOf } from '../report.ts'
import { reportView } from '../report-view.ts'
import type { Route } from './+types/run-consultation'

export async function loader(args: Route.LoaderArgs) {
  const { page, held, room } = await heldPage(args)
  const published = await page.published()
  const { asked, ...data } = held.data
  return page.read(async (tx) => {
    const names = await officeNames(tx)
    const statements = await statementsOf(tx, held.id)
    const report = data.state === 'published' ? null : reportOf(held.data, statements, null)
    const [public_] = await byIds(tx, 'consultations', [held.id])
    const moves: Moves = {
      state: data.state,
      isSecretariat: page.by.role === 'secretariat',
      isOwn: asked?.by === page.by.account,
      askedBy: asked ? names.of(asked.offices[0] ?? page.by.role) : null,
      askedOn: asked?.day ?? null,
      publicRevision: public_ && public_.label === 'TLP:CLEAR' ? public_.revision : null,
    }
    return {
      frame: page.frame,
      ...{ room, moves, count: statements.length },
      organisations: names.organisations,
      held: { ...data, revision: held.revision },
      view: report && reportView(published, report),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const { page, path } = await heldPage(args)
  const form = await formOf(args.request)
  const given = { id: args.params.id, revision: form.get('revision') }
  try {
    switch (form.get('do')) {
      case 'count':
        await page.perform(countParticipants, { ...given, attendance: attendanceIn(form) })
        break
      case 'ask':
        await page.perform(askConsultationReport, given)
        break
      case 'return':
        await page.perform(returnConsultationReport, given)
        break
      case 'withdraw':
        await page.perform(withdrawConsultationReport, given)
        break
      case 'publish':
        await page.perform(publishConsultationReport, given)
        return page.goTo(path)
      default:
        await page.perform(changeConsultation, { ...planIn(form), ...given })
    }
    return page.goTo(`${path}/run`)
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.held.title.en }, loaderData?.frame.title)
}

export default function RunConsultationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, held, room, organisations, moves, count, view } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/consultations`
  const here = `${base}/${held.id}`
  const isOpen = held.state === 'open'
  return (
    <SitePage workspace={frame} personal>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[{ label: t('consultations.title'), href: to(base) }, { label: inLocale(held.title, locale) }]}
      />
      <Headline kicker={t(`consultations.state.${held.state}`)}>
        <Local of={held.title} />
      </Headline>
      <Lede>{t('consultations.statementsLede', { count })}</Lede>
      <Buttons>
        {isOpen && <ButtonLink href={to(`${here}/note`)}>{t('consultations.note')}</ButtonLink>}
        {held.state !== 'published' && (
          <ButtonLink kind="quiet" href={to(`${here}/statements`)}>
            {t('consultations.statements')}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={to(`${here}/participants`)}>
          {t('consultations.list')}
        </ButtonLink>
        {moves.publicRevision !== null && (
          <ButtonLink kind="quiet" href={to(here)}>
            {t('consultations.look')}
          </ButtonLink>
        )}
      </Buttons>
      {isOpen && (
        <Section id="attendance" title={t('consultations.attendance')}>
          <p>{t('consultations.attendanceText')}</p>
          <AttendanceForm
            action={to(`${here}/run`)}
            entered={entered}
            revision={held.revision}
            roles={room.roles}
            regions={room.regions}
            attendance={held.attendance}
          />
        </Section>
      )}
      <PublishMoves action={to(`${here}/run`)} revision={held.revision} moves={moves} />
      {isOpen && moves.isSecretariat && (
        <Section id="change" title={t('consultations.change')}>
          <PlanForm
            action={to(`${here}/run`)}
            entered={entered}
            held={held}
            organisations={organisations}
            regions={room.regions}
            themes={room.themes}
          />
        </Section>
      )}
      {held.state !== 'published' && (
        <Section id="preview" title={t('consultations.preview')}>
          {view ? <ConsultationReport base={`/${frame.id}`} view={view} /> : <p>{t('consultations.tooFew')}</p>}
        </Section>
      )}
    </SitePage>
  )
}
