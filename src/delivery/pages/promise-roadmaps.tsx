import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import type { Commitment } from '#src/policies/model.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { askForRoadmap } from '../roadmaps/ask-for-roadmap.ts'
import { AskForm } from '../roadmaps/ask-form.tsx'
import { askView } from '../roadmaps/ask-view.ts'
import { beginRoadmap } from '../roadmaps/begin-roadmap.ts'
import { answersFor } from '../roadmaps/held-roadmap.ts'
import { roadmapCount } from '../roadmaps/roadmap-counts.ts'
import { listRoadmaps } from '../roadmaps/roadmap-store.ts'
import { RoadmapTable } from '../roadmaps/roadmap-table.tsx'
import type { Route } from './+types/promise-roadmaps'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { frame, by, today } = page
  const { id } = args.params
  const done = new URL(args.request.url).searchParams.has('asked')
  return page.read(async (tx) => {
    const commitment = (await heldRecord(tx, 'commitments', id)).data as Commitment
    const { rows } = await listRoadmaps(tx, today, { commitment: id }, { limit: 300, offset: 0 })
    const counts = await roadmapCount(tx, today, id)
    const ask = by.role === 'secretariat' ? await askView(tx, commitment, today) : null
    const own = by.organisation
    // Its own roadmap is the only one that a focal point sees here.
    const over = rows.every(({ state }) => state === 'accepted' || state === 'withdrawn')
    const begins =
      by.role === 'focal-point' && own !== null && over && (rows.length > 0 || (await answersFor(tx, own, commitment)))
    return {
      frame,
      today,
      id,
      about: commitment.title,
      rows,
      counts,
      ask,
      begins,
      done,
      title: page.t('roadmaps.title'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args)
  return takeForm(args.request, async (form) => {
    const commitment = args.params.id
    const base = `/${page.workspace}`
    if (form.get('do') === 'begin') {
      const { id } = await page.perform(beginRoadmap, { commitment })
      return page.goTo(`${base}/roadmaps/${id}`)
    }
    await page.perform(askForRoadmap, {
      commitment,
      organisations: form.getAll('organisations'),
      due: form.get('due') || undefined,
      clause: form.get('clause') || undefined,
    })
    return page.goTo(`${base}/commitments/${commitment}/roadmaps?asked`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'roadmaps.title', loaderData?.about, loaderData?.frame.title)
}

/** Who was asked for a roadmap towards one promise, and who has delivered. */
export default function PromiseRoadmapsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, today, id, about, rows, counts, ask, begins, done } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('roadmaps.title'), href: to(`${base}/roadmaps`) },
          { label: inLocale(about, locale), href: to(`${base}/commitments/${id}`) },
        ]}
      />
      {done && !actionData && <Notice kind="done">{t('roadmaps.done.asked')}</Notice>}
      <Headline kicker={t('roadmaps.title')}>
        <Local of={about} />
      </Headline>
      {counts && <Lede>{t('roadmaps.public.counts', { ...counts })}</Lede>}
      {rows.length > 0 && <RoadmapTable base={base} rows={rows} today={today} ofOnePromise />}
      {rows.length === 0 && !counts && <EmptyState title={t('roadmaps.none')} />}
      {begins && (
        <Section id="begin" title={t('roadmaps.begin.title')}>
          {rows.length === 0 && <p>{t('roadmaps.begin.text')}</p>}
          <form method="post" className="form">
            <Button name="do" value="begin">
              {t(rows.length === 0 ? 'roadmaps.begin.send' : 'roadmaps.begin.new')}
            </Button>
          </form>
        </Section>
      )}
      {ask && <AskForm ask={ask} again={rows.length > 0} today={today} entered={entered} />}
    </SitePage>
  )
}
