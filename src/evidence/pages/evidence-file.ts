import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { fileResponse } from '../storage/file-response.ts'
import type { Route } from './+types/evidence-file'

/** The file itself, for whoever sees its evidence and for nobody else. */
export async function loader(args: Route.LoaderArgs) {
  const { site, published, t } = await loadWorkspacePage(args)
  const { id } = args.params
  const evidence = published.records.evidence.get(id) ?? notFound(t('errors.noRecord', { id }))
  return (await fileResponse(evidence, site.files, args.request.method)) ?? notFound(t('files.error.lost'))
}
