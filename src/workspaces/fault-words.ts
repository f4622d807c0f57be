/** What is wrong with a value that a person wrote in YAML, and what would be right, where its schema does not say it better. */
import type { z } from 'zod'

const wanted: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of fields',
}

function nameOf(input: unknown): string {
  if (input === null) return 'nothing'
  if (Array.isArray(input)) return 'a list'
  return wanted[typeof input] ?? typeof input
}

/** For zod's `error` option: undefined leaves zod's own words. */
export function faultWords(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue
  if (issue.code === 'invalid_type') {
    const right = wanted[issue.expected] ?? issue.expected
    if (input === undefined) return `is missing; give it ${right}`
    if (issue.expected === 'string' && typeof input === 'number')
      return `is read as a number; write it in quotes: "${input}"`
    return `must be ${right}, not ${nameOf(input)}`
  }
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String).join(', ')
    if (input === undefined) return `is missing; it is one of ${options}`
    return `is ${shortened(input)}, but one of ${options} is meant`
  }
  if (issue.code === 'unrecognized_keys') return `has no field ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  return undefined
}

const shortened = (input: unknown) => {
  const text = typeof input === 'string' ? `"${input}"` : nameOf(input)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
