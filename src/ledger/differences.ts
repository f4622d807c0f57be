/** What a change entry of the audit log says: the members that differ, as they were and as they are. Pure. */
import { canonicalJson, type Json, type JsonObject } from './canonical.ts'

interface Version {
  label: string
  data: object
}

/**
 * `{ before, after }`, each with `label` where it differs, and `data` with those of its members that differ. A member that is
 * in one and not in the other was added or taken away, so that any version can be made from the next or the one before.
 */
export function differences(before: Version, after: Version): JsonObject {
  const old = before.data as Record<string, Json>
  const now = after.data as Record<string, Json>
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !same(old[key], now[key]))
  const was: JsonObject = {}
  const is: JsonObject = {}
  if (before.label !== after.label) {
    was.label = before.label
    is.label = after.label
  }
  if (keys.length > 0) {
    was.data = pick(old, keys)
    is.data = pick(now, keys)
  }
  return { before: was, after: is }
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return canonicalJson(a) === canonicalJson(b)
}

function pick(from: Record<string, Json>, keys: string[]): JsonObject {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = from[key]
      return value === undefined ? [] : [[key, value]]
    }),
  )
}
