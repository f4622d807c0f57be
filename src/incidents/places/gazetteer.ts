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
  const foldOnce = remembering(foldName)
  const nearly = remembering((folded: string): readonly Area[] => {
    const limit = tolerated(folded) + 1
    const near = [...byName].flatMap(([name, some]) => {
      const distance = editDistance(folded, name, limit)
      return distance < limit ? [...some].map((area) => ({ area, distance })) : []
    })
    return [...new Set(near.sort((a, b) => a.distance - b.distance).map(({ area }) => area))]
  })
  return {
    named: (name) => [...(byName.get(foldOnce(name)) ?? [])],
    nearly: (name) => nearly(foldOnce(name)),
  }
}

/** What was found of so many texts is kept: a file names the same places over and over. */
function remembering<T>(find: (text: string) => T, most = 10_000): (text: string) => T {
  const found = new Map<string, T>()
  return (text) => {
    const known = found.get(text)
    if (known !== undefined) return known
    const now = find(text)
    if (found.size < most) found.set(text, now)
    return now
  }
}
