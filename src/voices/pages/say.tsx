import { data } from 'react-router'
import { closedSince } from '#src/policies/drafts/draft-view.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { addressContext, siteContext } from '#src/publishing/site-context.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select, TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { saidAbout } from '../consultations/report-view.ts'
import { SaidInConsultations } from '../consultations/voice-list.tsx'
import puzzleModule from '../puzzle/puzzle.browser.ts?worker&url'
import { taskOf, thePuzzles, workUnder } from '../puzzle/puzzle.ts'
import { theGate } from '../submissions/flood-gate.ts'
import { pressureOn } from '../submissions/pressure.ts'
import { newReceipt } from '../submissions/receipt.ts'
import { receiveSubmission } from '../submissions/receive-submission.ts'
import { SubmissionList } from '../submissions/submission-list.tsx'
import { isSubject, languages, usualWorkingDays } from '../submissions/submission-model.ts'
import { linesAbout, listed, subjectTitle } from '../submissions/submission-view.ts'
import type { Route } from './+types/say'

export async function loader(args: Route.LoaderArgs) {
  const { site, frame, today, t } = await loadWorkspacePage(args)
  const { kind, id } = args.params
  const published = (await site.published(frame.id)) ?? notFound(t('errors.noWorkspace', { id: frame.id }))
  const about = (isSubject(kind) && subjectTitle(published, kind, id)) || notFound(t('errors.noRecord', { id }))
  const { voices } = published.workspace
  const receipt = newReceipt()
  const now = site.desk.now().getTime()
  const pressure = await pressureOn(site.ledger, frame.id, theGate, now)
  const puzzle = thePuzzles.issue({ workspace: frame.id, kind, id, code: receipt }, now, workUnder(pressure))
  return {
    frame,
    about,
    lines: isSubject(kind) ? linesAbout(published, kind, id, today).map(listed) : [],
    inRooms: kind === 'clauses' || kind === 'commitments' ? saidAbout(published, kind, [id]) : [],
    roles: voices?.roles ?? [],
    areas: [...published.records.areas.values()]
      .filter(({ parent }) => parent !== undefined && published.records.areas.get(parent)?.parent === undefined)
      .map((area) => ({ id: area.id, name: area.name })),
    closed: closedSince(published, { kind, id }, today),
    days: voices?.answerWithin ?? usualWorkingDays,
    receipt,
    puzzle: { puzzle, task: taskOf(puzzle) },
  }
}

export async function action(args: Route.ActionArgs) {
  const site = args.context.get(siteContext)
  const { workspace, kind, id } = args.params
  const published = (await site.published(workspace)) ?? notFound(workspace)
  const form = await formOf(args.request)
  const given = (name: string) => form.get(name)?.toString() || undefined
  const code = given('code')
  try {
    await receiveSubmission(
      {
        ledger: site.ledger,
        published,
        gate: theGate,
        puzzles: thePuzzles,
        address: args.context.get(addressContext),
        now: site.desk.now().getTime(),
        today: site.today(published.workspace),
      },
      {
        kind,
        id,
        code,
        language: given('language'),
        text: given('text'),
        role: given('role'),
        area: given('area'),
        puzzle: given('puzzle'),
        solution: given('solution'),
      },
    )
  } catch (error) {
    return refused(error, form)
  }
  return data({ receipt: code ?? '' })
}

export const headers = notKept

export const handle = pageModule(puzzleModule)

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'submissions.sayTitle', loaderData?.about, loaderData?.frame.title)
}

export default function SayPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, about, lines, inRooms, days, closed } = loaderData
  const base = `/${frame.id}`
  const sent = actionData && 'receipt' in actionData ? actionData.receipt : undefined
  const page = params.kind === 'clauses' ? undefined : to(`${base}/${params.kind}/${params.id}`)
  return (
    <SitePage workspace={frame}>
      <Headline kicker={page ? <a href={page}>{<Local of={about} />}</a> : <Local of={about} />}>
        {t(sent === undefined ? 'submissions.sayTitle' : 'submissions.sent')}
      </Headline>
      {sent === undefined ? (
        closed === null ? (
          <>
            <Lede>{t('submissions.sayLede', { days })}</Lede>
            <SayForm loaderData={loaderData} actionData={actionData} />
          </>
        ) : (
          <Lede>{t('submissions.closed', { day: f.date(closed) })}</Lede>
        )
      ) : (
        <Sent base={base} receipt={sent} />
      )}
      <Section id="voices" title={t('submissions.saidHere')}>
        {lines.length > 0 ? (
          <SubmissionList base={base} lines={lines} about={false} />
        ) : (
          <p className="quiet">{t('submissions.nothingHere')}</p>
        )}
      </Section>
      {inRooms.length > 0 && (
        <Section id="consultations" title={t('consultations.saidHere')}>
          <SaidInConsultations base={base} said={inRooms} />
        </Section>
      )}
    </SitePage>
  )
}

function Sent({ base, receipt }: { base: string; receipt: string }) {
  const { t, to } = useLanguage()
  return (
    <Notice kind="done" title={t('submissions.receipt')}>
      <p>
        <code dir="ltr">{receipt.replace(/(.{5})(?=.)/g, '$1 ')}</code>
      </p>
      <p>{t('submissions.sentText')}</p>
      <p>
        <a href={to(`${base}/voices/receipt`)}>{t('submissions.check')}</a>
      </p>
    </Notice>
  )
}

function SayForm({ loaderData, actionData }: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) {
  const { t, locale } = useLanguage()
  const { roles, areas, receipt, puzzle } = loaderData
  const entered = useEntered(actionData && 'faults' in actionData ? actionData : undefined)
  const anew = entered.errors.some(({ field }) => field === undefined || field === 'code')
  const field = (name: string, first?: string) => ({
    name,
    value: entered.value(name, first),
    error: entered.error(name),
  })
  const silent = { value: '', label: t('submissions.noSay') }
  const optional = (list: typeof roles) => [
    silent,
    ...list.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
  ]
  return (
    <>
      <ErrorSummary errors={entered.errors} />
      <p className="quiet">{t('submissions.privacy')}</p>
      <form method="post" className="form" data-puzzle={JSON.stringify(puzzle.task)}>
        <input type="hidden" name="code" value={anew ? receipt : entered.value('code', receipt)} />
        <input type="hidden" name="puzzle" value={anew ? puzzle.puzzle : entered.value('puzzle', puzzle.puzzle)} />
        <input type="hidden" name="solution" value={anew ? '' : entered.value('solution')} />
        <TextArea
          {...field('text')}
          label={t('submissions.text')}
          hint={t('submissions.textHint', { most: 4000 })}
          rows={8}
          required
        />
        <Select
          {...field('language', locale)}
          label={t('submissions.language')}
          options={languages.map((one) => ({ value: one, label: t(`submissions.language.${one}`) }))}
        />
        {roles.length > 0 && (
          <Select
            {...field('role')}
            label={t('submissions.role')}
            hint={t('submissions.optional')}
            options={optional(roles)}
          />
        )}
        {areas.length > 0 && (
          <Select
            {...field('area')}
            label={t('submissions.area')}
            hint={t('submissions.optional')}
            options={optional(areas)}
          />
        )}
        <p className="quiet">{t('submissions.puzzle')}</p>
        <Button>{t('submissions.send')}</Button>
        <p role="status" data-wait={t('submissions.puzzleWait')} />
      </form>
    </>
  )
}
