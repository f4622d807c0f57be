/** How the groups of a red list are called, for its pages. */
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Grouping } from './groups.ts'

export type Names = Record<string, LocalText>

/** Of everything of a sort that something in `ids` names. */
export function namesOf({ records }: Published, by: Grouping, ids: Iterable<string | null>): Names {
  const names: Names = {}
  for (const id of ids) {
    if (id === null) continue
    const organisation = by === 'organisation' ? records.organisations.get(id) : undefined
    const found =
      organisation?.shortName ?? organisation?.name ?? records.themes.get(id)?.title ?? records.areas.get(id)?.name
    names[id] = found ?? { en: id }
  }
  return names
}
