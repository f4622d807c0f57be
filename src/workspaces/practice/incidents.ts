/** What an invented news desk counted: two editions of one list, with what such lists have wrong, and every axis filled in. */
import { type Axes, axisValues, type CodedAxis } from '#src/incidents/model.ts'
import type { FolderFile } from '../file-reader.ts'
import { Chance } from './chance.ts'
import type { Add } from './pledge.ts'
import { both, places } from './words.ts'

const editions = [
  { file: 'data/lantern_desk_1.csv', name: 'Spring 2026', day: '2026-03-31', until: '2026-03' },
  { file: 'data/lantern_desk_2.csv', name: 'Autumn 2026', day: '2026-09-30', until: '2026-09' },
] as const

const columns = {
  eventClass: 'Kind',
  perpetrator: 'By whom',
  motive: 'Motive',
  target: 'Target',
  tactic: 'Means',
  datePrecision: 'Day known',
} as const satisfies Partial<Record<CodedAxis, string>>

/** In the order in which a database keeps the members of an object: what is saved again is the same text. */
export const asKept = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1)

const asWritten = (axis: CodedAxis, column: string) => [
  { column, values: Object.fromEntries([...axisValues[axis]].sort(asKept).map((value) => [value, value])) },
]

export function incidentSources(add: Add): void {
  const axes = Object.entries(columns).map(([axis, column]) => [axis, asWritten(axis as CodedAxis, column)])
  add('incident_sources', {
    id: 'lantern-desk',
    title: both('News desk of the Lantern Institute', 'فانوس انسٹی ٹیوٹ کا خبر ڈیسک'),
    source: 'yearbook',
    terms: both('Invented, CC BY 4.0', 'فرضی، CC BY 4.0'),
    mapping: {
      id: 'No',
      day: { column: 'Day' },
      place: { names: ['Province'], words: 'Place' },
      dyad: 'Parties',
      axes: { ...Object.fromEntries(axes), type: [{ text: 'Heading' }], conflict: [{ text: 'Dispute' }] },
      ...{ civilians: 'Civilians killed', securityForces: 'Forces killed', militants: 'Fighters killed' },
      ...{ deaths: 'Killed', injured: 'Hurt' },
    },
    breaks: [
      {
        date: '2023-01-01',
        note: both(
          'From here on the desk also reads provincial newspapers.',
          'یہاں سے ڈیسک صوبائی اخبار بھی پڑھتا ہے۔',
        ),
      },
    ],
    editions: editions.map(({ until: _, ...edition }) => edition),
  })
}

const attackMeans = ['bomb', 'firing', 'landmine', 'target-killing', 'kidnapping', 'grenade'] as const
const attackTargets = ['civilians', 'security-forces', 'education', 'worship', 'infrastructure', 'government'] as const
const attackers = ['militant', 'nationalist', 'sectarian', 'unknown'] as const
const disputes = ['Salt Plain dispute', 'River bands', 'Hill schools'] as const

interface Entry extends Partial<Axes> {
  day: string
  place: number
  civilians: number
  forces: number
  fighters: number
  hurt: number | ''
  heading: string
}

/** Attacks fall after the peace plan of 2021 where it was carried out, and not in the Salt Plain. */
export function rate(month: number, place: number): number {
  const since = Math.max(0, Math.min(24, month - 30))
  const eased = place === 4 ? 1 : 1 - since / 40
  return 0.62 * eased * (1 + 0.25 * Math.sin((month * Math.PI) / 6)) * (place === 3 ? 1.5 : 1)
}

