import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type LoadedEvaluation, loadEvaluation } from '#src/evaluation/saved/load-evaluation.ts'
import { evaluationAsJson, specText } from '#src/evaluation/saved/taken-away.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { foundWorkspace } from './found.ts'
import { workspaceParam } from './workspaces.ts'

const params = workspaceParam.extend({ id: z.string().openapi({ example: 'witness-escorts' }) })
const query = z.object({
  result: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .openapi({ description: 'the number of a result; the last one without it' }),
})

const Json = z
  .looseObject({ id: z.string(), results: z.array(z.int()), result: z.looseObject({}).nullable() })
  .openapi('ImpactEvaluationWithResult')

/** Impact evaluations with what came out of them; what they ask is a collection of its own. */
export function evaluationsApi(app: OpenAPIHono, site: Site): void {
  const find = async (workspace: string, id: string, request: Request, number?: number) => {
    const published = await foundWorkspace(site, workspace, request)
    const visitor = await site.visitorOf(request, workspace)
    const found = await loadEvaluation({ site, visitor, published }, id, number)
    if (found) return found
    const detail = `${workspace} has no published evaluation "${id}".`
    throw new ProblemError(404, 'not-found', 'There is no such evaluation', { where: 'id', detail })
  }
  wholeOf(app, find)
  specOf(app, find)
  fileOf(app, find)
}

type Find = (workspace: string, id: string, request: Request, number?: number) => Promise<LoadedEvaluation>

function wholeOf(app: OpenAPIHono, find: Find): void {
  const route = createRoute({
    method: 'get',
    path: '/{workspace}/impact_evaluations/{id}/result.json',
    summary:
      'An impact evaluation: what it asks, the model as it was stated, its data, and a result with all that speaks against it',
    request: { params, query },
    responses: {
      200: {
        description: 'Without a result where none is computed',
        content: { 'application/json': { schema: Json } },
      },
    },
  })
  app.openapi(route, async (c) => {
    const { workspace, id } = c.req.valid('param')
    const { evaluation, lines, shown } = await find(workspace, id, c.req.raw, c.req.valid('query').result)
    const numbers = lines.map(({ number }) => number)
    return c.json(evaluationAsJson(evaluation, shown, numbers), 200) as never
  })
}

function specOf(app: OpenAPIHono, find: Find): void {
  const route = createRoute({
    method: 'get',
    path: '/{workspace}/impact_evaluations/{id}/spec.json',
    summary: 'The specification of a result, for "paimana evaluate"',
    request: { params, query },
    responses: {
      200: { description: 'Its files lie beside it', content: { 'application/json': { schema: z.looseObject({}) } } },
    },
  })
  app.openapi(route, async (c) => {
    const { workspace, id } = c.req.valid('param')
    const { shown } = await find(workspace, id, c.req.raw, c.req.valid('query').result)
    if (!shown) throw nothingYet(id)
    return c.body(specText(shown), 200, { 'content-type': 'application/json; charset=utf-8' }) as never
  })
}

function fileOf(app: OpenAPIHono, find: Find): void {
  const route = createRoute({
    method: 'get',
    path: '/{workspace}/impact_evaluations/{id}/files/{file}',
    summary: 'A file of data that a result was computed from, byte for byte',
    request: { params: params.extend({ file: z.string().openapi({ example: 'data.csv' }) }), query },
    responses: {
      200: { description: 'Its SHA-256 stands in the result', content: { 'text/csv': { schema: z.string() } } },
    },
  })
  app.openapi(route, async (c) => {
    const { workspace, id, file: name } = c.req.valid('param')
    const { shown } = await find(workspace, id, c.req.raw, c.req.valid('query').result)
    const file = shown?.files.find(({ file }) => file === name)
    if (!file) throw nothingYet(id, name)
    return c.body(file.csv, 200, { 'content-type': 'text/csv; charset=utf-8' }) as never
  })
}

const nothingYet = (id: string, file?: string) =>
  new ProblemError(404, 'not-found', 'There is no such result', {
    where: file === undefined ? 'id' : 'file',
    detail:
      file === undefined
        ? `Nothing is computed of "${id}" yet.`
        : `The result of "${id}" was computed without a file "${file}".`,
  })
