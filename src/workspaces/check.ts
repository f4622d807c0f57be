/** What only shows when a workspace's records stand together: doubled ids, pointers to nothing, series that cannot be. */
import { givenAway } from '#src/incidents/losses/given-away.ts'
import { faultText } from '#src/publishing/refusal.ts'
import { countedFaults } from '#src/results/incidents/counted-faults.ts'
import { SeriesError } from '#src/results/scoring/series-error.ts'
import { seriesOf } from '#src/results/series-of.ts'
import { type Folder, type FolderRecord, kindOfFile, type Problem } from './folder.ts'
import type { Kind, RecordOf } from './kinds.ts'
import { referencesOf } from './references.ts'

const at = (record: FolderRecord) => `${record.place.file}:${record.place.line}`

/** Levenshtein distance, given up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap)
    }
    row = next
  }
  return row[b.length] ?? limit
}

function nearest(id: string, ids: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(3, Math.ceil(id.length / 4))
  for (const candidate of ids) {
    const d = distance(id, candidate, least)
    if (d < least) [best, least] = [candidate, d]
  }
  return best
}

function doubledIds(records: FolderRecord[]): Problem[] {
  const first = new Map<string, FolderRecord>()
  const problems: Problem[] = []
  for (const record of records) {
    const key = `${record.kind}/${record.id}`
    const other = first.get(key)
    if (other)
      problems.push({
        ...record.place,
        message: `two ${record.kind} with the id "${record.id}": the other stands at ${at(other)}; give one of them another id`,
      })
    else first.set(key, record)
  }
  return problems
}

/**
 * Pointers to a kind of which some record could not be read are passed over: what they point at may be that very record, and
 * a hundred such consequences would hide their one cause.
 */
function pointersToNothing({ records, problems: unread }: Folder): Problem[] {
  const unsure = new Set(unread.map(({ file }) => kindOfFile(file)))
  const ids = new Map<Kind, Set<string>>()
  for (const record of records) {
    const known = ids.get(record.kind) ?? new Set()
    ids.set(record.kind, known.add(record.id))
  }
  const problems: Problem[] = []
  for (const record of records) {
    for (const { field, kind, id } of referencesOf(record.kind, record.data as never)) {
      if (ids.get(kind)?.has(id) || unsure.has(kind)) continue
      const near = nearest(id, ids.get(kind) ?? [])
      const hint = near ? `; did you mean "${near}"?` : `; add it to ${kind}, or take the pointer out`
      problems.push({
        ...record.place,
        message: `${record.kind} "${record.id}", ${field}: there is no ${kind} "${id}" in this workspace${hint}`,
      })
    }
  }
  return problems
}

/** More than any state has, and few enough to be followed on every page. */
const deepest = 50

/** Parents that lead back to where they began, or on and on: nobody could say what label such a record inherits. */
function waysUpWithoutEnd(records: FolderRecord[], field: 'parent' | 'superior'): Problem[] {
  const parents = new Map(
    records.flatMap(({ kind, id, data }) => {
      const above = (data as { parent?: string; superior?: string })[field]
      return above === undefined ? [] : [[`${kind}/${id}`, above]]
    }),
  )
  return records.flatMap((record) => {
    const above: string[] = []
    let id = parents.get(`${record.kind}/${record.id}`)
    while (id !== undefined && id !== record.id && above.length < deepest) {
      above.push(id)
      id = parents.get(`${record.kind}/${id}`)
    }
    if (id === undefined) return []
    const way =
      id === record.id
        ? `leads back to itself (${[record.id, ...above.slice(0, 3), record.id].join(' → ')})`
        : `has more than ${deepest} above it`
    return [
      { ...record.place, message: `${record.kind} "${record.id}", ${field}: ${way}; the topmost has no ${field}` },
    ]
  })
}

/** Borders of areas that there are not. */
function bordersOfNothing({ boundaries, records, problems }: Folder): Problem[] {
  const ids = new Set(records.flatMap(({ kind, id }) => (kind === 'areas' ? [id] : [])))
  if (problems.some(({ file }) => kindOfFile(file) === 'areas')) return []
  return (boundaries?.shapes ?? []).flatMap(({ area }) =>
    ids.has(area)
      ? []
      : [
          {
            file: boundaries?.file ?? '',
            line: 1,
            message: `"${area}": there is no area of this id in areas; its border belongs to none`,
          },
        ],
  )
}

