/** Published figures put against a number of answers: nothing is stored, no workspace is asked. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Asked, askFigures, figuresIn, mostCandidates } from '#src/evidence/figures/ask-figures.ts'
import { faultText } from '#src/evidence/figures/fault-text.ts'
import { translator } from '#src/i18n/translate.ts'
import { bestOf } from '#src/statistics/figures/check.ts'
import { FigureFault } from '#src/statistics/figures/fault.ts'
import { ProblemError } from '../problem.ts'

const Query = z.object({
  n: z.string().max(20).openapi({ description: 'How many are said to have answered' }),
  figures: z.string().max(4000).openapi({ description: 'As printed, with spaces between', example: '49 29 6 93.5' }),
  max: z
    .string()
    .max(20)
    .optional()
    .openapi({ description: `Candidates are 1 to this instead of 1 to n; at most ${mostCandidates}` }),
  limit: z.coerce.number().int().min(1).max(1000).default(100).openapi({ description: 'Candidates in the answer' }),
})
const Scale = z.object({
  scale: z.string().max(20).openapi({ description: 'Lowest and highest answer', example: '1..5' }),
})

const Checked = z
  .object({
    n: z.int(),
    possible: z.array(z.string()),
    impossible: z.array(z.string()),
    explainedBy: z.array(z.object({ n: z.int(), explained: z.int(), exceptions: z.array(z.string()) })),
  })
  .openapi('FiguresChecked')

const answer = {
  200: {
    description: 'As `paimana check … --json` prints it; what explains most first, then the smallest',
    content: { 'application/json': { schema: Checked } },
  },
}

export function checksApi(app: OpenAPIHono): void {
  const percentages = createRoute({
    method: 'get',
    path: '/check/percentages',
    summary: 'Says which percentages could come from so many respondents, and how many would explain most of them',
    request: { query: Query },
    responses: answer,
  })
  app.openapi(percentages, (c) => {
    const { figures, limit, ...asked } = c.req.valid('query')
    return c.json(checked({ ...asked, kind: 'percentages', figures: figuresIn(figures) }, limit), 200)
  })
  const means = createRoute({
    method: 'get',
    path: '/check/mean',
    summary: 'Says which means of answers in whole steps could come from so many answers (the GRIM test)',
    request: { query: Query.extend(Scale.shape) },
    responses: answer,
  })
  app.openapi(means, (c) => {
    const { figures, limit, ...asked } = c.req.valid('query')
    return c.json(checked({ ...asked, kind: 'means', figures: figuresIn(figures) }, limit), 200)
  })
}

function checked(asked: Asked, limit: number): z.infer<typeof Checked> {
  try {
    const { check } = askFigures(asked)
    return { ...check, explainedBy: bestOf(check, limit) }
  } catch (error) {
    if (!(error instanceof FigureFault)) throw error
    throw new ProblemError(422, 'figures', 'The figures cannot be checked', {
      detail: faultText(translator('en'), error),
    })
  }
}
