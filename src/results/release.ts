/**
 * A release: the scorecard frozen with everything it was computed from, the version of the rules and a checksum (rule 11).
 * The file holds what the public may see and nothing else, so that anybody can compute it again to the same bytes.
 */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#src/ledger/canonical.ts'
import { type FoundingKind, foundingKinds } from '#src/ledger/kinds.ts'
import { type Published, republish } from '#src/publishing/door.ts'
import { type Kind, kinds, type RecordOf } from '#src/workspaces/kinds.ts'
import type { Workspace } from '#src/workspaces/model.ts'
import type { Head } from '#src/workspaces/snapshot.ts'
import { rulesVersion, type Scorecard, scorecard } from './scorecard.ts'

export const releaseFormat = 'paimana-release/1'

/** What a scorecard is computed from: the published records, in the order of their ids. One made earlier lacks the kinds that came later. */
export interface ReleaseInputs {
  workspace: Workspace
  head: Head
  records: { [K in FoundingKind]: RecordOf<K>[] } & { [K in Kind]?: RecordOf<K>[] }
  withheld: Partial<Record<Kind, number>>
}

export interface Release {
  format: typeof releaseFormat
  number: number
  /** The day it was frozen, which is the day the scorecard is as of. */
  date: string
  rules: string
  inputs: ReleaseInputs
  scorecard: Scorecard
}

/** One line of what `verifyRelease` found; `ok` is whether it is as it should be. */
export interface Check {
  what: string
  ok: boolean
}

export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function inputsOf({ workspace, head, records, withheld }: Published): ReleaseInputs {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const sorted = Object.fromEntries(kinds.map((kind) => [kind, [...records[kind].values()].sort(byId)]))
  // Proposals that nobody has decided on are no part of what is published.
  return { workspace, head, records: { ...sorted, findings: [] } as unknown as ReleaseInputs['records'], withheld }
}

function compute(inputs: ReleaseInputs, number: number, date: string): Release {
  const card = scorecard(republish(inputs), date)
  return { format: releaseFormat, number, date, rules: rulesVersion, inputs, scorecard: card }
}

/** Freezes what is published. The same ledger head and day give the same release on every machine. */
export function freeze(published: Published, number: number, date: string): Release {
  return compute(inputsOf(published), number, date)
}

/** The file of a release: canonical JSON with the checksum of everything before it, and a final line feed. */
export function releaseText(release: Release): string {
  const body = canonicalJson(release)
  return `${body.slice(0, -1)},"sha256":"${checksumOf(body)}"}\n`
}

/** Recomputes a release from its own inputs. Every check is listed, so that a failure says what differs. */
export function verifyRelease(text: string): { release: Release | undefined; checksum: string; checks: Check[] } {
  let parsed: Release & { sha256?: string }
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    return { release: undefined, checksum: '', checks: [{ what: `is JSON: ${(error as Error).message}`, ok: false }] }
  }
  const { sha256: stated, ...release } = parsed ?? {}
  if (release.format !== releaseFormat) {
    const what = `is a release of the format ${releaseFormat}, not ${String(release.format)}`
    return { release: undefined, checksum: '', checks: [{ what, ok: false }] }
  }
  const checksum = checksumOf(canonicalJson(release))
  const checks: Check[] = [
    { what: `checksum ${checksum} is the one it states`, ok: stated === checksum },
    { what: `rules ${release.rules} are those of this program, ${rulesVersion}`, ok: release.rules === rulesVersion },
  ]
  const again = recomputed(release)
  if (typeof again === 'string')
    return { release: undefined, checksum, checks: [...checks, { what: again, ok: false }] }
  const same = releaseText(again) === text
  const differs = same ? undefined : firstDifference(again, release)
  const where = differs === undefined ? '' : `; the first that differs is ${differs}`
  checks.push({ what: `the scorecard computes to the same bytes${where}`, ok: same })
  return { release, checksum, checks }
}

const listOf = (inputs: ReleaseInputs | undefined, kind: Kind): unknown =>
  inputs?.records?.[kind] ?? (foundingKinds.some((founding) => founding === kind) ? undefined : [])

/** The release again, or one sentence on why its inputs are none. */
function recomputed({ inputs, number, date }: Release): Release | string {
  const lacking = kinds.find((kind) => !Array.isArray(listOf(inputs, kind)))
  if (lacking !== undefined) return `its inputs hold a list of ${lacking}`
  try {
    return compute(inputs, number, date)
  } catch (error) {
    return `its inputs are records that a scorecard can be computed from: ${(error as Error).message}`
  }
}

/** The path of the first member that two values do not share, such as `scorecard.policies[0].completion.complete`. */
function firstDifference(a: unknown, b: unknown, path = ''): string | undefined {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Object.is(a, b) ? undefined : path
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  for (const name of names) {
    const step = Array.isArray(a) ? `${path}[${name}]` : path ? `${path}.${name}` : name
    const found = firstDifference((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name], step)
    if (found !== undefined) return found
  }
  return undefined
}

export interface Changes {
  added: string[]
  removed: string[]
  /** Commitments whose standing differs: completion, result or what is late. */
  changed: string[]
}

/** What has become of the commitments between two scorecards. */
export function changesBetween(before: Scorecard, after: Scorecard): Changes {
  const old = new Map(
    before.standings.map((s) => [s.commitment, canonicalJson({ ...s, overdue: s.overdue.map((o) => o.id) })]),
  )
  const now = new Map(
    after.standings.map((s) => [s.commitment, canonicalJson({ ...s, overdue: s.overdue.map((o) => o.id) })]),
  )
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].filter(([id, text]) => old.has(id) && old.get(id) !== text).map(([id]) => id),
  }
}
