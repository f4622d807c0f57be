/** What a decision's form names that has no place in a recommendation. Pure. */
import type { PromiseDraft } from './promise-draft.ts'

export type LeftOutField = 'deadline' | 'target' | 'money' | 'verification' | 'due'

/** A phrase that is not kept, by the field it stood in; the finding keeps what the reader found. */
export interface LeftOut {
  field: LeftOutField
  text: string
}

/**
 * A recommendation has addressees, approach and theme, but names nothing by which it could be checked: what others ask binds
 * nobody, so there is nothing to check. What is dropped for that is said, never dropped in silence.
 */
export function leftOutOf({ kind, names, due }: Pick<PromiseDraft, 'kind' | 'names' | 'due'>): LeftOut[] {
  if (kind !== 'recommendation') return []
  const fields = ['deadline', 'target', 'money', 'verification'] as const
  const named = fields.flatMap((field): LeftOut[] => {
    const text = names[field]?.text
    return text ? [{ field, text }] : []
  })
  return due ? [...named, { field: 'due', text: due }] : named
}
