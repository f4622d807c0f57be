/** What an indicator's page shows: its newest definition, its score, its values by area and source, its breaks. */
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Tally } from './incidents/counted-model.ts'
import type { Indicator, Observation, Wave } from './model.ts'
import { scorecardOf } from './scorecard-cache.ts'
import { commitmentsOf, type IndicatorStanding } from './standing.ts'

/** One line of a chart: the values of one area and disaggregation, broken where the definition changed. */
export interface ValueLine {
  name: LocalText
  /** The whole, rather than an area or a part. */
  whole: boolean
  segments: { at: string; value: number | null }[][]
}

export interface ValueRow {
  id: string
  date: string
  value: number | string | boolean
  version: number
  place: LocalText | null
  part: string
  status: Observation['status']
  source: { id: string; title: LocalText } | null
  /** The reporting round it came in by: its id, and the first day of its period. */
  round: { id: string; from: string } | null
  /** The survey's wave it was worked out of. */
  wave: Wave | null
  /** The query over incidents it was worked out by. */
  tally: Tally | null
}

export interface IndicatorView {
  indicator: Indicator
  standing: IndicatorStanding | null
  commitments: { id: string; title: LocalText }[]
  lines: ValueLine[]
  rows: ValueRow[]
}

const partOf = (observation: Observation) => Object.values(observation.disaggregation).join(', ')

/** Runs of values that may be joined: a source that says it collects otherwise from a day on begins another (rule 18). */
function unbroken(values: Observation[]): Observation[][] {
  const runs: Observation[][] = []
  for (const observation of values) {
    const run = runs.at(-1)
    if (run && !observation.status.includes('break')) run.push(observation)
    else runs.push([observation])
  }
  return runs
}

function linesOf({ records }: Published, indicator: Indicator, observations: Observation[]): ValueLine[] {
  const groups = Map.groupBy(observations, (o) => `${o.area ?? ''}|${partOf(o)}`)
  return [...groups.values()].map((own) => {
    const [first] = own
    const area = first?.area === undefined ? undefined : records.areas.get(first.area)?.name
    const part = first ? partOf(first) : ''
    const versions = Map.groupBy(own, (o) => o.version)
    const name = area
      ? { en: [area.en, part].filter(Boolean).join(', '), ur: [area.ur ?? area.en, part].filter(Boolean).join('، ') }
      : part
        ? { en: part }
        : indicator.title
    return {
      name,
      whole: area === undefined && part === '',
      segments: [...versions.values()].flatMap((values) =>
        unbroken(values.sort((a, b) => (a.date < b.date ? -1 : 1))).map((run) =>
          run.map((o) => ({ at: o.date, value: typeof o.value === 'number' ? o.value : null })),
        ),
      ),
    }
  })
}

/** Undefined where there is no such indicator, or its label withholds it. */
export function indicatorView(published: Published, id: string, today: string): IndicatorView | undefined {
  const indicator = published.records.indicators.get(id)
  const standing = indicator && scorecardOf(published, today).indicators.find((one) => one.indicator === id)
  return indicator && { ...seriesView(published, indicator), standing: standing ?? null }
}

/** Without a score: of values that are not the current ones nothing is said but what they are. */
export function seriesView(published: Published, indicator: Indicator): IndicatorView {
  const { records } = published
  const { id } = indicator
  const observations = [...records.observations.values()].filter((o) => o.indicator === id)
  const rows = observations
    .map((o): ValueRow => {
      const source = records.sources.get(o.citation.source)
      return {
        id: o.id,
        date: o.date,
        value: o.value,
        version: o.version,
        place: o.area === undefined ? null : (records.areas.get(o.area)?.name ?? null),
        part: partOf(o),
        status: o.status,
        source: source ? { id: source.id, title: source.title } : null,
        round: o.reported ? { id: o.reported.round, from: o.reported.from } : null,
        wave: o.wave ?? null,
        tally: o.tally ?? null,
      }
    })
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
  return {
    indicator,
    standing: null,
    commitments: commitmentsOf(records, indicator).flatMap((c) => {
      const found = records.commitments.get(c)
      return found ? [{ id: found.id, title: found.title }] : []
    }),
    lines: linesOf(published, indicator, observations),
    rows,
  }
}
