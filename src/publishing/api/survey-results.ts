import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { byIds } from '#src/ledger/records.ts'
import { codingsOf } from '#src/voices/coding/coding-store.ts'
import { standingOn, summaryOf } from '#src/voices/surveying/survey-days.ts'
import { surveysOf } from '#src/voices/surveying/survey-store.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { csv } from './csv.ts'
import { foundWorkspace } from './found.ts'
import { Analysis, Coding, Count, codingsPublished, Table, tableRows } from './survey-tables.ts'
import { workspaceParam } from './workspaces.ts'

const Text = z.object({ en: z.string(), ur: z.string().optional() })
const Invitations = z.object({ made: z.int(), used: z.int() }).openapi('SurveyInvitations')
const Line = z
  .object({
    id: z.string(),
    title: Text,
    publisher: Text,
    opens: z.string(),
    closes: z.string(),
    selfSelected: z.boolean(),
    invited: z.boolean().openapi({ description: 'Whether only who holds an invitation may answer' }),
    publicKey: z.string().nullable().openapi({
      description: 'Of an invited survey: RSA, SPKI in base 64; tokens are RSABSSA-SHA384-PSS-Randomized (RFC 9474)',
    }),
    closed: z.string().nullable(),
    standing: z.enum(['draft', 'early', 'open', 'late', 'closed']),
  })
  .openapi('Survey')

/** The published tables of closed surveys: the same ones as on their pages. Single answers are never given out. */
export function surveyResultsApi(app: OpenAPIHono, site: Site): void {
  const list = createRoute({
    method: 'get',
    path: '/{workspace}/surveys',
    summary: 'Surveys that have been opened, the newest first',
    request: { params: workspaceParam },
    responses: {
      200: {
        description: 'Every survey, without its form',
        content: { 'application/json': { schema: z.object({ items: z.array(Line) }) } },
      },
    },
  })
  app.openapi(list, async (c) => {
    const { workspace, reader } = await foundWorkspace(site, c.req.valid('param').workspace, c.req.raw)
    const held = await site.ledger.read(reader, workspace.id, surveysOf)
    const today = site.today(workspace)
    return c.json({ items: held.map(({ data }) => ({ ...summaryOf(data), standing: standingOn(data, today) })) }, 200)
  })
  const one = createRoute({
    method: 'get',
    path: '/{workspace}/surveys/{id}/{file}',
    summary: 'The published tables of a closed survey, as results.json or results.csv',
    request: {
      params: workspaceParam.extend({
        id: z.string().openapi({ example: 'safety-2026' }),
        file: z.string().openapi({ example: 'results.json' }),
      }),
    },
    responses: {
      200: {
        description: 'Counts of people; shares are of those asked',
        content: {
          'application/json': {
            schema: z.object({
              n: Count,
              representative: z.boolean().openapi({
                description: 'false where people chose by themselves to answer: then nothing follows of a population',
              }),
              tables: z.array(Table),
              analysis: Analysis.nullable(),
              codings: z.array(Coding).openapi({ description: 'Open answers, as two people coded them' }),
              invitations: Invitations.optional(),
            }),
          },
          'text/csv': { schema: z.string() },
        },
      },
    },
  })
  app.openapi(one, async (c) => {
    const { workspace: id, id: survey, file } = c.req.valid('param')
    const { workspace, reader } = await foundWorkspace(site, id, c.req.raw)
    const { held, codings } = await site.ledger.read(reader, workspace.id, async (tx) => ({
      held: (await byIds(tx, 'surveys', [survey]))[0],
      codings: codingsPublished(await codingsOf(tx, survey)),
    }))
    const results = held?.data.results
    if (!results || !['results.json', 'results.csv'].includes(file)) {
      const detail = `Closed surveys have results.json and results.csv; ${workspace.id} has no closed survey "${survey}" with ${file}.`
      throw new ProblemError(404, 'not-found', 'There are no such results', { where: 'id', detail })
    }
    if (file === 'results.json') {
      const { analysis = null, ...rest } = results
      return c.json({ ...rest, analysis, codings, representative: !held.data.selfSelected }, 200)
    }
    return c.body(csv(tableRows(results)), 200, { 'content-type': 'text/csv; charset=utf-8' }) as never
  })
}
