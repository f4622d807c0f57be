/** A charter with its versions, and who has endorsed which of them. Pure. */
import { clausesOfSource } from '#src/policies/clauses-of.ts'
import type { Clause, PolicyVersion } from '#src/policies/model.ts'
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Endorsement, EndorsementCall } from './endorsement-model.ts'
import { type CharterSection, sectionsOf } from './sections.ts'

/** A policy's versions, the oldest first; what has no date stands first. */
export const versionsOf = ({ records }: Published, policy: string): PolicyVersion[] =>
  [...records.versions.values()]
    .filter((version) => version.policy === policy)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.id.localeCompare(b.id))

/** What stands in a version that was opened: the sections that were chosen, or else all. */
export function sectionsIn(published: Published, version: string): CharterSection[] {
  const held = published.records.versions.get(version)
  if (!held) return []
  const chosen = published.records.endorsement_calls.get(version)?.sections
  return sectionsOf(clausesOfSource(published, held.source)).filter(({ id }) => !chosen || chosen.includes(id))
}

export const clausesOfSections = (published: Published, version: string): Clause[] =>
  sectionsIn(published, version).flatMap(({ clauses }) => clauses)

export interface SectionCount {
  id: string
  title: LocalText | null
  number: string | null
  /** Endorsements that stand and do not leave it out. */
  endorsed: number
}

export interface VersionLine {
  id: string
  /** From 1, in the order of their dates. */
  number: number
  date: string | null
  language: string
  call: EndorsementCall | null
  /** Endorsements that stand, how many of them in part, and those withdrawn. */
  endorsed: number
  partial: number
  withdrawn: number
  sections: SectionCount[]
}

export interface EndorsementLine {
  id: string
  endorser: Endorsement['endorser']
  organisation: string | null
  area: LocalText | null
  version: string
  number: number
  day: string
  verified: Endorsement['verified']
  except: { id: string; title: LocalText | null; number: string | null }[]
  withdrawn: Endorsement['withdrawn'] | null
  /** Its endorsement of another version that followed this one. */
  renewedBy: { id: string; number: number } | null
  /** A later version has been opened since, and it has not endorsed that. */
  isOfEarlier: boolean
  commitments: { id: string; title: LocalText }[]
}

export function versionLines(published: Published, policy: string): VersionLine[] {
  const { records } = published
  const all = [...records.endorsements.values()]
  return versionsOf(published, policy).map(({ id, date, language }, i) => {
    const own = all.filter((one) => one.version === id)
    const standing = own.filter(({ withdrawn }) => !withdrawn)
    const call = records.endorsement_calls.get(id) ?? null
    return {
      ...{ id, language, call },
      number: i + 1,
      date: date ?? null,
      endorsed: standing.length,
      partial: standing.filter(({ except }) => except.length > 0).length,
      withdrawn: own.length - standing.length,
      sections: !call
        ? []
        : sectionsIn(published, id).map(({ clauses: _, ...section }) => ({
            ...section,
            endorsed: standing.filter(({ except }) => !except.includes(section.id)).length,
          })),
    }
  })
}

export interface EndorsementFilter {
  version?: string
  /** *standing*, *withdrawn*, or both. */
  state?: string
}

/** Of a charter, the newest first. */
export function endorsementLines(
  published: Published,
  policy: string,
  { version, state }: EndorsementFilter = {},
): EndorsementLine[] {
  return [...published.records.endorsements.values()]
    .filter((one) => one.policy === policy && (!version || one.version === version))
    .filter(({ withdrawn }) => !state || (state === 'withdrawn') === (withdrawn !== undefined))
    .sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id))
    .map(linesOf(published, policy))
}

export const endorsementLine = (published: Published, one: Endorsement): EndorsementLine =>
  linesOf(published, one.policy)(one)

/** What all lines of a charter need is looked up once. */
function linesOf(published: Published, policy: string): (one: Endorsement) => EndorsementLine {
  const { records } = published
  const versions = versionsOf(published, policy).map(({ id }) => id)
  const numberOf = (version: string) => versions.indexOf(version) + 1
  const lastCalled = versions.findLastIndex((version) => records.endorsement_calls.has(version)) + 1
  const sections = new Map(versions.flatMap((id) => sectionsIn(published, id)).map((section) => [section.id, section]))
  const renewals = new Map<string, Endorsement>()
  for (const one of records.endorsements.values()) if (one.renews && !one.withdrawn) renewals.set(one.renews, one)
  return (one) => {
    const after = renewals.get(one.id)
    return {
      ...{ id: one.id, endorser: one.endorser, version: one.version, day: one.day, verified: one.verified },
      organisation: one.organisation ?? null,
      area: records.areas.get(one.endorser.area ?? '')?.name ?? null,
      number: numberOf(one.version),
      except: one.except.map((id) => {
        const { title = null, number = null } = sections.get(id) ?? {}
        return { id, title, number }
      }),
      withdrawn: one.withdrawn ?? null,
      renewedBy: after ? { id: after.id, number: numberOf(after.version) } : null,
      isOfEarlier: lastCalled > numberOf(one.version) && !after,
      commitments: one.commitments.flatMap((id) => {
        const commitment = records.commitments.get(id)
        return commitment ? [{ id, title: commitment.title }] : []
      }),
    }
  }
}

export interface CharterLine {
  id: string
  title: LocalText
  /** Of the version that is open, or else of the last one that was. */
  version: VersionLine
}

/** Policies of which a version is or was open for endorsement. */
export function charterLines(published: Published): CharterLine[] {
  const ids = new Set([...published.records.endorsement_calls.values()].map(({ policy }) => policy))
  return [...ids].flatMap((id) => {
    const called = versionLines(published, id).filter(({ call }) => call)
    const version = called.find(({ call }) => !call?.closed) ?? called.at(-1)
    const policy = published.records.policies.get(id)
    return policy && version ? [{ id, title: policy.title, version }] : []
  })
}
