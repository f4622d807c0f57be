/** What a curator makes of a finding, before it is a commitment, a demand or a recommendation. */
import { z } from 'zod'
import { Approach, Day, Id, LocalText } from '#src/vocabulary/model.ts'
import { CurationError, type Fault, type FaultKey } from './curation-error.ts'
import { Checkable, Ownership } from './model.ts'

export const PromiseDraft = z.strictObject({
  kind: z.enum(['commitment', 'demand', 'recommendation']),
  title: LocalText,
  summary: LocalText.optional(),
  owners: z.array(Ownership).default([]),
  approach: Approach,
  theme: Id.optional(),
  names: Checkable,
  due: Day.optional(),
  /** The recommendation that it answers. */
  answers: Id.optional(),
})
export type PromiseDraft = z.input<typeof PromiseDraft>

/** What is wrong with a field, by the field's name in the draft. */
const faults: Record<string, FaultKey> = {
  title: 'curation.error.title',
  summary: 'curation.error.summary',
  owners: 'curation.error.owner',
  theme: 'curation.error.theme',
  due: 'curation.error.due',
  answers: 'curation.error.answers',
}

/** @throws CurationError 422 with every field that is wrong */
export function checked<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const found = new Map<string, Fault>()
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? '')
    const key = faults[field]
    found.set(field, key ? { key, field } : { key: 'curation.error.field', field, values: { field, message } })
  }
  throw new CurationError(422, [...found.values()])
}
