/** What a change entry of the audit log says: the members that differ, as they were and as they are. Pure. */
import { canonicalJson, type Json, type JsonObject } from './canonical.ts'

interface Version {
  label: string
  parties?: readonly string[]
  data: object
}

/**
 * `{ before, after }`, each with `label` and `parties` where they differ, and `data` with those of its members that differ. A member that is
 * in one and not in the other was added or taken away, so that any version can be made from the next or the one before.
 */
export function differences(before: Version, after: Version): JsonObject {
  const names = new Set([...Object.keys(before.data), ...Object.keys(after.data)])
  const different = [...names].filter((name) => textOf(before.data, name) !== textOf(after.data, name))
  const was: JsonObject = {}
  const is: JsonObject = {}
  if (before.label !== after.label) {
    was.label = before.label
    is.label = after.label
  }
  const [saw = [], see = []] = [before.parties, after.parties]
  if (saw.join('\n') !== see.join('\n')) {
    was.parties = [...saw]
    is.parties = [...see]
  }
  if (different.length > 0) {
    was.data = pick(before.data, different)
    is.data = pick(after.data, different)
  }
  return { before: was, after: is }
}

/** An object's own member; not what every object inherits, for a record may well have a member called "constructor". */
function own(data: object, name: string): Json | undefined {
  return Object.hasOwn(data, name) ? (data as JsonObject)[name] : undefined
}

function textOf(data: object, name: string): string | undefined {
  const value = own(data, name)
  return value === undefined ? undefined : canonicalJson(value)
}

function pick(data: object, names: string[]): JsonObject {
  const members = names.map((name): [string, Json | undefined] => [name, own(data, name)])
  return Object.fromEntries(members.filter((member): member is [string, Json] => member[1] !== undefined))
}
