/** What happened in the fictional country, as two who count tell it: they disagree, and one of them changed how it collects. */
import type { FolderFile } from '../file-reader.ts'
import { toYaml } from '../yaml-text.ts'
import { Chance } from './chance.ts'
import { both, places } from './words.ts'

const headings = ['id', 'day', 'province', 'kind', 'how', 'against', 'dead', 'least', 'most', 'hurt', 'civilians']

const mapping = {
  id: 'id',
  day: { column: 'day' },
  place: { names: ['province'] },
  axes: {
    eventClass: [{ column: 'kind', values: { raid: 'operation', attack: 'attack', feud: 'group-fighting' } }],
    tactic: [{ column: 'how', values: { bomb: 'bomb', shooting: 'firing', fire: 'arson', unclear: 'unknown' } }],
    target: [
      {
        column: 'against',
        values: { market: 'civilians', post: 'security-forces', school: 'education', '': 'unknown' },
      },
    ],
  },
  deaths: 'dead',
  deathsLow: 'least',
  deathsHigh: 'most',
  injured: 'hurt',
  civilians: 'civilians',
}

const watch = {
  id: 'violence-watch',
  title: both('Sarmeen Violence Watch', 'سرمین واچ برائے تشدد'),
  source: 'yearbook',
  terms: both('Invented, CC BY 4.0', 'فرضی، CC BY 4.0'),
  mapping,
  breaks: [
    {
      date: '2023-01',
      note: both('From here on it also reads the local papers.', 'یہاں سے مقامی اخبار بھی پڑھے جاتے ہیں۔'),
    },
  ],
  editions: [{ file: 'data/violence-watch.csv', name: 'Edition 2026', day: '2026-06-30' }],
}
const lantern = {
  id: 'lantern-count',
  title: both('The Lantern Institute’s count', 'فانوس انسٹی ٹیوٹ کی گنتی'),
  source: 'lantern-review',
  terms: both('Invented, CC BY 4.0', 'فرضی، CC BY 4.0'),
  mapping,
  editions: [{ file: 'data/lantern-count.csv', name: 'Autumn 2025', day: '2025-09-30' }],
}

interface Counting {
  seed: number
  from: number
  /** First month that is not counted any more, from January of the first year. */
  months: number
  /** How much of what happens it hears of. */
  hears: (month: number) => number
}

function rowsOf({ seed, from, months, hears }: Counting): string[][] {
  const chance = new Chance(seed)
  const rows: string[][] = []
  for (let month = 0; month < months; month++) {
    const season = 1 + 0.4 * Math.sin((month / 12) * 2 * Math.PI)
    for (const [i, place] of places.entries()) {
      const expected = [5, 2, 1.5, 7, 0.6][i] ?? 1
      const calmer = month > 40 ? 0.6 : 1
      const events = Math.round(expected * season * calmer * hears(month) * (0.5 + chance.next()))
      for (let n = 0; n < events; n++) rows.push(rowOf(chance, [from, month, n], chance.odds(0.04) ? '' : place.en))
    }
  }
  return rows
}

function rowOf(chance: Chance, [from, month, n]: [number, number, number], province: string): string[] {
  const year = from + Math.floor(month / 12)
  const day = `${year}-${String((month % 12) + 1).padStart(2, '0')}-${String(chance.int(1, 28)).padStart(2, '0')}`
  const dead = chance.odds(0.45) ? chance.int(0, 6) : 0
  const unsure = chance.odds(0.25) ? chance.int(1, 4) : 0
  return [
    `${year}-${month}-${province.length}-${n}-${chance.int(100, 999)}-${chance.int(100, 999)}`,
    day,
    province,
    chance.pick(['attack', 'attack', 'attack', 'raid', 'feud']),
    chance.pick(['bomb', 'shooting', 'shooting', 'fire', 'unclear']),
    chance.pick(['market', 'post', 'post', 'school', '']),
    String(dead),
    String(Math.max(0, dead - unsure)),
    String(dead + unsure),
    String(chance.int(0, 8)),
    String(chance.int(0, dead)),
  ]
}

const file = (path: string, counting: Counting): FolderFile => ({
  path,
  text: `${[headings, ...rowsOf(counting)].map((row) => row.join(',')).join('\n')}\n`,
})

/** The sources, and the files that they gave out. */
export function practiceIncidents(): FolderFile[] {
  return [
    { path: 'incident_sources.yaml', text: toYaml({ label: 'TLP:CLEAR', records: [lantern, watch] }) },
    file('data/violence-watch.csv', { seed: 51, from: 2019, months: 90, hears: (month) => (month < 48 ? 0.7 : 1) }),
    file('data/lantern-count.csv', { seed: 52, from: 2020, months: 69, hears: () => 0.5 }),
  ]
}
