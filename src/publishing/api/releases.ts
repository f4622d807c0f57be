import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { verifyRelease } from '#src/results/release.ts'
import { releaseByNumber, releases } from '#src/results/release-store.ts'
import { countOf, withheldSince } from '#src/results/withheld-since.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { foundWorkspace } from './found.ts'
import { workspaceParam } from './workspaces.ts'

const Line = z.object({ number: z.int(), date: z.string(), checksum: z.string() }).openapi('Release')

export function releasesApi(app: OpenAPIHono, site: Site): void {
  const list = createRoute({
    method: 'get',
    path: '/{workspace}/releases',
    summary: 'Frozen scorecards, newest first',
    request: { params: workspaceParam },
    responses: {
      200: {
        description: 'Every release',
        content: { 'application/json': { schema: z.object({ items: z.array(Line) }) } },
      },
    },
  })
  app.openapi(list, async (c) => {
    const { workspace, reader } = await foundWorkspace(site, c.req.valid('param').workspace, c.req.raw)
    return c.json({ items: await site.ledger.read(reader, workspace.id, releases) }, 200)
  })
  const one = createRoute({
    method: 'get',
    path: '/{workspace}/releases/{file}',
    summary: 'The file of a release, byte for byte, for "paimana release verify"',
    request: { params: workspaceParam.extend({ file: z.string().openapi({ example: '1.json' }) }) },
    responses: { 200: { description: 'Canonical JSON', content: { 'application/json': { schema: z.string() } } } },
  })
  app.openapi(one, async (c) => {
    const { workspace: id, file } = c.req.valid('param')
    const published = await foundWorkspace(site, id, c.req.raw)
    const { workspace, reader } = published
    const number = /^(\d{1,9})\.json$/.exec(file)?.[1]
    const found = number && (await site.ledger.read(reader, workspace.id, (tx) => releaseByNumber(tx, Number(number))))
    if (!found) {
      const detail = `Releases are named 1.json, 2.json and so on; ${workspace.id} has none named ${file}.`
      throw new ProblemError(404, 'not-found', 'There is no such release', { where: 'file', detail })
    }
    const { release } = verifyRelease(found.body)
    const withheld = release
      ? await site.ledger.read(reader, workspace.id, (tx) => withheldSince(tx, release, published))
      : new Map()
    const since = countOf(withheld)
    if (since > 0) {
      const detail = `It holds ${since} records that have been given a stricter label since, and a release is never cut.`
      throw new ProblemError(403, 'withheld', 'This release is no longer given out', { where: 'file', detail })
    }
    return c.body(found.body, 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="paimana-${workspace.id}-release-${number}.json"`,
    }) as never
  })
}
