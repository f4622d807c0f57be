/** Which proposals the curation page shows; the choice stands in the address. */
export const findingStates = ['proposed', 'accepted', 'rejected', 'merged', 'split'] as const
export const speeches = ['commitment', 'demand', 'recommendation', 'decision', 'statement'] as const

export interface CurationFilter {
  state: (typeof findingStates)[number] | 'all'
  speech: (typeof speeches)[number] | 'all'
}

export const everything: CurationFilter = { state: 'all', speech: 'all' }

/** What is none of the choices counts as no choice. */
export function curationFilter(query: URLSearchParams): CurationFilter {
  const one = <T extends string>(values: readonly T[], name: string) =>
    values.find((value) => value === query.get(name)) ?? 'all'
  return { state: one(findingStates, 'state'), speech: one(speeches, 'speech') }
}

/** The choice as the end of an address, its question mark included; empty where nothing is chosen. */
export function filterQuery({ state, speech }: CurationFilter): string {
  const chosen = Object.entries({ state, speech }).filter(([, value]) => value !== 'all')
  return chosen.length > 0 ? `?${new URLSearchParams(chosen)}` : ''
}
