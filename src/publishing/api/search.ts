import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { LocalText } from '#src/vocabulary/model.ts'
import { find } from '../find.ts'
import type { Site } from '../site.ts'
import { foundWorkspace } from './found.ts'
import { workspaceParam } from './workspaces.ts'

const Find = z.object({ kind: z.string(), id: z.string(), title: LocalText, path: z.string() }).openapi('Find')

export function searchApi(app: OpenAPIHono, site: Site): void {
  const route = createRoute({
    method: 'get',
    path: '/{workspace}/search',
    summary:
      'Finds clauses, commitments, indicators, organisations and documents, tolerant of spelling, in both scripts',
    request: { params: workspaceParam, query: z.object({ q: z.string().min(1).max(200) }) },
    responses: {
      200: {
        description: 'Best first',
        content: { 'application/json': { schema: z.object({ items: z.array(Find) }) } },
      },
    },
  })
  app.openapi(route, async (c) => {
    const published = await foundWorkspace(site, c.req.valid('param').workspace, c.req.raw)
    return c.json({ items: await find(site, published, c.req.valid('query').q) }, 200)
  })
}
