import { readScope, tokenIn } from '#src/identity/api-token.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic } from '#src/ledger/actor.ts'
import type { Published } from '../door.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'

/**
 * The workspace as the public may see it, or whoever's token the request shows; a 404 that says which there are, a 401 for a
 * token that opens nothing, a 403 for one that is not for reading.
 */
export async function foundWorkspace(site: Site, id: string, request?: Request): Promise<Published> {
  const reader: Visitor = request && tokenIn(request) !== undefined ? await site.callerOf(request, id) : thePublic
  if (reader.scopes && !reader.scopes.includes(readScope))
    throw new ProblemError(403, 'scope', 'This token is not for reading', {
      detail: 'Make one for reading, or ask without a token for what is public.',
      where: 'authorization',
    })
  const published = await site.published(id, reader)
  if (published) return published
  const ids = await site.workspaceIds()
  throw new ProblemError(404, 'not-found', 'There is no such workspace', {
    where: 'workspace',
    detail: `There is no workspace "${id}"; there ${ids.length === 1 ? 'is' : 'are'} ${ids.join(', ')}.`,
  })
}
