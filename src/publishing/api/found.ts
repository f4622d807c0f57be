import type { Published } from '../door.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'

/** The workspace as the public may see it, or a 404 that says which there are. */
export async function foundWorkspace(site: Site, id: string): Promise<Published> {
  const published = await site.published(id)
  if (published) return published
  const ids = await site.workspaceIds()
  throw new ProblemError(404, 'not-found', 'There is no such workspace', {
    where: 'workspace',
    detail: `There is no workspace "${id}"; there ${ids.length === 1 ? 'is' : 'are'} ${ids.join(', ')}.`,
  })
}
