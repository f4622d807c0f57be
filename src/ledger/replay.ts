/** What the log says has become of every record: its entries, played again from the first. Pure. */
import { createHash } from 'node:crypto'
import { canonicalJson, type Json, type JsonObject } from './canonical.ts'
import type { AuditEntry } from './chain.ts'
import { recordKinds } from './kinds.ts'

export interface Version {
  label: string
  /** Absent where there are none. */
  parties?: readonly string[]
  data: JsonObject
}

/** What stands for a record as it is, 64 hexadecimal digits: SHA-256 of the canonical JSON of its label, parties and data. */
export function digestOf({
  label,
  parties = [],
  data,
}: {
  label: string
  parties?: readonly string[]
  data: object
}): string {
  const said = canonicalJson(parties.length > 0 ? { label, parties, data } : { label, data })
  return createHash('sha256').update(said).digest('hex')
}

export const nameOf = (kind: string, id: string) => `${kind}/${id}`

const kinds: readonly string[] = recordKinds

export class Replay {
  readonly #records = new Map<string, { version: Version; seq: number }>()

  /** Entries in the order of the chain; what is no change of a record is passed over. */
  play({ seq, action, kind, subject, change }: AuditEntry): void {
    if (!kinds.includes(kind)) return
    const name = nameOf(kind, subject)
    const { before = {}, after = {} } = change as { before?: Partial<Version>; after?: Partial<Version> }
    if (action === 'create') this.#records.set(name, { version: after as Version, seq })
    if (action === 'remove') this.#records.delete(name)
    const was = this.#records.get(name)
    if (action === 'change' && was) this.#records.set(name, { version: changed(was.version, before, after), seq })
  }

  /**
   * One sentence about the first record that is not as the log says it became, and the entry in question; undefined where
   * all are.
   * @param digests by name, of the records there are
   */
  differenceTo(digests: ReadonlyMap<string, string>): { seq: number; why: string } | undefined {
    for (const [name, { version, seq }] of this.#records) {
      const digest = digests.get(name)
      if (digest === undefined)
        return { seq, why: `${name} is missing: entry ${seq} left it there, and no entry removed it.` }
      if (digest !== digestOf(version)) return { seq, why: `${name} is not what entry ${seq} made of it.` }
    }
    const stray = [...digests.keys()].find((name) => !this.#records.has(name))
    return stray === undefined ? undefined : { seq: 0, why: `${stray} is there, and no entry made it.` }
  }
}

/** The reverse of `differences`: a member that is in `before` alone was taken away. */
function changed(version: Version, before: Partial<Version>, after: Partial<Version>): Version {
  const gone = Object.keys(before.data ?? {}).filter((name) => !Object.hasOwn(after.data ?? {}, name))
  const kept = Object.entries(version.data).filter(([name]) => !gone.includes(name))
  const data = Object.fromEntries([...kept, ...Object.entries(after.data ?? {})]) as JsonObject
  return {
    label: after.label ?? version.label,
    parties: after.parties ?? version.parties ?? [],
    data: data satisfies Json,
  }
}
