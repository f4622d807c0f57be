import type { z } from 'zod'

/** One wrong field: where it stands (`observations[2].date`) and, as the rest of a sentence, what would be right. */
export interface Fault {
  field: string
  problem: string
}

/** A series that contradicts itself or is not written as a series; nothing of it is scored. */
export class SeriesError extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ field, problem }) => `${field} ${problem}`).join('\n'))
    this.name = 'SeriesError'
    this.faults = faults
  }
}

/** A value as an error shows it: short, and recognisable to whoever wrote it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

/** The message of a field that has to be something else than it is. */
export function wanted(what: string) {
  return (issue: { input?: unknown }): string =>
    issue.input === undefined ? `is missing; it must be ${what}` : `must be ${what}, not ${shown(issue.input)}`
}

function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

/** The faults in the order in which the schema's fields stand; a field that does not exist is one fault a name. */
export function faultsOf(issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ field: fieldName([...issue.path, key]), problem: issue.message }))
      : [{ field: fieldName(issue.path) || 'The input', problem: issue.message }],
  )
}
