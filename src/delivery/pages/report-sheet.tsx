import { redirect } from 'react-router'
import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Refusal } from '#src/publishing/refusal.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { FileInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { heldReport } from '../rounds/held-report.ts'
import type { Entry } from '../rounds/model.ts'
import { type ReportView, reportView } from '../rounds/report-view.ts'
import { saveReport } from '../rounds/save-report.ts'
import { type CheckedSheet, checkSheet } from '../sheet/check-sheet.ts'
import { readSheets } from '../sheet/in-sheet-thread.ts'
import { mostBytes } from '../sheet/model.ts'
import { SheetDifferences } from '../sheet/sheet-differences.tsx'
import type { Route } from './+types/report-sheet'

type Params = Route.ActionArgs['params']

const viewOf = (page: MemberPage, { round, organisation }: Params): Promise<ReportView> =>
  page.read(async (tx) => reportView(tx, await heldReport(tx, { round, organisation }), page.by, page.locale))

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['focal-point'])
  return { frame: page.frame, view: await viewOf(page, args.params) }
}

interface Answer {
  faults: CheckedSheet['faults']
  values: Record<string, string[]>
  /** What the workbook changes, where nothing is wrong with it. */
  checked?: { revision: number; entries: Entry[] }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['focal-point'])
  const form = await formOf(args.request)
  try {
    if (form.get('do') !== 'store')
      return { faults: [], values: {}, checked: await checkedUpload(page, args.params, form) } satisfies Answer
    const { round, organisation } = args.params
    await page.perform(saveReport, { round, organisation, revision: form.get('revision'), entries: entriesIn(form) })
  } catch (error) {
    return refused(error, form)
  }
  throw redirect(new URL(args.request.url).pathname.replace(/\/sheet\/?$/, '?saved'), 303)
}

/** @throws Refusal 422 with everything that is wrong with the file */
async function checkedUpload(page: MemberPage, params: Params, form: FormData) {
  const file = form.get('file')
  const wrong = (key: CheckedSheet['faults'][number]['key']) => new Refusal(422, [{ key, field: 'file' }])
  if (!(file instanceof File) || file.size === 0) throw wrong('rounds.error.workbook')
  if (file.size > mostBytes) throw wrong('rounds.error.sheetBig')
  const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()))
  if (typeof sheets === 'string') throw wrong(`rounds.error.${sheets}`)
  const { faults, revision, entries } = checkSheet(sheets, await viewOf(page, params), page.locale)
  if (faults.length > 0) throw new Refusal(422, faults.slice(0, 50))
  return { revision, entries }
}

/** As this page wrote them into its form; what else they may be, the act refuses. */
function entriesIn(form: FormData): unknown {
  try {
    return JSON.parse(String(form.get('entries')))
  } catch {
    return null
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'rounds.sheet.title', loaderData?.view.name, loaderData?.view.round.title)
}

export default function ReportSheetPage({ loaderData: { frame, view }, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const answer = actionData as Answer | undefined
  const entered = useEntered(answer)
  const own = `/${frame.id}/rounds/${view.round.id}/${view.organisation}`
  return (
    <SitePage workspace={frame} dense>
      <Breadcrumb
        crumbs={[
          { label: t('rounds.title'), href: to(`/${frame.id}/rounds`) },
          { label: inLocale(view.round.title, locale), href: to(own) },
          { label: t('rounds.sheet.title') },
        ]}
      />
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={view.name} />}>{t('rounds.sheet.title')}</Headline>
      <Lede>
        <a href={to(`${own}.xlsx`)}>{t('rounds.page.download')}</a>
      </Lede>
      {answer?.checked && <SheetDifferences view={view} {...answer.checked} />}
      {view.editable && (
        <form method="post" encType="multipart/form-data" className="form">
          <FileInput
            name="file"
            label={t('rounds.page.upload')}
            accept=".xlsx"
            megabytes={mostBytes / 2 ** 20}
            error={entered.error('file')}
            required
          />
          <Button kind="quiet" name="do" value="check">
            {t('rounds.page.check')}
          </Button>
        </form>
      )}
      <p>
        <a href={to(own)}>{t('rounds.sheet.back')}</a>
      </p>
    </SitePage>
  )
}
