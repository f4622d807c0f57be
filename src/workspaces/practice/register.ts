/**
 * What the police of the invented country count of the same years: a table by month and area, of its own making. It knows of more
 * attacks than the news desk, of fewer dead in each, and of nobody's motives; it begins a year earlier and ends earlier.
 */
import { monthNumber, monthText } from '#src/incidents/months.ts'
import type { FolderFile } from '../file-reader.ts'
import { Chance } from './chance.ts'
import { asKept, rate } from './incidents.ts'
import type { Add } from './pledge.ts'
import { both } from './words.ts'

const editions = [
  { file: 'data/station_register_1.csv', name: 'Register of 2024', day: '2025-03-31', until: '2024-12' },
  { file: 'data/station_register_2.csv', name: 'Register of 2025', day: '2026-03-31', until: '2025-12' },
] as const

const first = '2018-01'
/** From here on an attack is one entry; before, each station that went there made its own. */
const entersOnce = '2020-01'

/** As the police write them; in the order of `places`. */
const ranges = ['Upper', 'Lower', 'Coast', 'Hills', 'Plain'] as const

const heading = [
  ...['Line', 'Year', 'Month', 'Range', 'Attacks', 'Killed in attacks', 'Civilians', 'Forces', 'Hurt in attacks'],
  ...['Operations', 'Killed in operations', 'Fighters', 'Riots'],
]

export function stationRegister(add: Add): void {
  const terms = both('Invented, CC0 1.0', 'فرضی، CC0 1.0')
  const title = both('Register of the River Police’s stations', 'دریائی پولیس کے تھانوں کا رجسٹر')
  add('sources', {
    ...{ id: 'station-register', title, terms, kind: 'dataset', publisher: 'river-police' },
    ...{ date: '2026-03', language: 'en' },
  })
  const counted = (eventClass: string) => ({ eventClass: [{ is: eventClass }] })
  add('incident_sources', {
    ...{ id: 'station-register', title, terms, source: 'station-register', kind: 'table' },
    mapping: {
      id: 'Line',
      day: { year: 'Year', month: 'Month' },
      place: { names: ['Range'] },
      cells: [
        {
          ...{ events: 'Attacks', deaths: 'Killed in attacks', injured: 'Hurt in attacks' },
          ...{ civilians: 'Civilians', securityForces: 'Forces', axes: counted('attack') },
        },
        {
          ...{ events: 'Operations', deaths: 'Killed in operations', militants: 'Fighters' },
          axes: counted('operation'),
        },
        { events: 'Riots', axes: counted('riot') },
      ],
    },
    spellings: Object.fromEntries([...ranges].sort(asKept).map((name) => [name, `area-${ranges.indexOf(name) + 1}`])),
    breaks: [
      {
        date: `${entersOnce}-01`,
        note: both(
          'From here on an attack is entered once; before, each station that went there made an entry of its own.',
          'یہاں سے ہر حملہ ایک ہی بار درج ہوتا ہے؛ پہلے وہاں جانے والا ہر تھانہ الگ اندراج کرتا تھا۔',
        ),
      },
    ],
    editions: editions.map(({ until: _, ...edition }) => edition),
  })
}

type Figures = number[]

/** How many of so many tries. */
const count = (chance: Chance, tries: number, odds: number): number =>
  Array.from({ length: tries }, () => chance.odds(odds)).filter(Boolean).length

/** The figures of one month in one area, in the order of the heading. Attacks fall here, too, but less than the desk has it. */
function figuresOf(chance: Chance, month: string, place: number): Figures {
  const eased = (rate(monthNumber(month) - monthNumber('2019-01'), place) + rate(-12, place)) / 2
  const attacks = count(chance, 4, eased * (month < entersOnce ? 0.75 : 0.5))
  const [civilians, forces] = [count(chance, attacks * 2, 0.35), count(chance, attacks * 2, 0.2)]
  const operations = count(chance, 3, 0.2)
  const fighters = count(chance, operations * 4, 0.3)
  const hurt = count(chance, attacks * 8, 0.5)
  const killed = fighters + count(chance, operations, 0.15)
  return [attacks, civilians + forces, civilians, forces, hurt, operations, killed, fighters, count(chance, 2, 0.07)]
}

interface Line {
  month: string
  place: number
  figures: Figures
}

function lines(chance: Chance): Line[] {
  const months = Array.from({ length: 96 }, (_, at) => monthText(monthNumber(first) + at))
  return months.flatMap((month) =>
    ranges.map((_, place) => ({ month, place, figures: figuresOf(chance, month, place) })),
  )
}

/** What the later register adds to the year before: attacks that were entered late, and one more who died of wounds. */
function amended({ month, figures, ...line }: Line, at: number): Line {
  const [attacks = 0, killed = 0, civilians = 0, ...others] = figures
  const isLate = month.startsWith('2024') && at % 7 === 0
  const late = isLate ? [attacks + 1, killed + 1, civilians + 1, ...others] : figures
  return { ...line, month, figures: late }
}

const written = ({ month, place, figures }: Line): string => {
  const [year = '', of = ''] = month.split('-')
  return [`R${year}${of}${place + 1}`, year, Number(of), ranges[place], ...figures].join(',')
}

function totalOf(year: string, some: readonly Line[]): string {
  const sums = heading.slice(4).map((_, at) => some.reduce((sum, { figures }) => sum + (figures[at] ?? 0), 0))
  return [`Total ${year}`, '', '', '', ...sums].join(',')
}

/** Below each year stands its sum, as in such tables it does. */
export function registerData(seed: number): FolderFile[] {
  const all = lines(new Chance(seed + 41))
  return editions.map(({ file, until }, edition) => {
    const known = all.filter(({ month }) => month <= until).map(edition === 1 ? amended : (line) => line)
    const years = Map.groupBy(known, ({ month }) => month.slice(0, 4))
    const rows = [...years].flatMap(([year, some]) => [...some.map(written), totalOf(year, some)])
    return { path: file, text: `${[heading.join(','), ...rows].join('\n')}\n` }
  })
}
