import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button, ButtonLink } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { AcceptForm, ReturnForm } from '../roadmaps/decision-forms.tsx'
import { type Done, decideFromForm, dones } from '../roadmaps/roadmap-form.ts'
import { RoadmapHead } from '../roadmaps/roadmap-head.tsx'
import { Remarks, RoadmapLines } from '../roadmaps/roadmap-lines.tsx'
import { RoadmapTimeline } from '../roadmaps/roadmap-timeline.tsx'
import { RoadmapVersions } from '../roadmaps/roadmap-versions.tsx'
import { type RoadmapView, roadmapView } from '../roadmaps/roadmap-view.ts'
import type { Route } from './+types/roadmap'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { frame, by, today, locale } = page
  const asked = new URL(args.request.url).searchParams
  const view = await page.read((tx) => roadmapView(tx, by, args.params.id))
  const last = view.versions.length
  const [from, to] = asked.has('to') ? [Number(asked.get('from')), Number(asked.get('to'))] : [last - 1, last]
  const compared = [from, to].every((number) => view.versions.some((one) => one.number === number))
    ? { from, to }
    : null
  const done = dones.find((one) => asked.get('done') === one) ?? null
  const saved = asked.get('line') === 'removed' ? ('removed' as const) : asked.has('line') ? ('saved' as const) : null
  const title = page.t('roadmaps.of', { organisation: inLocale(view.organisation, locale) })
  return { frame, today, view, compared, done, saved, title }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args)
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    const done: Done = await decideFromForm(page, id, form)
    return page.goTo(`/${page.workspace}/roadmaps/${id}?done=${done}`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function RoadmapPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, today, view, compared, done, saved } = loaderData
  const { roadmap, writes, decides, versions, posts } = view
  const entered = useEntered(actionData)
  const base = `/${frame.id}`
  const address = `${base}/roadmaps/${roadmap.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      {!actionData && done && <Notice kind="done">{t(`roadmaps.done.${done}`)}</Notice>}
      {!actionData && saved && <Notice kind="done">{t(`roadmaps.line.${saved}`)}</Notice>}
      <RoadmapHead base={base} view={view} today={today} />
      <p>
        <a href={to(`${base}/comments/roadmaps/${roadmap.id}`)}>{t('work.comments.title')}</a>
      </p>
      {decides ? (
        <>
          <ReturnForm view={view} entered={entered} />
          <AcceptForm view={view} entered={entered} />
        </>
      ) : (
        <Lines address={address} view={view} />
      )}
      <RoadmapTimeline lines={roadmap.lines} today={today} />
      {writes && roadmap.lines.length > 0 && <SubmitForm revision={view.revision} />}
      <Stops view={view} />
      {versions.length > 0 && (
        <RoadmapVersions address={address} versions={versions} posts={posts} compared={compared} />
      )}
    </SitePage>
  )
}

/** What is planned; with a way to change each line where it lies with the reader. */
function Lines({ address, view }: { address: string; view: RoadmapView }) {
  const { t, to } = useLanguage()
  const { roadmap, writes, posts, remarks } = view
  return (
    <Section id="lines" title={t('roadmaps.lines.title')}>
      <Remarks remarks={remarks} />
      {roadmap.lines.length === 0 ? (
        <EmptyState title={t('roadmaps.lines.none')}>{writes && t('roadmaps.lines.noneText')}</EmptyState>
      ) : (
        <RoadmapLines
          lines={roadmap.lines}
          posts={posts}
          remarks={remarks}
          beneath={
            writes
              ? ({ key }) => (
                  <p>
                    <a href={to(`${address}/lines/${key}`)}>{t('roadmaps.line.edit')}</a>
                  </p>
                )
              : undefined
          }
        />
      )}
      {writes && (
        <p>
          <ButtonLink href={to(`${address}/lines/new`)} kind={roadmap.lines.length === 0 ? 'main' : 'quiet'}>
            {t('roadmaps.line.add')}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

function SubmitForm({ revision }: { revision: number }) {
  const { t } = useLanguage()
  return (
    <Section id="submit" title={t('roadmaps.submit.title')}>
      <p>{t('roadmaps.submit.text')}</p>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        <Button name="do" value="submit">
          {t('roadmaps.submit.send')}
        </Button>
      </form>
    </Section>
  )
}

/** Takes back, ends, or no longer asks: whichever is the reader's to do. */
function Stops({ view: { roadmap, revision, takesBack, mayStopAsking } }: { view: RoadmapView }) {
  const { t } = useLanguage()
  if (!takesBack && !mayStopAsking) return null
  const word = mayStopAsking ? 'noLongerAsk' : roadmap.state === 'submitted' ? 'takeBack' : 'end'
  return (
    <form method="post" className="form">
      <input type="hidden" name="revision" value={revision} />
      <Button kind={word === 'takeBack' ? 'quiet' : 'warn'} name="do" value="withdraw">
        {t(`roadmaps.${word}`)}
      </Button>
    </form>
  )
}
