/** Areas by what they are called. */
import { editDistance } from './edit-distance.ts'
import { foldName } from './fold-name.ts'
import type { Area } from './model.ts'

export interface Gazetteer {
  /** Areas with exactly this name, another name or code, after folding. */
  named(name: string): readonly Area[]
  /** Areas whose name is at most a few letters away (one in a short name, two in a long one), the nearest first. */
  nearly(name: string): readonly Area[]
}

/** Letters that may differ: none in names so short that another place is as near. */
const tolerated = (folded: string) => (folded.length < 5 ? 0 : folded.length < 9 ? 1 : 2)

const namesOf = ({ name, otherNames, codes, id }: Area) => [
  name.en,
  ...(name.ur ? [name.ur] : []),
  ...(otherNames ?? []),
  ...Object.values(codes ?? {}),
  id,
]

export function gazetteer(areas: Iterable<Area>): Gazetteer {
  const byName = new Map<string, Set<Area>>()
  for (const area of areas)
    for (const name of namesOf(area)) {
      const folded = foldName(name)
      if (folded !== '') byName.set(folded, (byName.get(folded) ?? new Set()).add(area))
    }
  const asked = new Map<string, readonly Area[]>()
  const nearly = (folded: string): readonly Area[] => {
    const limit = tolerated(folded) + 1
    const near = [...byName].flatMap(([name, some]) => {
      const distance = editDistance(folded, name, limit)
      return distance < limit ? [...some].map((area) => ({ area, distance })) : []
    })
    return [...new Set(near.sort((a, b) => a.distance - b.distance).map(({ area }) => area))]
  }
  return {
    named: (name) => [...(byName.get(foldName(name)) ?? [])],
    nearly(name) {
      const folded = foldName(name)
      const known = asked.get(folded)
      if (known) return known
      const found = nearly(folded)
      if (asked.size < 10_000) asked.set(folded, found)
      return found
    },
  }
}
