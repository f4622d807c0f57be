/** What is worked out for a record whenever it is given out, and stored nowhere. */
import { z } from '@hono/zod-openapi'
import { checkClaim } from '#src/evidence/figures/claim-check.ts'
import { type Kind, type RecordOf, schemas } from '#src/workspaces/kinds.ts'
import type { Published } from '../door.ts'

const Checked = z
  .object({
    n: z.int().openapi({ description: 'How many are said to have answered' }),
    of: z.string().openapi({ description: 'The claim that says so' }),
    who: z.enum(['all', 'some']),
    kind: z.enum(['percentage', 'mean']),
    figure: z.string().openapi({ description: 'As printed' }),
    possible: z.boolean().openapi({ description: 'Whether it can come from so many answers at all' }),
    nearest: z.array(z.object({ total: z.int(), figure: z.number() })),
  })
  .openapi('FigureChecked')

/** A kind's schema as the API gives it out. */
export function shownSchema(kind: Kind): z.ZodObject {
  return kind === 'claims'
    ? (schemas.claims.safeExtend({ check: Checked.optional() }) as unknown as z.ZodObject)
    : (schemas[kind] as unknown as z.ZodObject)
}

export function withWorkedOut<K extends Kind>({ records }: Published, kind: K, record: RecordOf<K>): RecordOf<K> {
  const check = kind === 'claims' ? checkClaim(records.claims, record.id) : null
  return check ? { ...record, check } : record
}
