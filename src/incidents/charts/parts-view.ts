/** Areas with their sums, or with their rates where people were counted. */
import type { Population } from '../places/population-model.ts'
import type { Cell } from '../query-model.ts'
import type { PartKey } from './area-levels.ts'
import { peopleWithin, peopleYears, ratePer } from './people-years.ts'
import type { Ready } from './question.ts'
import { add, nothing, type Sum } from './sums.ts'
import type { Months } from './told-times.ts'
import type { PartView } from './view-model.ts'

/** Person-years of a part, or of the whole: of the whole's own count, or of all its parts where each was counted. */
export function peopleOf(
  { desk, levels }: Ready,
  part: string | null,
  [from, to]: readonly [string, string],
): number | undefined {
  const counts = [...desk.published.records.populations.values()] as Population[]
  if (part !== null) return peopleYears(counts, levels.membersOf(part), from, to)
  return peopleWithin(counts, levels, [from, to])?.years
}

const otherParts = ['wide', 'unknown', 'withheld'] as const

/** @param toldOf the times of a source that are in its numbers */
export function partsOf(ready: Ready, cells: readonly Cell[], toldOf: (source: string) => Months[]): PartView[] {
  const { levels, sources, desk } = ready
  const sums = new Map<string, Sum>()
  for (const cell of cells) {
    const part = levels.partOf(cell.area ?? null)
    const key = `${cell.source} ${part}`
    if (part !== undefined) sums.set(key, add(sums.get(key) ?? nothing, cell))
  }
  const valuesOf = (part: PartKey) =>
    Object.fromEntries(
      sources.flatMap(({ source }): [string, Sum | 'not-measurable'][] => {
        const told = toldOf(source.id)
        if (told.length === 0) return []
        const sum = sums.get(`${source.id} ${part}`) ?? nothing
        return [[source.id, desk.choice.rate ? rateOf(ready, part, sum, told) : sum]]
      }),
    )
  const named = levels.parts.map(({ id, name }): PartView => ({ key: id, name, values: valuesOf(id) }))
  const others = otherParts.filter((part) => sources.some(({ source }) => sums.has(`${source.id} ${part}`)))
  return [...named, ...others.map((key): PartView => ({ key, name: null, values: valuesOf(key) }))]
}

function rateOf(ready: Ready, part: PartKey, sum: Sum, told: readonly Months[]): Sum | 'not-measurable' {
  const isArea = !(otherParts as readonly string[]).includes(part)
  const counted = told.map((months) => (isArea ? peopleOf(ready, part, months) : undefined))
  if (counted.includes(undefined)) return 'not-measurable'
  const years = counted.reduce((sum: number, one) => sum + (one ?? 0), 0)
  const { value, low, high } = sum
  return {
    value: ratePer(value, years),
    low: ratePer(low, years),
    high: ratePer(high, years),
    uncounted: sum.uncounted,
  }
}