/** Totals of people served from which one that is hidden could be worked out. */
function peopleGivenAway(records: FolderRecord[]): Problem[] {
  const losses = records.filter((record): record is FolderRecord<'losses'> => record.kind === 'losses')
  const areas = records.flatMap(({ kind, data }) => (kind === 'areas' ? [data as RecordOf<'areas'>] : []))
  const found = givenAway(
    losses.map(({ data }) => data),
    areas,
  )
  return losses.flatMap(({ id, place }) =>
    found
      .filter(({ total }) => total === id)
      .map(({ hidden }) => ({
        ...place,
        message: `losses "${id}", served: with this total the people hidden in "${hidden}" can be worked out; leave it or another part out`,
      })),
  )
}

function versionsThatAreNot(records: FolderRecord[]): Problem[] {
  const versions = new Map<string, Set<number>>()
  for (const { kind, data } of records) {
    if (kind === 'indicators' && 'versions' in data) versions.set(data.id, new Set(data.versions.map((v) => v.version)))
  }
  return records.flatMap((record) => {
    if (record.kind !== 'observations' || !('indicator' in record.data)) return []
    const { indicator, version } = record.data
    const known = versions.get(indicator)
    if (!known || known.has(version)) return []
    return [
      {
        ...record.place,
        message: `observations "${record.id}", version: "${indicator}" has no version ${version}; it has ${[...known].join(', ')}`,
      },
    ]
  })
}

/** Queries over incidents that the form would refuse: kinds of event that are mixed unawares, a range of what has none. */
function queriesThatCannotBe(records: FolderRecord[]): Problem[] {
  return records.flatMap((record) =>
    record.kind === 'indicators'
      ? (record.data as RecordOf<'indicators'>).versions.flatMap((version) =>
          countedFaults(version).map((fault) => ({
            ...record.place,
            message: `indicators "${record.id}", version ${version.version}, ${fault.field}: ${faultText(fault, 'en')}`,
          })),
        )
      : [],
  )
}

/** A day after all others: every observation counts when a folder is checked. */
const endOfTime = '9999-12-31'

/** Indicators whose baseline, target and observations cannot all be true, such as a target on the wrong side of its baseline. */
function seriesThatCannotBe(records: FolderRecord[]): Problem[] {
  const observations = Map.groupBy(
    records.flatMap((r) => (r.kind === 'observations' ? [r.data as RecordOf<'observations'>] : [])),
    (observation) => observation.indicator,
  )
  return records.flatMap((record) => {
    if (record.kind !== 'indicators') return []
    try {
      seriesOf(record.data as RecordOf<'indicators'>, observations.get(record.id) ?? [], endOfTime)
      return []
    } catch (error) {
      if (!(error instanceof SeriesError)) throw error
      return [{ ...record.place, message: `indicators "${record.id}": ${error.message}` }]
    }
  })
}

/** Every problem of a folder, in the order of its files and lines. */
export function checkFolder(folder: Folder): Problem[] {
  const found = [
    ...folder.problems,
    ...doubledIds(folder.records),
    ...pointersToNothing(folder),
    ...waysUpWithoutEnd(folder.records, 'parent'),
    ...waysUpWithoutEnd(folder.records, 'superior'),
    ...bordersOfNothing(folder),
    ...peopleGivenAway(folder.records),
    ...versionsThatAreNot(folder.records),
    ...seriesThatCannotBe(folder.records),
    ...queriesThatCannotBe(folder.records),
  ]
  return found.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/** A workspace that cannot be loaded, with everything that is wrong with it. */
export class WorkspaceError extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    const shown = problems.slice(0, 20).map((p) => `${p.file}:${p.line}: ${p.message}`)
    const more = problems.length > 20 ? [`… and ${problems.length - 20} more`] : []
    super(
      [
        `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was loaded`,
        ...shown,
        ...more,
      ].join('\n'),
    )
    this.name = 'WorkspaceError'
    this.problems = problems
  }
}
