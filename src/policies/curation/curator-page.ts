/**
 * Pages on which texts are curated: by the secretariat that has signed in, and without signing in by the operator of a loopback site,
 * who sees every record whatever its label. Whoever has signed in is never taken for the operator.
 */
import { data } from 'react-router'
import { type Locale, readPath } from '#src/i18n/locale.ts'
import { type Translator, translator } from '#src/i18n/translate.ts'
import { perform } from '#src/identity/act.ts'
import type { Grant } from '#src/identity/model.ts'
import { visitorFrom } from '#src/identity/visitor.ts'
import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { notFound, workspaceFrame } from '#src/publishing/load-page.ts'
import { type Site, theOperator } from '#src/publishing/site.ts'
import { siteContext } from '#src/publishing/site-context.ts'
import { writeRefusal } from '#src/publishing/write-guard.ts'
import { type Curator, operatorAt } from './curation-act.ts'

interface PageArgs {
  request: Request
  context: { get(key: typeof siteContext): Site }
}

export interface CuratorPage extends Curator {
  site: Site
  locale: Locale
  t: Translator
  today: string
  frame: WorkspaceFrame
}

/** The workspaces in which whoever asks may keep a text that was read. */
export async function curatedBy(site: Site, request: Request): Promise<string[]> {
  const person = await site.personOf(request)
  if (person) return person.grants.filter(mayCurate).map(({ workspace }) => workspace)
  return site.writable ? site.workspaceIds() : []
}

const mayCurate = ({ role }: Pick<Grant, 'role'>) => role === 'secretariat'

/** Throws a 404 for a workspace that is not there, and a 403 that says why, where it is not theirs: reading here is as confidential as writing. */
export async function curatorPage(args: PageArgs & { params: { workspace?: string } }): Promise<CuratorPage> {
  const { request, context, params } = args
  const site = context.get(siteContext)
  const { locale } = readPath(new URL(request.url).pathname)
  const t = translator(locale)
  const workspace = params.workspace ?? ''
  const person = await site.personOf(request)
  const visitor = person && visitorFrom(person, workspace)
  if (visitor && !(visitor.grant && mayCurate(visitor.grant))) throw data(t('work.error.role'), { status: 403 })
  const refusal = visitor ? null : writeRefusal(request, site.writable)
  if (refusal !== null) throw data(site.writable ? refusal : t('common.readOnly'), { status: 403 })
  const published =
    (await site.published(workspace, visitor ?? theOperator)) ?? notFound(t('errors.noWorkspace', { id: workspace }))
  const today = site.today(published.workspace)
  const { ledger } = site
  const curator: Curator = visitor
    ? {
        ledger,
        published,
        by: visitor.grant,
        perform: (act, given) => perform(act, { ledger, visitor, workspace, today }, given),
      }
    : operatorAt(ledger, published, today)
  return { ...curator, site, locale, t, today, frame: workspaceFrame(site, published, visitor) }
}
