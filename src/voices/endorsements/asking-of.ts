import { readPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { notFound } from '#src/publishing/load-page.ts'
import type { Site } from '#src/publishing/site.ts'
import { addressContext, siteContext } from '#src/publishing/site-context.ts'
import type { Asking } from './ask-endorsement.ts'
import { theGates } from './gates.ts'

interface Args {
  request: Request
  params: { workspace: string }
  context: { get(key: typeof siteContext): Site; get(key: typeof addressContext): string }
}

/** What a page of the public asks with. Throws a 404 where there is no such workspace. */
export async function askingOf({ request, params, context }: Args): Promise<Asking> {
  const site = context.get(siteContext)
  const id = params.workspace
  const { locale } = readPath(new URL(request.url).pathname)
  const published = (await site.published(id)) ?? notFound(translator(locale)('errors.noWorkspace', { id }))
  const address = context.get(addressContext)
  return { desk: site.desk, published, gates: theGates, address, today: site.today(published.workspace) }
}
