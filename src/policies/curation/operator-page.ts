/** Pages on which the operator of a loopback site works: they see every record whatever its label, and so are for nobody else. */
import { data } from 'react-router'
import { type Locale, readPath } from '#src/i18n/locale.ts'
import { type Translator, translator } from '#src/i18n/translate.ts'
import type { Published } from '#src/publishing/door.ts'
import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { notFound, workspaceFrame } from '#src/publishing/load-page.ts'
import { type Site, theOperator } from '#src/publishing/site.ts'
import { siteContext } from '#src/publishing/site-context.ts'
import { writeRefusal } from '#src/publishing/write-guard.ts'

interface PageArgs {
  request: Request
  context: { get(key: typeof siteContext): Site }
}

export interface OperatorSite {
  site: Site
  locale: Locale
  t: Translator
}

/** Throws a 403 that says why, where this request may not write: reading here is as confidential as writing. */
export function operatorSite({ request, context }: PageArgs): OperatorSite {
  const site = context.get(siteContext)
  const { locale } = readPath(new URL(request.url).pathname)
  const t = translator(locale)
  const refusal = writeRefusal(request, site.writable)
  if (refusal !== null) throw data(site.writable ? refusal : t('common.readOnly'), { status: 403 })
  return { site, locale, t }
}

export interface OperatorPage extends OperatorSite {
  published: Published
  frame: WorkspaceFrame
}

/** A workspace with nothing withheld. Throws a 403 or a 404. */
export async function operatorPage(args: PageArgs & { params: { workspace?: string } }): Promise<OperatorPage> {
  const { site, locale, t } = operatorSite(args)
  const id = args.params.workspace ?? ''
  const published = await site.published(id, theOperator)
  if (!published) return notFound(t('errors.noWorkspace', { id }))
  return { site, locale, t, published, frame: workspaceFrame(site, published) }
}
