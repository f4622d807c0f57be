import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { concerns, redListOf } from '#src/results/red-list/red-list.ts'
import { scorecardOf } from '#src/results/scorecard-cache.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { foundWorkspace } from './found.ts'
import { workspaceParam } from './workspaces.ts'

const Scorecard = z
  .looseObject({
    workspace: z.string(),
    rules: z.string(),
    today: z.string(),
    policies: z.array(z.looseObject({ policy: z.string() })),
    standings: z.array(z.looseObject({ commitment: z.string() })),
    withheld: z.int(),
  })
  .openapi('Scorecard')

export function scorecards(app: OpenAPIHono, site: Site): void {
  const whole = createRoute({
    method: 'get',
    path: '/{workspace}/scorecard',
    summary: 'Every policy by completion and by result, with the coverage it rests on',
    request: { params: workspaceParam },
    responses: {
      200: { description: 'The scorecard as of today', content: { 'application/json': { schema: Scorecard } } },
    },
  })
  app.openapi(whole, async (c) => {
    const published = await foundWorkspace(site, c.req.valid('param').workspace, c.req.raw)
    return c.json(scorecardOf(published, site.today(published.workspace)) as never, 200)
  })
  const red = createRoute({
    method: 'get',
    path: '/{workspace}/red-list',
    summary: 'What gives cause to ask: overdue, unanswered, blocked, disputed, stale, unfunded, unmeasurable',
    request: { params: workspaceParam },
    responses: {
      200: {
        description:
          'Promises that raise a concern, written questions past their day, and submissions past theirs by who owes the answer',
        content: {
          'application/json': {
            schema: z.object({
              today: z.string(),
              promises: z.int(),
              lines: z.array(z.looseObject({ id: z.string(), concerns: z.array(z.enum(concerns)) })),
              unanswered: z.array(z.looseObject({ id: z.string(), organisation: z.string(), days: z.int() })),
              voices: z.array(z.looseObject({ organisation: z.string(), count: z.int(), days: z.int() })),
            }),
          },
        },
      },
    },
  })
  app.openapi(red, async (c) => {
    const published = await foundWorkspace(site, c.req.valid('param').workspace, c.req.raw)
    return c.json(redListOf(published, site.today(published.workspace)), 200)
  })
  const policy = createRoute({
    method: 'get',
    path: '/{workspace}/policies/{id}/scorecard',
    summary: "One policy's scorecard and X-ray",
    request: { params: workspaceParam.extend({ id: z.string() }) },
    responses: {
      200: {
        description: 'The scorecard as of today',
        content: { 'application/json': { schema: z.looseObject({ policy: z.string() }) } },
      },
    },
  })
  app.openapi(policy, async (c) => {
    const { workspace, id } = c.req.valid('param')
    const published = await foundWorkspace(site, workspace, c.req.raw)
    const found = scorecardOf(published, site.today(published.workspace)).policies.find((p) => p.policy === id)
    if (!found) throw new ProblemError(404, 'not-found', `There is no policy "${id}"`, { where: 'id' })
    return c.json(found as never, 200)
  })
}
