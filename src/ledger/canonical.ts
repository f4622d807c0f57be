/**
 * Canonical JSON after RFC 8785: one value, one text, whatever order its members came in. Hashes are taken over it.
 * It refuses what PostgreSQL's jsonb would refuse or change, so that what is read back hashes to what was written.
 */

export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

/** A value that has no canonical form; `path` says where it stands, such as `title.ur` or `clauses[3]`. */
export class NotJsonError extends Error {
  readonly path: string
  readonly problem: string

  constructor(path: string, problem: string, whole = '') {
    super(`${[whole, path].filter(Boolean).join(': ') || 'The value'} ${problem}`)
    this.name = 'NotJsonError'
    this.path = path
    this.problem = problem
  }

  /** The same fault, said of the thing the value belongs to. */
  within(whole: string): NotJsonError {
    return new NotJsonError(this.path, this.problem, whole)
  }
}

/** Deeper than any record of ours, and well within the stack of an embedded database. */
const deepest = 100

interface Place {
  parent: Place | undefined
  key: string | number
  depth: number
}

/**
 * @param value plain objects, arrays, text, finite numbers, booleans, null; members that are undefined are left out, as JSON does
 * @throws NotJsonError for anything else, for NUL characters and half surrogate pairs, and beyond 100 levels
 */
export function canonicalJson(value: unknown): string {
  return write(value, undefined)
}

function write(value: unknown, place: Place | undefined): string {
  switch (typeof value) {
    case 'string':
      return text(value, place)
    case 'number':
      if (!Number.isFinite(value)) throw fault(place, `is ${value}; JSON has only finite numbers`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      if ((place?.depth ?? 0) >= deepest) throw fault(place, `is nested more than ${deepest} levels deep`)
      return Array.isArray(value) ? list(value, place) : members(value, place)
    default:
      throw fault(
        place,
        `is ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}, which JSON cannot hold`,
      )
  }
}

function text(value: string, place: Place | undefined): string {
  if (value.includes('\0')) throw fault(place, 'holds a NUL character, which the database cannot store; remove it')
  if (!value.isWellFormed()) throw fault(place, 'holds half of a surrogate pair; it is no well-formed Unicode text')
  return JSON.stringify(value)
}

function list(values: unknown[], parent: Place | undefined): string {
  const depth = (parent?.depth ?? 0) + 1
  const parts: string[] = []
  for (let key = 0; key < values.length; key++) parts.push(write(values[key], { parent, key, depth }))
  return `[${parts.join(',')}]`
}

function members(value: object, parent: Place | undefined): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw fault(parent, `is a ${prototype.constructor?.name ?? 'object of a class'}; give a plain object`)
  }
  const depth = (parent?.depth ?? 0) + 1
  const parts: string[] = []
  // The default order of sort() is by UTF-16 code units, which is the one RFC 8785 asks for.
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    const place = { parent, key, depth }
    parts.push(`${text(key, place)}:${write(member, place)}`)
  }
  return `{${parts.join(',')}}`
}

function fault(place: Place | undefined, problem: string): NotJsonError {
  let path = ''
  for (let at = place; at; at = at.parent) {
    const step = typeof at.key === 'number' ? `[${at.key}]` : at.key
    path = path === '' || path.startsWith('[') ? `${step}${path}` : `${step}.${path}`
  }
  return new NotJsonError(path, problem)
}
