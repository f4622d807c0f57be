/** The red list narrowed by its address, and counted by organisation, theme or province. Pure. */
import { type Concern, concerns, type RedLine } from './red-list.ts'

export const groupings = ['organisation', 'theme', 'province'] as const
export type Grouping = (typeof groupings)[number]

export interface RedFilter {
  by: Grouping
  concern: Concern | null
  organisation: string | null
  theme: string | null
  province: string | null
}

/** Reads an address's query; a concern or a grouping that is not known narrows nothing. */
export function redFilterOf(query: URLSearchParams): RedFilter {
  return {
    by: groupings.find((one) => one === query.get('by')) ?? 'organisation',
    concern: concerns.find((one) => one === query.get('concern')) ?? null,
    organisation: query.get('organisation') || null,
    theme: query.get('theme') || null,
    province: query.get('province') || null,
  }
}

/** The query of the same list, with some of it changed. */
export function redQueryOf(filter: RedFilter, changes: Partial<RedFilter> = {}, page = 1): string {
  const { by, ...narrowing } = { ...filter, ...changes }
  const query = new URLSearchParams(by === 'organisation' ? {} : { by })
  for (const [name, value] of Object.entries(narrowing)) if (value !== null) query.set(name, value)
  if (page > 1) query.set('page', String(page))
  return query.toString()
}

export function inFilter(line: RedLine, { concern, organisation, theme, province }: RedFilter): boolean {
  return (
    (concern === null || line.concerns.includes(concern)) &&
    (organisation === null || line.organisations.includes(organisation)) &&
    (theme === null || line.theme === theme) &&
    (province === null || line.provinces.includes(province))
  )
}

export type Counts = Record<Concern, number>

export interface RedGroup {
  /** Of the organisation, theme or area; null for promises that have none. */
  id: string | null
  promises: number
  counts: Counts
}

const idsOf = (line: RedLine, by: Grouping): (string | null)[] => {
  const ids = by === 'organisation' ? line.organisations : by === 'province' ? line.provinces : [line.theme]
  return ids.length > 0 ? ids : [null]
}

/** A promise that several organisations owe is counted with each. Those with most concerns come first, those without a name last. */
export function groupsOf(lines: readonly RedLine[], by: Grouping): RedGroup[] {
  const groups = new Map<string | null, RedGroup>()
  for (const line of lines) {
    for (const id of idsOf(line, by)) {
      const group = groups.get(id) ?? { id, promises: 0, counts: noneOf() }
      groups.set(id, group)
      group.promises += 1
      for (const concern of line.concerns) group.counts[concern] += 1
    }
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.id === null) - Number(b.id === null) || total(b) - total(a) || ((a.id ?? '') < (b.id ?? '') ? -1 : 1),
  )
}

const noneOf = () => Object.fromEntries(concerns.map((concern) => [concern, 0])) as Counts
const total = ({ counts }: RedGroup) => concerns.reduce((sum, concern) => sum + counts[concern], 0)

/** How many promises raise each concern. */
export function countsOf(lines: readonly RedLine[]): Counts {
  const counts = noneOf()
  for (const line of lines) for (const concern of line.concerns) counts[concern] += 1
  return counts
}
