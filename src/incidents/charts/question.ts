/** A choice made into questions to the store, of the sources that the reader may see. */
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Edition } from '../edition-model.ts'
import { type EventClass, type Family, families } from '../model.ts'
import { monthNumber } from '../months.ts'
import type { Area } from '../places/model.ts'
import { type Dimension, type IncidentQuery, mixesFamilies, type Slice } from '../query-model.ts'
import type { IncidentSource } from '../source-model.ts'
import { newestEditions } from '../store/edition-store.ts'
import { slice } from '../store/slice-store.ts'
import { AreaLevels } from './area-levels.ts'
import type { Choice } from './choice.ts'
import type { IncidentView } from './view-model.ts'

/** Years from which on a trend is drawn by year where nothing else is chosen. */
const longTime = 8

interface Desk {
  tx: ReadTx
  published: Published
  choice: Choice
}

export interface Ready {
  desk: Desk
  levels: AreaLevels
  sources: { source: IncidentSource; edition: Edition }[]
  base: Omit<IncidentQuery, 'by'>
  step: 'month' | 'year'
  isMixed: boolean
}

export async function prepare(desk: Desk): Promise<Ready | undefined> {
  const { tx, published, choice } = desk
  const editions = await newestEditions(tx)
  const held = [...published.records.incident_sources.values()].flatMap((source) => {
    const edition = editions.get(source.id)
    return edition ? [{ source, edition }] : []
  })
  const chosen = held.filter(({ source }) => choice.sources.includes(source.id))
  const sources = chosen.length > 0 ? chosen : held
  const covered = sources.flatMap(({ edition }) => edition.months ?? [])
  if (sources.length === 0 || covered.length === 0) return undefined
  const [first = '', last = ''] = [covered.toSorted()[0], covered.toSorted().at(-1)]
  const [from, to] = [choice.from ?? first, choice.to ?? last]
  const levels = new AreaLevels(published.records.areas.values() as Iterable<Area>, choice.borders, choice.area)
  const base: Ready['base'] = {
    sources: sources.map(({ source }) => source.id),
    from: from <= to ? from : to,
    to,
    where: { ...whereOf(choice), eventClass: [...families.attacks] },
    measure: choice.measure,
    asOf: choice.editions,
    ...(levels.isWhole ? {} : { areas: idsWithin(levels, published) }),
  }
  const step = choice.step ?? (monthNumber(to) - monthNumber(from) > longTime * 12 ? 'year' : 'month')
  const ready = { desk, levels, sources, base, step, isMixed: false }
  base.where.eventClass = await classesOf(ready)
  const isMixed = choice.mix && mixesFamilies({ where: base.where, by: [] })
  return { ...ready, base: { ...base, ...(isMixed ? { mix: true as const } : {}) }, isMixed }
}

function whereOf({ where }: Choice): object {
  return Object.fromEntries(Object.entries(where).map(([axis, value]) => [axis, [value]]))
}

const idsWithin = (levels: AreaLevels, published: Published) => {
  const ids = [...published.records.areas.keys()].filter((id) => levels.partOf(id) !== undefined)
  return ids.length > 0 ? ids : ['']
}

/** As chosen; else the first family, of attacks on the public first, of which the sources tell anything. */
async function classesOf(ready: Ready): Promise<EventClass[]> {
  const { choice } = ready.desk
  if (choice.classes.length > 0) return choice.classes
  if (choice.families.length > 0) return choice.families.flatMap((family) => [...families[family]])
  const told = await familiesOf(ready)
  return [...families[told[0]?.family ?? 'attacks']]
}

const everyClass = Object.values(families).flat()

export async function familiesOf(ready: Ready): Promise<IncidentView['families']> {
  const all = {
    ...ready,
    base: { ...ready.base, where: { ...ready.base.where, eventClass: everyClass }, measure: 'events' as const },
  }
  const { cells } = await ask(all, ['source', 'eventClass'])
  return (Object.keys(families) as Family[]).flatMap((family) => {
    const own = cells.filter(({ eventClass }) => (families[family] as readonly string[]).includes(eventClass ?? ''))
    const events: Record<string, number> = {}
    for (const { source = '', value } of own) events[source] = (events[source] ?? 0) + value
    return own.length > 0 ? [{ family, events }] : []
  })
}

/** Of several families that are not mixed the classes are asked for apart. */
export function ask({ desk, base, isMixed }: Ready, by: Dimension[]): Promise<Slice> {
  const apart = !isMixed && mixesFamilies({ where: base.where, by })
  return slice(desk.tx, { ...base, by: apart ? [...by, 'eventClass'] : by })
}
