/** A choice made into questions to the store, of the sources that the reader may see. */
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Edition } from '../edition-model.ts'
import { type EventClass, type Family, families, familyOf } from '../model.ts'
import { monthNumber } from '../months.ts'
import type { Area } from '../places/model.ts'
import { type Dimension, type IncidentQuery, mixesFamilies, type Slice } from '../query-model.ts'
import type { IncidentSource } from '../source-model.ts'
import { editionsOf, newestEditions } from '../store/edition-store.ts'
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
  /** Each with the edition that is shown, and the number of the newest. */
  sources: { source: IncidentSource; edition: Edition; newest: number }[]
  base: Omit<IncidentQuery, 'by'>
  step: 'month' | 'year'
  isMixed: boolean
}

export async function prepare(desk: Desk): Promise<Ready | undefined> {
  const { tx, published, choice } = desk
  const editions = await newestEditions(tx)
  const held = [...published.records.incident_sources.values()].filter(({ id }) => editions.has(id))
  const chosen = held.filter(({ id }) => choice.sources.includes(id))
  const sources: Ready['sources'] = []
  for (const source of chosen.length > 0 ? chosen : held) {
    const newest = editions.get(source.id)
    if (newest)
      sources.push({ source, newest: newest.number, edition: await editionOf(tx, newest, choice.editions[source.id]) })
  }
  const covered = sources.flatMap(({ edition }) => edition.months ?? [])
  if (sources.length === 0 || covered.length === 0) return undefined
  const [first = '', last = ''] = [covered.toSorted()[0], covered.toSorted().at(-1)]
  const [from, to] = [choice.from ?? first, choice.to ?? last]
  const levels = new AreaLevels(published.records.areas.values() as Iterable<Area>, choice.borders, choice.area)
  const base: Ready['base'] = {
    sources: sources.map(({ source }) => source.id),
    from: from <= to ? from : to,
    to,
    where: { ...(choice.where as object), eventClass: [...families.attacks] },
    measure: choice.measure,
    asOf: Object.fromEntries(sources.map(({ source, edition }) => [source.id, edition.number])),
    ...(levels.isWhole ? {} : { areas: idsWithin(levels, published) }),
  }
  const step = choice.step ?? (monthNumber(to) - monthNumber(from) > longTime * 12 ? 'year' : 'month')
  const ready = { desk, levels, sources, base, step, isMixed: false }
  base.where.eventClass = await classesOf(ready)
  const isMixed = choice.mix && mixesFamilies({ where: base.where, by: [] })
  return { ...ready, base: { ...base, ...(isMixed ? { mix: true as const } : {}) }, isMixed }
}

/** The edition that is asked for, or the one before it that stands; else the newest. */
async function editionOf(tx: ReadTx, newest: Edition, asked: number | undefined): Promise<Edition> {
  if (asked === undefined || asked >= newest.number) return newest
  const standing = (await editionsOf(tx, newest.source)).filter(({ undone, number }) => !undone && number <= asked)
  return standing.at(-1) ?? newest
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

/** Of several families that are not mixed, the first alone: what is one number must not be of two kinds. */
export function focusOf(ready: Ready): Ready {
  const { base, isMixed } = ready
  const chosen = base.where.eventClass
  if (isMixed || !mixesFamilies({ where: base.where, by: [] })) return ready
  const first = (Object.keys(families) as Family[]).find((family) => chosen.some((one) => familyOf(one) === family))
  return {
    ...ready,
    base: { ...base, where: { ...base.where, eventClass: chosen.filter((one) => familyOf(one) === first) } },
  }
}

/** Of several families that are not mixed the classes are asked for apart. */
export function ask({ desk, base, isMixed }: Ready, by: Dimension[]): Promise<Slice> {
  const apart = !isMixed && mixesFamilies({ where: base.where, by })
  return slice(desk.tx, { ...base, by: apart ? [...by, 'eventClass'] : by })
}
