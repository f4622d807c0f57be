/** What a curator makes of a finding, before it is a commitment, a demand or a recommendation. */
import { z } from 'zod'
import { type Fault, type FaultKey, Refusal, refuse } from '#src/publishing/refusal.ts'
import { Approach, Day, Id, type LocalText } from '#src/vocabulary/model.ts'
import { line, prose } from '#src/vocabulary/text.ts'
import { Checkable, Ownership } from '../model.ts'

/** Characters at most. A title is a line and a phrase is short, so that nobody pastes the text itself in. */
export const longest = { title: 300, summary: 3000, phrase: 500, note: 2000 } as const

const localText = (text: z.ZodType<string, string>): z.ZodType<LocalText, LocalText> =>
  z.strictObject({ en: text, ur: text.optional() })

/** Phrases are checked where somebody writes them; the schema they are stored by stays as it is. */
const names = Checkable.superRefine((checkable, context) => {
  for (const [field, named] of Object.entries(checkable)) {
    if (named && named.text.length > longest.phrase) {
      context.addIssue({ code: 'too_big', origin: 'string', maximum: longest.phrase, input: named.text, path: [field] })
    }
  }
})

export const PromiseDraft = z.strictObject({
  kind: z.enum(['commitment', 'demand', 'recommendation']),
  title: localText(line(longest.title)),
  summary: localText(prose(longest.summary)).optional(),
  owners: z.array(Ownership).default([]),
  approach: Approach,
  theme: Id.optional(),
  names,
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

/** The form's own name of the field that is wrong: of a named phrase its own, of a title in Urdu the field beside it. */
function fieldOf(path: PropertyKey[]): string {
  const [field, part] = path.map(String)
  if (field === 'names') return part ?? field
  return part === 'ur' ? `${field}Ur` : (field ?? '')
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const { path, message } = issue
  const field = fieldOf(path)
  if (issue.code === 'too_big') return { key: 'curation.error.tooLong', field, values: { most: Number(issue.maximum) } }
  if (issue.code === 'invalid_format') return { key: 'curation.error.hidden', field }
  const key = faults[String(path[0] ?? '')]
  return key ? { key, field } : { key: 'curation.error.field', field, values: { field, message } }
}

/**
 * @param called what the form calls a field, where it is not called as in the draft
 * @throws Refusal 422 with every field that is wrong
 */
export function checked<T>(schema: z.ZodType<T>, input: unknown, called: Record<string, string> = {}): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const faultsFound = parsed.error.issues.map(faultOf).map((fault) => {
    const field = fault.field ?? ''
    return { ...fault, field: called[field] ?? field }
  })
  const found = new Map(faultsFound.map((fault) => [fault.field, fault]))
  throw new Refusal(422, [...found.values()])
}

/** @throws Refusal 422 where a note or a reason is longer than anybody will read */
export function checkedNote(note: string | undefined, field = 'note'): string | undefined {
  const words = note?.trim()
  if (words && words.length > longest.note) refuse(422, 'curation.error.tooLong', { most: longest.note }, field)
  return words || undefined
}
