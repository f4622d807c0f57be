/**
 * What people have before them, for their programs: records as the token's holder sees them, with the revision that an act asks for.
 * Accounts stand in none of them: who did something is told by office.
 */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { asSeenBy } from '#src/coordination/notes/note-access.ts'
import type { SharedNote } from '#src/coordination/notes/note-model.ts'
import { readScope } from '#src/identity/api-token.ts'
import type { Grant } from '#src/identity/model.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { type RecordKind, relations, workKinds } from '#src/ledger/kinds.ts'
import { pageOf, type RecordPage } from '#src/ledger/record-page.ts'
import { type Kind, kinds } from '#src/workspaces/kinds.ts'
import type { Published } from '../door.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { foundWorkspace } from './found.ts'
import { workspaceParam } from './workspaces.ts'

/** Kinds of a folder that acts are done to; the others have operations that need no token. */
const actedOn = ['commitments', 'indicators', 'evidence', 'assessments', 'replies', 'questions', 'findings'] as const
/** What is kept of a file beside its evidence is for the program alone. */
const offered: readonly RecordKind[] = [...workKinds.filter((kind) => kind !== 'uploads'), ...actedOn]

const Shown = z.object({
  id: z.string(),
  label: z.string(),
  revision: z.int().openapi({ description: 'What an act that changes it asks for' }),
  data: z.looseObject({}),
})
const Page = z.object({ items: z.array(Shown), next: z.string().nullable() })

const named = (kind: RecordKind) => kind.replaceAll('_', ' ')
const answers = (description: string, schema: z.ZodType) => ({
  200: { description, content: { 'application/json': { schema } } },
  401: { description: 'No token of this workspace is shown' },
  403: { description: 'The token is not for reading' },
})

const queryOf = (kind: RecordKind) =>
  z.object({
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    after: z.string().optional().openapi({ description: 'The `next` of the answer before' }),
    ...Object.fromEntries(relations[kind].map((field) => [field, z.string().optional()])),
  })

export function workRecordsApi(app: OpenAPIHono, site: Site): void {
  for (const kind of offered) {
    const about = { method: 'get' as const, tags: ['work'], security: [{ token: [] }] }
    const list = createRoute({
      ...about,
      path: `/{workspace}/desk/${kind}`,
      summary: `The ${named(kind)} that the token's holder sees, in pages`,
      request: { params: workspaceParam, query: queryOf(kind) },
      responses: answers('In the order of their ids; `next` is null on the last page', Page),
    })
    app.openapi(list, async (c) => {
      const { limit, after, ...where } = c.req.valid('query') as { limit: number; after?: string }
      const { workspace } = c.req.valid('param')
      return c.json(await shown(site, workspace, c.req.raw, kind, { limit, after, where }), 200, privately)
    })
    const one = createRoute({
      ...about,
      path: `/{workspace}/desk/${kind}/{id}`,
      summary: `One of the ${named(kind)} that the token's holder sees`,
      request: { params: workspaceParam.extend({ id: z.string() }) },
      responses: { ...answers('The record', Shown), 404: { description: 'Not there, or not theirs to see' } },
    })
    app.openapi(one, async (c) => {
      const { workspace, id } = c.req.valid('param')
      const { items } = await shown(site, workspace, c.req.raw, kind, { limit: 1, ids: [id], where: {} })
      const [found] = items
      if (found) return c.json(found, 200, privately)
      const detail = `There is no such record of ${named(kind)}, or it is not addressed to the token's holder.`
      throw new ProblemError(404, 'not-found', `There is no "${id}"`, { where: 'id', detail })
    })
  }
}

const privately = { 'cache-control': 'private, no-store' }

async function shown(site: Site, workspace: string, request: Request, kind: RecordKind, page: RecordPage) {
  const published = await foundWorkspace(site, workspace, request)
  const { visitor, by } = await memberBehind(site, workspace, request)
  const { rows, next } = await site.ledger.read(visitor, workspace, (tx) => pageOf(tx, kind, page))
  const items = rows
    .filter(({ id }) => isOpen(published, kind, id))
    .map(({ id, label, revision, data }) => {
      const seen = kind === 'shared_notes' ? asSeenBy(by, data as SharedNote) : data
      return { id, label, revision, data: withoutAccounts(seen) as Record<string, unknown> }
    })
  return { items, next }
}

async function memberBehind(site: Site, workspace: string, request: Request): Promise<{ visitor: Visitor; by: Grant }> {
  const visitor = await site.callerOf(request, workspace)
  const { grant, scopes } = visitor
  if (grant?.workspace === workspace && (!scopes || scopes.includes(readScope))) return { visitor, by: grant }
  const detail = `Make a token for reading at /${workspace}/tokens, and send it as "Authorization: Bearer …".`
  throw new ProblemError(401, 'token', 'This is for those who work here', { detail, where: 'authorization' })
}

/** What stands in a folder goes through the door, which also looks at what it points at. */
const isOpen = (published: Published, kind: RecordKind, id: string): boolean =>
  !(kinds as readonly string[]).includes(kind) || published.records[kind as Kind].has(id)

const ofAccounts = new Set(['account', 'by', 'submittedBy', 'writers'])

function withoutAccounts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAccounts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (ofAccounts.has(key) ? [] : [[key, withoutAccounts(inner)]])),
  )
}
