/** What the loaders of a workspace's pages have in common. */
import { data } from 'react-router'
import { type Locale, readPath } from '#src/i18n/locale.ts'
import { type Translator, translator } from '#src/i18n/translate.ts'
import { type Published, withheldInAll } from './door.ts'
import type { WorkspaceFrame } from './frame.tsx'
import type { Site, Visitor } from './site.ts'
import { siteContext } from './site-context.ts'

interface LoaderArgs {
  request: Request
  params: { workspace?: string }
  context: { get(key: typeof siteContext): Site }
}

export interface WorkspacePage {
  site: Site
  visitor: Visitor
  published: Published
  frame: WorkspaceFrame
  locale: Locale
  t: Translator
  today: string
}

/** A 404 with a sentence that says what is missing; a loader throws it. */
export function notFound(what: string): never {
  throw data(what, { status: 404 })
}

export function workspaceFrame(site: Site, published: Published, visitor?: Visitor): WorkspaceFrame {
  const { id, title, fictional, publisher, licence } = published.workspace
  return {
    id,
    title,
    fictional,
    publisher,
    licence,
    writable: site.writable,
    withheld: withheldInAll(published),
    seq: published.head.seq,
    numbers: published.workspace.numbers,
    role: visitor?.grant?.role ?? null,
  }
}

/** The site of a request and, for the pages of a workspace, what its visitor may see of it. Throws a 404 for a workspace that is not there. */
export async function loadWorkspacePage({ request, params, context }: LoaderArgs): Promise<WorkspacePage> {
  const site = context.get(siteContext)
  const { locale } = readPath(new URL(request.url).pathname)
  const t = translator(locale)
  const id = params.workspace ?? ''
  const visitor = await site.visitorOf(request, id)
  const published = await site.published(id, visitor)
  if (!published) return notFound(t('errors.noWorkspace', { id }))
  return {
    site,
    visitor,
    published,
    frame: workspaceFrame(site, published, visitor),
    locale,
    t,
    today: site.today(published.workspace),
  }
}
