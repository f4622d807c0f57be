import { heldRecord } from '#src/identity/act.ts'
import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { clauseChanges } from '../../differences/clause-changes.ts'
import { wordedClauses } from '../../differences/worded-clauses.ts'
import { commentsOn, draftLine } from '../draft-view.ts'
import { LinkForms, TakeIn } from '../link-forms.tsx'
import { linkDraftClauses, takeInVersion, traceComment } from '../next-version.ts'
import { optionOf, traceChoices, traceLines } from '../next-view.ts'
import { TraceForm, TraceList } from '../trace-forms.tsx'
import type { Route } from './+types/next-version'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const { id } = args.params
  const { revision, data } = await page.read((tx) => heldRecord(tx, 'drafts', id))
  const published = await page.published()
  const { versions, sources } = published.records
  const textOf = (version: string) =>
    wordedClauses(page.site, published, versions.get(version)?.source ?? '', page.locale)
  const before = data.next ? await textOf(id) : []
  const after = data.next ? await textOf(data.next.version) : []
  const links = data.next?.links ?? []
  const changes = clauseChanges(before, after, links)
  const comments = commentsOn(published, data, page.today)
  const asked = new URL(args.request.url).searchParams.get('comment')
  return {
    frame: page.frame,
    line: draftLine(published, data, page.today),
    revision,
    next: data.next?.version ?? null,
    versions: [...versions.values()]
      .filter((version) => version.policy === data.policy && version.id !== id)
      .map((version) => ({ id: version.id, title: sources.get(version.source)?.title ?? { en: version.id } })),
    links,
    before: before.map(optionOf),
    after: after.map(optionOf),
    traces: traceLines(published, comments),
    asked: asked === null ? null : await askedComment(page, asked, changes),
  }
}

async function askedComment(page: MemberPage, id: string, changes: Parameters<typeof traceChoices>[0]) {
  const { revision, data } = await page.read((tx) => heldRecord(tx, 'submissions', id))
  const { options, proposed } = traceChoices(changes, data.about.id)
  return { id, revision, said: data.said ?? null, options, changed: data.changed ?? proposed }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    const given = (name: string) => form.get(name)?.toString() || undefined
    const seen = { id, revision: given('revision') }
    const ends = { before: given('before'), after: given('after') }
    const link = (linked: boolean) => page.perform(linkDraftClauses, { ...seen, ...ends, linked })
    const acts = {
      take: () => page.perform(takeInVersion, { ...seen, version: given('version') }),
      link: () => link(true),
      unlink: () => link(false),
      trace: () =>
        page.perform(traceComment, {
          id: given('comment'),
          revision: given('revision'),
          clauses: form.getAll('clauses').map(String),
        }),
    }
    const asked = given('do') ?? ''
    await acts[asked in acts ? (asked as keyof typeof acts) : 'link']()
    return page.goTo(`/${page.workspace}/drafts/${id}/next`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'draftPolicies.next', loaderData?.frame.title)
}

export default function NextVersionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, line, next, asked, traces } = loaderData
  const entered = useEntered(actionData)
  const here = `/${frame.id}/drafts/${line.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline
        kicker={
          <a href={to(here)}>
            <Local of={line.title} />
          </a>
        }
      >
        {t('draftPolicies.next')}
      </Headline>
      <Lede>{t('draftPolicies.nextLede')}</Lede>
      {asked ? (
        <TraceForm comment={asked} entered={entered} />
      ) : (
        <>
          <TakeIn data={loaderData} entered={entered} />
          {next !== null && (
            <>
              <p>
                <a href={to(`${here}/changes`)}>{t('draftPolicies.seeChanges')}</a>
              </p>
              <TraceList here={here} traces={traces} />
              <LinkForms data={loaderData} entered={entered} />
            </>
          )}
        </>
      )}
    </SitePage>
  )
}
