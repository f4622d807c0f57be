/** What people do, as operations: `POST /{workspace}/acts/{act}` by somebody who has signed in. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { perform } from '#src/identity/act.ts'
import { type AnyAct, acts } from '../acts.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { foreignRefusal } from '../write-guard.ts'
import { foundWorkspace } from './found.ts'

const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
})
const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

const routeOf = ({ name, summary, input, roles }: AnyAct) =>
  createRoute({
    method: 'post',
    path: `/{workspace}/acts/${name}`,
    summary,
    description: `For: ${roles.join(', ')}.`,
    tags: ['work'],
    security: [{ token: [] }],
    request: {
      params: z.object({ workspace: z.string() }),
      body: { required: true, content: { 'application/json': { schema: input } } },
    },
    responses: {
      200: {
        description: 'It is done and on record',
        content: { 'application/json': { schema: z.object({ done: z.unknown() }) } },
      },
      401: refusal('The token opens nothing here'),
      403: refusal('Not signed in, or not theirs to do'),
      404: refusal('What it is about is not there, or not theirs to see'),
      409: refusal('Somebody has changed it since'),
      422: refusal('A field is wrong'),
    },
  })

export function actsApi(app: OpenAPIHono, site: Site): void {
  for (const act of acts) {
    // Described, and not checked here: what a body must be is for the act to say, as it is for a form.
    app.openAPIRegistry.registerPath(routeOf(act))
    app.post(`/:workspace/acts/${act.name}`, (c) => actHere(act, c.req.param('workspace'), c.req.raw))
  }

  async function actHere(act: AnyAct, workspace: string, request: Request): Promise<Response> {
    const foreign = foreignRefusal(request, site.desk.address)
    if (foreign !== null)
      throw new ProblemError(403, 'foreign', 'The request came from another site', { detail: foreign })
    const found = await foundWorkspace(site, workspace)
    const visitor = await site.callerOf(request, workspace)
    const setting = { ledger: site.ledger, visitor, workspace, today: site.today(found.workspace) }
    const done = await perform(act, setting, await bodyOf(request))
    return Response.json({ done: done ?? null }, { headers: { 'cache-control': 'no-store' } })
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    const detail = 'Send one JSON object, with content-type application/json.'
    throw new ProblemError(400, 'no-json', 'The request is not JSON', { detail })
  }
}
