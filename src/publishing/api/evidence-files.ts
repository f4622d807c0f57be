/** Files of evidence: handed in as a form with the file as its last part, and handed out to whoever sees their evidence. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { uploading } from '#src/evidence/add-evidence.ts'
import { handIn } from '#src/evidence/hand-in.ts'
import { fileResponse } from '#src/evidence/storage/file-response.ts'
import { perform } from '#src/identity/act.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { foreignRefusal } from '../write-guard.ts'
import { foundWorkspace } from './found.ts'

const hand = createRoute({
  method: 'post',
  path: '/{workspace}/evidence-files',
  summary: uploading.summary,
  description: `For: ${uploading.roles.join(', ')}; a token made for add-evidence. At most 100 MB. The file is the form's last part.`,
  tags: ['work'],
  security: [{ token: [] }],
  request: {
    params: z.object({ workspace: z.string() }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            title: z.string(),
            label: z.string(),
            date: z.string().optional(),
            from: z.string().optional(),
            commitments: z.array(z.string()).optional(),
            file: z.string().openapi({ format: 'binary' }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'It is kept under its SHA-256, and on record',
      content: { 'application/json': { schema: z.object({ id: z.string(), sha256: z.string() }) } },
    },
    403: { description: 'Not signed in, or not theirs to do' },
    413: { description: 'Over 100 MB' },
    422: { description: 'A field is wrong, or the form broke off' },
    507: { description: 'The disk is full; nothing was stored' },
  },
})

const fetchFile = createRoute({
  method: 'get',
  path: '/{workspace}/evidence/{id}/file',
  summary: 'The file of a piece of evidence, untouched',
  tags: ['work'],
  request: { params: z.object({ workspace: z.string(), id: z.string() }) },
  responses: { 200: { description: 'The file, to be saved' }, 404: { description: 'There is none, or not for you' } },
})

export function evidenceFilesApi(app: OpenAPIHono, site: Site): void {
  app.openAPIRegistry.registerPath(hand)
  app.openAPIRegistry.registerPath(fetchFile)

  app.post('/:workspace/evidence-files', async (c) => {
    const request = c.req.raw
    const foreign = foreignRefusal(request, site.desk.address)
    if (foreign !== null)
      throw new ProblemError(403, 'foreign', 'The request came from another site', { detail: foreign })
    const workspace = c.req.param('workspace')
    const found = await foundWorkspace(site, workspace)
    const visitor = await site.callerOf(request, workspace)
    if (!uploading.roles.some((role) => role === visitor.grant?.role))
      throw new ProblemError(403, 'refused', 'This is not open to you')
    const setting = { ledger: site.ledger, visitor, workspace, today: site.today(found.workspace) }
    const done = await handIn(request, site.files, (act, given) => perform(act, setting, given))
    return Response.json(done, { headers: { 'cache-control': 'no-store' } })
  })

  app.get('/:workspace/evidence/:id/file', async (c) => {
    const { workspace, id } = c.req.param()
    const { records } = await foundWorkspace(site, workspace, c.req.raw)
    const evidence = records.evidence.get(id)
    const answer = evidence && (await fileResponse(evidence, site.files, c.req.method))
    if (!answer) throw new ProblemError(404, 'not-found', 'There is no such file', { where: id })
    return answer
  })
}