function entries(chance: Chance): Entry[] {
  const found: Entry[] = []
  for (let month = 0; month < 93; month++) {
    const at = `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    for (let place = 0; place < places.length; place++) {
      const day = `${at}-${String(chance.int(1, 28)).padStart(2, '0')}`
      if (chance.odds(rate(month, place))) found.push(attack(chance, day, place))
      if (chance.odds(0.16)) found.push(operation(chance, day, place))
      if (chance.odds(0.06)) found.push(other(chance, day, place))
    }
  }
  return found
}

function attack(chance: Chance, day: string, place: number): Entry {
  const target = chance.pick(attackTargets)
  const forces = target === 'security-forces' ? chance.int(0, 5) : 0
  const perpetrator = chance.pick(attackers)
  return {
    ...{ day, place, perpetrator, target, forces, heading: 'Attack' },
    eventClass: 'attack',
    tactic: chance.pick(attackMeans),
    motive: perpetrator === 'militant' ? 'religious' : perpetrator,
    civilians: target === 'security-forces' ? 0 : chance.int(0, 7),
    fighters: chance.odds(0.2) ? 1 : 0,
    hurt: chance.odds(0.2) ? '' : chance.int(0, 14),
    conflict: disputes[place % disputes.length],
    datePrecision: chance.odds(0.08) ? 'week' : 'day',
  }
}

function operation(chance: Chance, day: string, place: number): Entry {
  return {
    ...{ day, place, civilians: 0, forces: chance.int(0, 1), fighters: chance.int(0, 6), heading: 'Operation' },
    eventClass: chance.odds(0.15) ? 'air-strike' : 'operation',
    ...{ perpetrator: 'state-forces', motive: 'unknown', target: 'armed-group' },
    tactic: chance.odds(0.5) ? 'arrest' : 'firing',
    hurt: chance.int(0, 3),
    conflict: disputes[place % disputes.length],
    datePrecision: 'day',
  }
}

function other(chance: Chance, day: string, place: number): Entry {
  const eventClass = chance.pick(['riot', 'clash', 'group-fighting', 'protest'] as const)
  return {
    ...{ day, place, eventClass, forces: 0, fighters: 0, heading: 'Unrest', conflict: '' },
    perpetrator: eventClass === 'riot' || eventClass === 'protest' ? 'crowd' : 'unknown',
    ...{ motive: 'political', target: 'unknown', tactic: 'unknown', datePrecision: 'day' },
    civilians: chance.int(0, 1),
    hurt: chance.int(0, 9),
  }
}

const heading = [
  ...['No', 'Day', 'Province', 'Place', ...Object.values(columns), 'Heading', 'Dispute', 'Parties'],
  ...['Killed', 'Civilians killed', 'Forces killed', 'Fighters killed', 'Hurt'],
]

function line(entry: Entry, number: number): string {
  const { day, place, civilians, forces, fighters, hurt } = entry
  const dead = civilians + forces + fighters
  const coded = (Object.keys(columns) as (keyof typeof columns)[]).map((axis) => entry[axis] ?? '')
  const cells = [
    ...[
      `L${number}`,
      day,
      places[place]?.en ?? '',
      `Town ${(number % 17) + 1}`,
      ...coded,
      entry.heading,
      entry.conflict,
    ],
    ...['', dead, civilians, forces, fighters, hurt],
  ]
  return cells.join(',')
}

/** The second edition knows more of some events, withdraws a few, and goes half a year further. */
export function incidentData(seed: number): FolderFile[] {
  const all = entries(new Chance(seed + 7)).map((entry, at) => ({ entry, number: at + 1 }))
  return editions.map(({ file, until }, edition) => {
    const known = all.filter(
      ({ entry, number }) => entry.day.slice(0, 7) <= until && !(edition === 1 && number % 60 === 0),
    )
    const rows = known.map(({ entry, number }) =>
      line(edition === 1 && number % 23 === 0 ? { ...entry, civilians: entry.civilians + 1 } : entry, number),
    )
    return {
      path: file,
      text: `${[heading.join(','), ...rows, ...(edition === 1 ? blemishes(rows) : [])].join('\n')}\n`,
    }
  })
}

/** A row said twice, a province misspelt, a day that is in no calendar, and sums below that do not say so. */
function blemishes(rows: readonly string[]): string[] {
  const said = rows[0] ?? ''
  const misspelt = 'L9001,2026-08-03,the Safron Hils,Town 3,attack,unknown,unknown,unknown,bomb,day,Attack,,,1,1,0,0,2'
  const impossible =
    'L9002,2026-06-31,the Salt Plain,Town 4,attack,unknown,unknown,unknown,firing,day,Attack,,,0,0,0,0,0'
  const above = [...rows, said, misspelt, impossible].map((row) => row.split(','))
  const sums = Array.from({ length: 5 }, (_, at) => above.reduce((sum, cells) => sum + Number(cells[13 + at]), 0))
  return [said, misspelt, impossible, `${','.repeat(13)}${sums.join(',')}`]
}
