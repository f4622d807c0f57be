import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { readInWorker } from '#src/policies/reading/read-in-worker.ts'
import { statusOfReading } from '#src/policies/reading/reading-status.ts'
import { ReadingError } from '#src/reader/model.ts'
import { ProblemError } from '../problem.ts'

/** A file that cannot be read, as a problem document: too large is 413, an unknown format 415, everything else 422. */
export function problemOfReading(error: ReadingError): ProblemError {
  return new ProblemError(statusOfReading(error.problem), error.problem, error.message, {
    where: error.where ?? undefined,
    detail: error.instead,
  })
}

const busy = () =>
  new ProblemError(503, 'busy', 'Other texts are being read', {
    detail: `At most ${most} texts are taken in at once. Try again in a minute.`,
  })

/** Texts in hand at once, counted from their first byte: each may have 64 MB, and waits in memory for its turn to be read. */
const most = 8

export function xrays(app: OpenAPIHono, root: string): void {
  const route = createRoute({
    method: 'post',
    path: '/xray',
    summary: 'Reads a policy text and tells which promises in it could be checked; nothing is stored',
    request: {
      query: z.object({
        name: z
          .string()
          .max(200)
          .default('document')
          .openapi({ description: 'The file name; its ending helps where the bytes do not tell' }),
      }),
      body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
    },
    responses: {
      200: {
        description: 'The reading, as `paimana read --json` prints it',
        content: {
          'application/json': {
            schema: z.looseObject({ document: z.looseObject({}), clauses: z.array(z.looseObject({})) }),
          },
        },
      },
    },
  })
  let inHand = 0
  app.openapi(route, async (c) => {
    if (inHand >= most) throw busy()
    inHand += 1
    try {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const { reading } = await readInWorker(bytes, c.req.valid('query').name, { root, signal: c.req.raw.signal })
      return c.json(reading as never, 200)
    } catch (error) {
      if (error instanceof ReadingError) throw problemOfReading(error)
      throw error
    } finally {
      inHand -= 1
    }
  })
}
