import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { translator } from '#src/i18n/translate.ts'
import { reviewForm } from '#src/voices/form-review/review.ts'
import { adviceSaid } from '#src/voices/form-review/say.ts'
import { FormFileError, MAX_FILE_BYTES } from '#src/voices/xlsform/input/sheet.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { fileFaultSaid, worded } from '#src/voices/xlsform/say.ts'
import { ProblemError } from '../problem.ts'

const Finding = z
  .looseObject({
    sheet: z.string(),
    row: z.int().nullable(),
    column: z.string(),
    key: z.string(),
    feature: z.string().nullable(),
    message: z.string(),
  })
  .openapi('FormFinding')

const Advice = z
  .looseObject({
    kind: z.string(),
    weight: z.enum(['advice', 'note']),
    path: z.string(),
    list: z.string(),
    language: z.string(),
    what: z.string(),
    why: z.string(),
    better: z.string(),
    source: z.string(),
  })
  .openapi('FormAdvice')

/** A form's file, read and told about: nothing is stored, no workspace is asked. */
export function surveysApi(app: OpenAPIHono): void {
  const check = createRoute({
    method: 'post',
    path: '/surveys/check',
    summary: 'Reads the form of a survey (XLSForm) and says what stands against it; nothing is stored',
    request: {
      body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
    },
    responses: {
      200: {
        description: 'The form, or why it is refused, as `paimana survey check --json` prints it',
        content: {
          'application/json': {
            schema: z.looseObject({
              accepted: z.boolean(),
              refusals: z.array(Finding),
              notices: z.array(Finding),
              advice: z.array(Advice),
              form: z.looseObject({}).nullable(),
            }),
          },
        },
      },
    },
  })
  app.openapi(check, async (c) => c.json((await checked(await c.req.arrayBuffer())) as never, 200))
}

async function checked(body: ArrayBuffer): Promise<object> {
  try {
    if (body.byteLength > MAX_FILE_BYTES) throw new FormFileError('tooBig', { most: MAX_FILE_BYTES / 2 ** 20 })
    const t = translator('en')
    const reading = await readFormFile(new Uint8Array(body))
    const advice = (reading.form ? reviewForm(reading.form) : []).map((found) => adviceSaid(t, found))
    return { ...worded(reading, t), advice }
  } catch (error) {
    if (!(error instanceof FormFileError)) throw error
    const status = error.key === 'tooBig' ? 413 : 422
    throw new ProblemError(status, 'form-file', 'The file holds no form', {
      detail: fileFaultSaid(translator('en'), error),
    })
  }
}
