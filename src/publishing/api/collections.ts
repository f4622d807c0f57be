/** Every kind of record: a list in pages, the whole of it as CSV or JSON, and one record by its id. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { publishedAsOf } from '#src/results/incidents/published-as-of.ts'
import { type Kind, kinds, type RecordOf } from '#src/workspaces/kinds.ts'
import type { Published } from '../door.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { csv } from './csv.ts'
import { foundWorkspace } from './found.ts'
import { shownSchema, withWorkedOut } from './worked-out.ts'
import { workspaceParam } from './workspaces.ts'

const idParam = workspaceParam.extend({ id: z.string() })

const AsOf = z.object({
  edition: z
    .string()
    .regex(/^[a-z0-9-]{1,120}:[1-9]\d{0,5}$/)
    .optional()
    .openapi({
      description:
        'Of observations that are counted from incidents: as they were as of this edition of their source (`source:number`); those that it does not cover are left out',
    }),
})

const Paging = AsOf.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(100).openapi({ description: 'Records in one answer' }),
  after: z.string().optional().openapi({ description: 'The `next` of the answer before' }),
  policy: z.string().optional().openapi({ description: 'Only records of this policy, where the kind has one' }),
  commitment: z.string().optional().openapi({ description: 'Only records of this commitment, where the kind has one' }),
  source: z.string().optional().openapi({ description: 'Only records of this source, where the kind has one' }),
  indicator: z.string().optional().openapi({ description: 'Only records of this indicator, where the kind has one' }),
})
type Filters = Pick<z.infer<typeof Paging>, 'policy' | 'commitment' | 'source' | 'indicator'>

function matching(published: Published, kind: Kind, filters: Filters): RecordOf<Kind>[] {
  const wanted = Object.entries({ ...filters }).filter(([, id]) => id !== undefined)
  const all = [...published.records[kind].values()] as RecordOf<Kind>[]
  const found =
    wanted.length === 0
      ? all
      : all.filter((record) => wanted.every(([field, id]) => (record as Record<string, unknown>)[field] === id))
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function asOf(site: Site, published: Published, edition: string | undefined): Promise<Published> {
  if (edition === undefined) return published
  const [source = '', number] = edition.split(':')
  const then = await site.ledger.read(published.reader, published.workspace.id, (tx) =>
    publishedAsOf(tx, published, { [source]: Number(number) }),
  )
  if (then.unknown.length > 0)
    throw new ProblemError(404, 'not-found', `There is no edition "${edition}"`, {
      where: 'edition',
      detail: `There is no edition ${number} of a source "${source}", or its label withholds it.`,
    })
  return then.published
}

const attachment = (published: Published, kind: Kind, ending: string) =>
  `attachment; filename="paimana-${published.workspace.id}-${kind}.${ending}"`

export function collections(app: OpenAPIHono, site: Site): void {
  for (const kind of kinds) {
    const schema = shownSchema(kind)
    whole(app, site, kind)
    const list = createRoute({
      method: 'get',
      path: `/{workspace}/${kind}`,
      summary: `A workspace's ${kind.replace('_', ' ')}, in pages`,
      request: { params: workspaceParam, query: Paging },
      responses: {
        200: {
          description: 'In the order of their ids; `next` is null on the last page',
          content: {
            'application/json': {
              schema: z.object({
                items: z.array(schema),
                total: z.int(),
                withheld: z.int(),
                next: z.string().nullable(),
              }),
            },
          },
        },
      },
    })
    app.openapi(list, async (c) => {
      const { limit, after, edition, ...filters } = c.req.valid('query')
      const published = await asOf(site, await foundWorkspace(site, c.req.valid('param').workspace, c.req.raw), edition)
      const all = matching(published, kind, filters)
      const rest = after === undefined ? all : all.filter((record) => record.id > after)
      const items = rest.slice(0, limit).map((record) => withWorkedOut(published, kind, record))
      const next = rest.length > limit ? (items.at(-1)?.id ?? null) : null
      return c.json({ items, total: all.length, withheld: published.withheld[kind], next } as never, 200)
    })
    const one = createRoute({
      method: 'get',
      path: `/{workspace}/${kind}/{id}`,
      summary: `One of a workspace's ${kind.replace('_', ' ')}`,
      request: { params: idParam, query: AsOf },
      responses: { 200: { description: 'The record', content: { 'application/json': { schema } } } },
    })
    app.openapi(one, async (c) => {
      const { workspace, id } = c.req.valid('param')
      const published = await asOf(site, await foundWorkspace(site, workspace, c.req.raw), c.req.valid('query').edition)
      const record = published.records[kind].get(id)
      if (!record)
        throw new ProblemError(404, 'not-found', `There is no ${kind} "${id}"`, {
          where: 'id',
          detail: `There is no ${kind} "${id}" in "${workspace}", or its label withholds it.`,
        })
      return c.json(withWorkedOut(published, kind, record) as never, 200)
    })
  }
}

/** `/{workspace}/commitments.csv` and `.json`: the table whole, for a spreadsheet or an archive. */
function whole(app: OpenAPIHono, site: Site, kind: Kind): void {
  const types = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const
  for (const ending of ['csv', 'json'] as const) {
    const route = createRoute({
      method: 'get',
      path: `/{workspace}/${kind}.${ending}`,
      summary: `All of a workspace's ${kind.replace('_', ' ')} as ${ending.toUpperCase()}`,
      request: { params: workspaceParam, query: AsOf },
      responses: { 200: { description: 'The whole table', content: { [types[ending]]: { schema: z.string() } } } },
    })
    app.openapi(route, async (c) => {
      const { edition } = c.req.valid('query')
      const published = await asOf(site, await foundWorkspace(site, c.req.valid('param').workspace, c.req.raw), edition)
      const records = matching(published, kind, {}).map((record) => withWorkedOut(published, kind, record))
      const body = ending === 'csv' ? csv(records) : JSON.stringify(records)
      return c.body(body, 200, {
        'content-type': types[ending],
        'content-disposition': attachment(published, kind, ending),
      }) as never
    })
  }
}
