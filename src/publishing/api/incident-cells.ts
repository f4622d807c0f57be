import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { cellsOut } from '#src/incidents/charts/cells-out.ts'
import { knownChoice } from '#src/incidents/charts/known-choice.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { csv } from './csv.ts'
import { foundWorkspace } from './found.ts'
import { workspaceParam } from './workspaces.ts'

const Cell = z
  .object({
    source: z.string(),
    edition: z.int(),
    time: z.string().openapi({ description: 'a month or a year, ISO 8601' }),
    area: z.string().openapi({ description: 'empty where none is given or shown: see place' }),
    place: z.enum(['area', 'unknown', 'withheld']),
    eventClass: z.string(),
    axis: z.string(),
    axisValue: z.string(),
    measure: z.string(),
    value: z.number(),
    low: z.number().nullable().openapi({ description: 'null where the source gives no range of a class of the dead' }),
    high: z.number().nullable(),
    uncounted: z.int().openapi({ description: 'events without a number from the source; not in value' }),
  })
  .openapi('IncidentCell')

const Source = z.object({
  id: z.string(),
  edition: z.int(),
  name: z.string(),
  day: z.string(),
  terms: z.string(),
  cite: z.string(),
})

const description = `As in the address of the page of incidents: source, of (attacks, operations, fighting, unrest, rest), class, measure, from, to, step (month, year),
area, borders, split, edition (source:number), and each axis with a value. Sources are never added up, nor are classes: add up what you mean to.`

/** What the pictures of incidents are drawn from. */
export function incidentCellsApi(app: OpenAPIHono, site: Site): void {
  const route = createRoute({
    method: 'get',
    path: '/{workspace}/incidents/{file}',
    summary: 'Incidents added up by source, time, area and class, as cells or cells.csv',
    description,
    tags: ['incidents'],
    request: { params: workspaceParam.extend({ file: z.string().openapi({ example: 'cells' }) }) },
    responses: {
      200: {
        description: 'Sums, with the edition of each source that they are of',
        content: {
          'application/json': { schema: z.object({ sources: z.array(Source), cells: z.array(Cell) }) },
          'text/csv': { schema: z.string() },
        },
      },
    },
  })
  app.openapi(route, async (c) => {
    const { workspace: id, file } = c.req.valid('param')
    const published = await foundWorkspace(site, id, c.req.raw)
    if (!['cells', 'cells.csv'].includes(file)) {
      const detail = `Incidents are given out as cells or cells.csv, not as ${file}.`
      throw new ProblemError(404, 'not-found', 'There is no such file', { where: 'file', detail })
    }
    const { choice, faults } = knownChoice(new URL(c.req.url).searchParams, published.records)
    if (faults.length > 0)
      throw new ProblemError(422, 'invalid', 'The choice is not understood', {
        detail: `${faults.join('; ')}. ${description}`,
      })
    const out = await site.ledger.read(published.reader, published.workspace.id, (tx) =>
      cellsOut(tx, published, choice),
    )
    if (file === 'cells') return c.json(out, 200)
    const rows = out.cells.map((cell) => ({ ...cell, low: cell.low ?? '', high: cell.high ?? '' }))
    return c.body(csv(rows), 200, { 'content-type': 'text/csv; charset=utf-8' }) as never
  })
}
