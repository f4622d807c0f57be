/** A choice held against what there is: an address may name an area or a source that is not there, or not for this reader. */
import type { Published } from '#src/publishing/door.ts'
import { type Choice, readChoice } from './choice.ts'

type Records = Pick<Published['records'], 'areas' | 'incident_sources'>

/** What cannot be understood, or names nothing that the reader sees, is left out, and named among `faults`: it must not pass for the whole. */
export function knownChoice(params: URLSearchParams, records: Records): { choice: Choice; faults: string[] } {
  const { choice, faults } = readChoice(params)
  const { area, map, sources, editions, ...others } = choice
  const isSource = (id: string) => records.incident_sources.has(id)
  const strange = [
    ...sources.filter((id) => !isSource(id)).map((id) => `source=${id}`),
    ...(area !== undefined && !records.areas.has(area) ? [`area=${area}`] : []),
    ...Object.keys(editions).flatMap((id) => (isSource(id) ? [] : [`edition=${id}:${editions[id]}`])),
    ...(map !== undefined && !isSource(map) ? [`map=${map}`] : []),
  ]
  const known: Choice = {
    ...others,
    sources: sources.filter(isSource),
    editions: Object.fromEntries(Object.entries(editions).filter(([id]) => isSource(id))),
    ...(area !== undefined && records.areas.has(area) ? { area } : {}),
    ...(map !== undefined && isSource(map) ? { map } : {}),
  }
  return { choice: known, faults: [...faults, ...strange] }
}
