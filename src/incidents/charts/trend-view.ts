/** Lines over time: of sources, and of areas on one scale. */
import { type Family, families } from '../model.ts'
import { type Cell, mixesFamilies } from '../query-model.ts'
import { peopleOf } from './parts-view.ts'
import { ratePer } from './people-years.ts'
import { ask, type Ready } from './question.ts'
import type { SilentTime } from './silence.ts'
import { coveredBy, sumOf, timesOf } from './sums.ts'
import { touches } from './told-times.ts'
import type { IncidentView, PartLine, PartView, SourceView, TrendLine } from './view-model.ts'

export async function trendOf(ready: Ready): Promise<TrendLine[]> {
  const { base, sources, step, isMixed } = ready
  const { cells } = await ask(ready, ['source', step])
  const apart = !isMixed && mixesFamilies({ where: base.where, by: [] })
  const shown: (Family | null)[] = apart
    ? (Object.keys(families) as Family[]).filter((family) =>
        base.where.eventClass.some((one) => (families[family] as readonly string[]).includes(one)),
      )
    : [null]
  return sources.flatMap(({ source, edition }) =>
    shown.map((family) => {
      const own = cells.filter(
        (cell) =>
          cell.source === source.id &&
          (family === null || (families[family] as readonly string[]).includes(cell.eventClass ?? '')),
      )
      return { source: source.id, family, points: pointsOf(ready, own, coveredBy(edition, base)) }
    }),
  )
}

/** A value for every month or year that is covered whole: none, where nothing is told of it, is a true zero. */
function pointsOf(ready: Ready, cells: readonly Cell[], covered: [string, string] | null): TrendLine['points'] {
  if (!covered) return []
  const byTime = Map.groupBy(cells, ({ month, year }) => month ?? String(year))
  return timesOf(covered, ready.step).map((at) => {
    const sum = sumOf(byTime.get(at) ?? [])
    const { value, low, high } = sum
    if (!ready.desk.choice.rate) return { at, value, low, high }
    const people = peopleOf(ready, null, at.length === 4 ? [`${at}-01`, `${at}-12`] : [at, at])
    const per = (some: number) => (people === undefined ? 0 : ratePer(some, people))
    return { at, value: people === undefined ? null : per(value), low: per(low), high: per(high) }
  })
}

/** More lines cannot be told apart in so small a picture. */
const mostTogether = 4

interface Compared {
  mapped: string
  parts: readonly PartView[]
  /** Sources with a number, and where they say nothing. */
  speaking: readonly Pick<SourceView, 'id' | 'untold'>[]
}

/** Counts by year and part on one scale; parts of which nothing is told are left to the table. */
export async function multiplesOf(
  ready: Ready,
  { mapped, parts, speaking }: Compared,
): Promise<IncidentView['multiples']> {
  const { levels, base, sources } = ready
  const together = sources
    .toSorted((a, b) => Number(b.source.id === mapped) - Number(a.source.id === mapped))
    .flatMap(({ source: { id }, edition }) => {
      const untold = speaking.find((one) => one.id === id)?.untold
      const covered = coveredBy(edition, base)
      const years = covered && untold ? timesOf(covered, 'year').filter((year) => isTold(year, untold)) : []
      return years.length < 2 ? [] : [{ id, years }]
    })
    .slice(0, mostTogether)
  if (together.length === 0) return []
  const { cells } = await ask({ ...ready, base: { ...base, sources: together.map(({ id }) => id) } }, [
    ...(['source', 'area', 'year'] as const),
  ])
  const byPart = Map.groupBy(cells, ({ area }) => levels.partOf(area ?? null))
  return parts.flatMap(({ key, name }) => {
    const own = byPart.get(key)
    if (!name || !own) return []
    return [{ key, name, lines: together.map(({ id, years }) => ({ source: id, points: yearsOf(own, id, years) })) }]
  })
}

const isTold = (at: string, untold: readonly SilentTime[]) =>
  !touches(
    at,
    untold.map(({ months }) => months),
  )

/** Without the times of which the source says nothing. */
export const withGaps = (points: TrendLine['points'], untold: readonly SilentTime[]): TrendLine['points'] =>
  points.filter(({ at }) => isTold(at, untold))

function yearsOf(cells: readonly Cell[], source: string, years: readonly string[]): PartLine['points'] {
  const byYear = Map.groupBy(
    cells.filter((cell) => cell.source === source),
    ({ year }) => String(year),
  )
  return years.map((at) => ({ at, value: sumOf(byYear.get(at) ?? []).value }))
}
