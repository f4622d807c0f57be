/** What a curator makes of a finding, before it is a commitment, a demand or a recommendation. */
import { z } from 'zod'
import { faultsOf } from '#src/identity/act.ts'
import { type Fault, type FaultKey, refuse } from '#src/publishing/refusal.ts'
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
  into: 'curation.error.into',
}

/** Where a draft stands in what is given to an act; its fields are called by their own names. */
const wrappers = new Set(['draft', 'edit', 'policy'])

/** The form's own name of the field that is wrong: of a named phrase its own, of a title in Urdu the field beside it, of a part its line. */
function fieldOf(path: string[]): string {
  const [field = '', part, inner] = path
  if (wrappers.has(field)) return fieldOf(path.slice(1))
  if (field === 'parts') return inner === undefined || inner === 'title' ? 'parts' : fieldOf(path.slice(2))
  if (field === 'names') return part ?? field
  return part === 'ur' ? `${field}Ur` : field
}

function faultOf(issue: z.core.$ZodIssue, keys: Record<string, FaultKey>): Fault {
  const { code, message } = issue
  const path = issue.path.map(String)
  const field = fieldOf(path)
  if (code === 'unrecognized_keys' || field === '') return faultsOf([issue])[0] ?? { key: 'work.error.wrong' }
  if (code === 'too_big') return { key: 'curation.error.tooLong', field, values: { most: Number(issue.maximum) } }
  if (code === 'invalid_format') return { key: 'curation.error.hidden', field }
  if (field === 'parts') return { key: 'curation.error.parts', field }
  const key = keys[path.find((part) => part in keys) ?? '']
  return key ? { key, field } : { key: 'curation.error.field', field, values: { field, message } }
}

/** Every field that is wrong, once, in the words of this room; `more` has those of one act alone. */
export const curationFaults = (issues: z.core.$ZodIssue[], more: Record<string, FaultKey> = {}): Fault[] => {
  const said = issues.map((issue) => faultOf(issue, { ...faults, ...more }))
  return [...new Map(said.map((fault) => [fault.field, fault])).values()]
}

/** @throws Refusal 422 where a note or a reason is longer than anybody will read */
export function checkedNote(note: string | undefined, field = 'note'): string | undefined {
  const words = note?.trim()
  if (words && words.length > longest.note) refuse(422, 'curation.error.tooLong', { most: longest.note }, field)
  return words || undefined
}
