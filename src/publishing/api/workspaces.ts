import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Kind, kinds } from '#src/workspaces/kinds.ts'
import { Workspace } from '#src/workspaces/model.ts'
import type { Published } from '../door.ts'
import type { Site } from '../site.ts'
import { foundWorkspace } from './found.ts'

const Counts = z.record(z.string(), z.int())
export const Head = z.object({ seq: z.int(), hash: z.string() })

const Description = z
  .object({ workspace: Workspace, head: Head, records: Counts, withheld: Counts })
  .openapi('WorkspaceDescription')

export const workspaceParam = z.object({ workspace: z.string().openapi({ example: 'pakistan' }) })

function describe(published: Published): z.infer<typeof Description> {
  const { workspace, head, withheld } = published
  const records = Object.fromEntries(kinds.map((kind: Kind) => [kind, published.records[kind].size]))
  return { workspace, head, records, withheld }
}

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})

export function workspaces(app: OpenAPIHono, site: Site): void {
  const list = createRoute({
    method: 'get',
    path: '/',
    summary: 'All workspaces of this site',
    responses: json(z.object({ workspaces: z.array(Description) }), 'Every workspace, with how many records it holds'),
  })
  app.openapi(list, async (c) => {
    const all = await Promise.all((await site.workspaceIds()).map((id) => foundWorkspace(site, id)))
    return c.json({ workspaces: all.map(describe) }, 200)
  })
  const one = createRoute({
    method: 'get',
    path: '/{workspace}',
    summary: 'One workspace: what it holds and what is withheld',
    request: { params: workspaceParam },
    responses: json(Description, 'The workspace'),
  })
  app.openapi(one, async (c) =>
    c.json(describe(await foundWorkspace(site, c.req.valid('param').workspace, c.req.raw)), 200),
  )
}
