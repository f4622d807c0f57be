import { redirect } from 'react-router'
import { evidenceOf } from '#src/evidence/evidence-store.ts'
import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { placeOn } from '#src/publishing/kept-on-device.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { AskForm } from '../rounds/ask-form.tsx'
import { approveReport, returnReport } from '../rounds/decide-report.ts'
import { DecisionForms } from '../rounds/decision-forms.tsx'
import { handInReport, takeBackReport } from '../rounds/hand-in-report.ts'
import { heldReport } from '../rounds/held-report.ts'
import { LineTable } from '../rounds/line-table.tsx'
import address from '../rounds/live/report.browser.ts?worker&url'
import { liveSetting } from '../rounds/live/setting.ts'
import { askChoices, asksFrom } from '../rounds/offered-asks.ts'
import { changeAsks } from '../rounds/open-round.ts'
import { publicationLabels, publishReport, undoApproval } from '../rounds/publish-report.ts'
import { ReportForm } from '../rounds/report-form-view.tsx'
import { isFilled } from '../rounds/report-lines.ts'
import { ReportNotices } from '../rounds/report-notices.tsx'
import { reportView } from '../rounds/report-view.ts'
import { RichText } from '../rounds/rich-text.tsx'
import { saveForm } from '../rounds/save-form.ts'
import { StepList } from '../rounds/step-list.tsx'
import type { Route } from './+types/report'

export const handle = pageModule(address)

const readers = ['focal-point', 'secretariat'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, readers)
  const { frame, by, locale } = page
  return page.read(async (tx) => {
    const held = await heldReport(tx, args.params)
    const view = await reportView(tx, held, by, locale)
    const secretariat = by.role === 'secretariat'
    const mayAsk = secretariat && ['draft', 'returned'].includes(view.state)
    const saved = new URL(args.request.url).searchParams.has('saved')
    const evidence = view.editable ? await evidenceOf(tx, by) : []
    const items = evidence.map(({ evidence: { id, title } }) => ({ id, title }))
    const asks = mayAsk ? await askChoices(tx, held) : null
    const own = by.organisation === view.organisation
    const filled = filledIn(view.lines)
    const { account } = by
    return { frame, view, secretariat, asks, saved, items, labels: publicationLabels, filled, account, own }
  })
}

const filledIn = (lines: { entry: Parameters<typeof isFilled>[0] }[]) =>
  lines.filter(({ entry }) => isFilled(entry)).length

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, readers)
  return takeForm(args.request, async (form) => {
    const { pathname } = new URL(args.request.url)
    const [what = '', line] = String(form.get('do') ?? '').split(' ')
    if (['save', 'hand-in', 'evidence'].includes(what)) await filledInBy(page, args.params, form, what === 'hand-in')
    else await decided(page, args.params, form, what)
    if (what === 'evidence') throw redirect(`${pathname}/evidence/${line}`, 303)
    throw redirect(what === 'save' ? `${pathname}?saved${line ? `#line-${line}` : ''}` : pathname, 303)
  })
}

type Params = Route.ActionArgs['params']

/** A form that is refused keeps the lines that were changed in it; of the others what is stored is shown. */
async function filledInBy(page: MemberPage, { round, organisation }: Params, form: FormData, handIn: boolean) {
  const of = { round, organisation }
  const { revision } = await saveForm(page, of, form, (entries) => {
    for (const { indicator } of entries) form.append('changed', indicator)
  })
  // What was entered is stored now, whatever becomes of handing it in.
  form.delete('changed')
  if (handIn) await page.perform(handInReport, { ...of, revision })
}

async function decided(page: MemberPage, { round, organisation }: Params, form: FormData, what: string) {
  const of = { round, organisation, revision: form.get('revision') }
  const reason = form.get('reason')
  if (what === 'take-back') await page.perform(takeBackReport, of)
  else if (what === 'approve') await page.perform(approveReport, of)
  else if (what === 'return') await page.perform(returnReport, { ...of, reason })
  else if (what === 'undo') await page.perform(undoApproval, { ...of, reason })
  else if (what === 'publish') await page.perform(publishReport, { ...of, label: form.get('label') })
  else await page.perform(changeAsks, { ...of, asks: asksFrom(form) })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, loaderData?.view.name, loaderData?.view.round.title, loaderData?.frame.title)
}

export default function ReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, view, secretariat, asks, saved, items, labels, filled, account, own } = loaderData
  const entered = useEntered(actionData)
  const { round, organisation, revision, state, lines } = view
  const base = `/${frame.id}`
  const report = `${base}/rounds/${round.id}/${organisation}`
  const live = liveSetting(locale, {
    place: placeOn(account, 'report', frame.id, round.id, organisation),
    address: to(`${report}/draft`),
    signIn: to(`/sign-in?next=${encodeURIComponent(to(report))}`),
    revision,
  })
  const period = (locale === 'ur' ? round.title.ur : undefined) ?? round.title.en
  return (
    <SitePage workspace={frame} dense>
      <Breadcrumb
        crumbs={[
          { label: t('rounds.title'), href: to(`${base}/rounds`) },
          { label: period, href: to(`${base}/rounds/${round.id}`) },
          { label: (locale === 'ur' ? view.name.ur : undefined) ?? view.name.en },
        ]}
      />
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={view.name} />}>
        <RichText of="rounds.page.headline" values={{ filled, asked: lines.length, period }} />
      </Headline>
      <Lede>{t('rounds.page.state', { state: t(`rounds.report.${state}`), date: f.date(round.due) })}</Lede>
      <ReportNotices view={view} saved={saved && !actionData} sheet={`${report}/sheet`} />
      {view.editable ? (
        <ReportForm view={view} entered={entered} live={live} evidence={items} />
      ) : (
        <>
          {own && <div data-live={JSON.stringify(live)} />}
          <LineTable lines={lines} caption={t('rounds.reports')} base={base} />
        </>
      )}
      {secretariat && <DecisionForms state={state} revision={revision} labels={labels} entered={entered} />}
      {asks && <AskForm choices={asks} revision={revision} entered={entered} />}
      <StepList steps={view.steps} history={to(`${base}/history/reports/${round.id}-${organisation}`)} />
    </SitePage>
  )
}
