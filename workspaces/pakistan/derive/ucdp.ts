/**
 * Events and deaths of organised violence per calendar year and province, from the UCDP Georeferenced Event Dataset
 * (Sundberg and Melander 2013, CC BY 4.0). UCDP records who fought whom, not who attacked: its three types stay apart.
 *
 *   node workspaces/pakistan/derive/ucdp.ts     writes observations/ucdp.yaml anew, byte for byte
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** UCDP's `type_of_violence`, and the indicators it feeds. */
export const types = { 1: 'state-based', 2: 'non-state', 3: 'one-sided' } as const
export type ViolenceType = keyof typeof types

/** First-level units as the data set spells them, and the workspace's areas. */
export const areasByName: Record<string, string> = {
  'Azad Jammu & Kashmir': 'pk-jk',
  'Balochistan province': 'pk-ba',
  'Federally Administered Tribal Areas': 'pk-ta',
  'Gilgit-Baltistan': 'pk-na',
  'Islamabad Capital territory': 'pk-is',
  'Khyber Pakhtunkwa province': 'pk-nw',
  'Punjab province': 'pk-pb',
  'Sindh province': 'pk-sd',
}

/** What a total is for: one area, or the whole nation that the indicators are about, which is no area among others. */
export type Scope = string | undefined
const wholeNation: Scope = undefined

export interface ViolenceEvent {
  id: string
  /** UCDP's own year of the event, which decides for events that span a new year. */
  year: number
  type: ViolenceType
  /** Undefined where the data set gives no first-level unit; such an event counts for the nation alone. */
  area: string | undefined
  /** Best estimate of deaths; 0 where only the high estimate is above 0. */
  deaths: number
}

export interface YearTotal {
  area: Scope
  type: ViolenceType
  year: number
  events: number
  deaths: number
}

const wholeNumber = (text: string | undefined, what: string): number => {
  if (text === undefined || !/^\d+$/.test(text)) throw new Error(`${what} is "${text}"; it should be a whole number`)
  return Number(text)
}

/** The rows of the edition on the Humanitarian Data Exchange, whose second row holds HXL tags instead of an event. */
export function readEvents(csv: string): ViolenceEvent[] {
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
  const [tags, ...events] = rows
  if (!tags?.year?.startsWith('#')) throw new Error('the second row should hold HXL tags, such as "#date+year"')
  return events.map((row) => {
    const type = Number(row.type_of_violence)
    if (type !== 1 && type !== 2 && type !== 3)
      throw new Error(`event ${row.id}: type_of_violence is "${row.type_of_violence}"; it should be 1, 2 or 3`)
    const area = row.adm_1 ? areasByName[row.adm_1] : undefined
    if (row.adm_1 && !area) throw new Error(`event ${row.id}: no area is known for adm_1 "${row.adm_1}"`)
    const year = wholeNumber(row.year, `event ${row.id}: year`)
    return { id: row.id ?? '', year, type, area, deaths: wholeNumber(row.best, `event ${row.id}: best`) }
  })
}

/** Every year from the first to the last, every type, the nation and every area: a year without events is a 0, not a gap. */
export function totalsByYear(events: ViolenceEvent[]): YearTotal[] {
  const years = events.map((event) => event.year)
  const first = Math.min(...years)
  const span = Math.max(...years) - first + 1
  const totals = ([1, 2, 3] as const).flatMap((type) =>
    [wholeNation, ...Object.values(areasByName).sort()].flatMap((area) =>
      Array.from({ length: span }, (_, i) => ({ area, type, year: first + i, events: 0, deaths: 0 })),
    ),
  )
  const byKey = new Map(totals.map((total) => [`${total.area} ${total.type} ${total.year}`, total]))
  for (const event of events) {
    for (const area of event.area ? [wholeNation, event.area] : [wholeNation]) {
      const total = byKey.get(`${area} ${event.type} ${event.year}`)
      if (!total) continue
      total.events += 1
      total.deaths += event.deaths
    }
  }
  return totals
}

const nameOf = (area: Scope) => Object.keys(areasByName).find((name) => areasByName[name] === area)

function observation(total: YearTotal, measure: 'events' | 'deaths'): string {
  const indicator = `ucdp-${types[total.type]}-${measure}`
  const rows = [`type_of_violence ${total.type}`, `year ${total.year}`]
  const name = nameOf(total.area)
  if (name) rows.push(`adm_1 ${name}`)
  const area = total.area ? `area: ${total.area}, ` : ''
  return (
    `  - { id: ${indicator}-${total.area ?? 'pk'}-${total.year}, indicator: ${indicator}, version: 1, date: '${total.year}-12-31', ` +
    `value: ${total[measure]}, ${area}` +
    `citation: { source: ucdp-ged-pakistan, locator: { en: '${rows.join(', ')}' } } }\n`
  )
}

export function observationsFile(totals: YearTotal[]): string {
  const lines = (['events', 'deaths'] as const).flatMap((measure) => totals.map((total) => observation(total, measure)))
  return `# Written by derive/ucdp.ts from data/ucdp_ged_pak_hdx.csv; do not edit.\nlabel: TLP:CLEAR\nrecords:\n${lines.join('')}`
}

if (import.meta.main) {
  const workspace = join(import.meta.dirname, '..')
  const csv = await readFile(join(workspace, 'data', 'ucdp_ged_pak_hdx.csv'), 'utf8')
  const totals = totalsByYear(readEvents(csv))
  await writeFile(join(workspace, 'observations', 'ucdp.yaml'), observationsFile(totals))
  console.log(`${totals.length * 2} observations written to observations/ucdp.yaml`)
}
