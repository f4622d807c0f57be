import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { type Entered, firstOf, notKept, type RefusedForm, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { fiscalYearOf } from '#src/vocabulary/calendar.ts'
import { addRoadmapLine, changeRoadmapLine, removeRoadmapLine } from '../roadmaps/change-roadmap-line.ts'
import { titleOf } from '../roadmaps/line-facts.ts'
import { LineFields } from '../roadmaps/line-fields.tsx'
import { fieldsOf, lineGiven, rowsShown } from '../roadmaps/line-form.ts'
import { Remarks } from '../roadmaps/roadmap-lines.tsx'
import { roadmapView, usualCurrency } from '../roadmaps/roadmap-view.ts'
import { StoredBeside } from '../roadmaps/stored-beside.tsx'
import type { Route } from './+types/roadmap-line'

/** Empty rows in every list of the form. */
const spare = 2

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['focal-point'])
  const { frame, by, workspace, calendar, today } = page
  const { id, line: key } = args.params
  return page.read(async (tx) => {
    const view = await roadmapView(tx, by, id)
    const line = view.roadmap.lines.find((one) => one.key === key) ?? null
    // A form that was sent keeps what was entered, whatever has become of the line.
    const sent = args.request.method === 'POST'
    if (!sent && (!view.writes || (line === null && key !== 'new'))) throw page.goTo(`/${workspace}/roadmaps/${id}`)
    const saved = new URL(args.request.url).searchParams.has('saved')
    const currency = await usualCurrency(tx, view.roadmap)
    const title = line ? titleOf(line.title, page) : page.t('roadmaps.line.add')
    return { frame, view, line, saved, currency, year: fiscalYearOf(calendar, today).name, title }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['focal-point'])
  return takeForm(args.request, async (form) => {
    const { id, line } = args.params
    const address = `/${page.workspace}/roadmaps/${id}`
    if (form.get('do') === 'remove') {
      await page.perform(removeRoadmapLine, { id, line, revision: form.get('revision') })
      return page.goTo(`${address}?line=removed#lines`)
    }
    const given = { id, ...lineGiven(form) }
    const kept =
      form.get('revision') === null
        ? await page.perform(addRoadmapLine, { ...given, next: form.get('next') })
        : await page.perform(changeRoadmapLine, { ...given, line, revision: form.get('revision') })
    if (form.get('do') === 'more') return page.goTo(`${address}/lines/${kept.line}?saved`)
    return page.goTo(`${address}?line=saved#${kept.line}`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function RoadmapLinePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, view, line, saved, currency, year, title } = loaderData
  const entered = useEntered(actionData)
  const stored = line ? fieldsOf(line) : {}
  const shown = actionData ? firstOf(actionData) : stored
  const address = `/${frame.id}/roadmaps/${view.roadmap.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('roadmaps.title'), href: to(`/${frame.id}/roadmaps`) },
          { label: inLocale(view.promise.title, locale), href: to(address) },
          { label: title },
        ]}
      />
      {saved && !actionData && <Notice kind="done">{t('roadmaps.line.saved')}</Notice>}
      <Headline kicker={t('roadmaps.of', { organisation: inLocale(view.organisation, locale) })}>
        <bdi>{title}</bdi>
      </Headline>
      {line && <Remarks remarks={view.remarks} line={line.key} />}
      {actionData && isStale(actionData) && line && <StoredBeside stored={line} sent={shown} posts={view.posts} />}
      <form method="post" className="form">
        <Base entered={entered} answer={actionData} line={line} next={view.roadmap.nextKey} />
        <LineFields
          value={(name, first = '') => shown[name] ?? first}
          error={entered.error}
          rows={rowsShown(shown, spare)}
          posts={view.posts}
          currency={currency}
          year={year}
        />
        <Buttons>
          <Button name="do" value="save">
            {t('roadmaps.line.save')}
          </Button>
          <Button kind="quiet" name="do" value="more">
            {t('roadmaps.line.saveMore')}
          </Button>
          {line && (
            <Button kind="warn" name="do" value="remove">
              {t('roadmaps.line.remove')}
            </Button>
          )}
        </Buttons>
      </form>
      <p>
        <a href={to(address)}>{t('roadmaps.line.back')}</a>
      </p>
    </SitePage>
  )
}

const staleKeys = ['work.error.changed', 'roadmaps.error.lineGone']
const isStale = ({ faults }: RefusedForm) => faults.some(({ key }) => staleKeys.includes(key))

interface BaseProps {
  entered: Entered
  answer: RefusedForm | undefined
  line: { revision: number } | null
  next: number
}

/**
 * What the form was made of. Once the difference has been shown, it is what is stored now; after any other refusal it stays
 * what it was, so that a change made in the meantime is still noticed.
 */
function Base({ entered, answer, line, next }: BaseProps) {
  const known = answer === undefined || isStale(answer)
  if (line) {
    const revision = known ? String(line.revision) : entered.value('revision')
    return <input type="hidden" name="revision" value={revision} />
  }
  return <input type="hidden" name="next" value={known ? String(next) : entered.value('next')} />
}
