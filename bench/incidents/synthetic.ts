/** A country's events as an export has them: by day, thirteen columns, quoted text, towns of districts of provinces; one row in a thousand twice. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Area } from '#src/coordination/model.ts'
import { Mapping } from '#src/incidents/importing/mapping-model.ts'

const provinces = 8
const districts = 160
const towns = 3000
const days = 7300
const syllables = ['ka', 'lo', 'mir', 'sha', 'ten', 'bu', 'ra', 'zin', 'pol', 'dev', 'gha', 'nur']
const word = (n: number) => [n % 12, Math.floor(n / 12) % 12, Math.floor(n / 144)].map((at) => syllables[at]).join('')
const provinceName = (n: number) => `North ${word(n * 13 + 3)}`
const districtName = (n: number) => `${word(n)}abad`
const types = [
  'Battles',
  'Explosions/Remote violence',
  'Violence against civilians',
  'Riots',
  'Protests',
  'Strategic developments',
]

export const areas: Area[] = [
  { id: 'land', name: { en: 'Benchland' }, classification: 'country' },
  ...Array.from(
    { length: provinces },
    (_, n): Area => ({ id: `p${n}`, name: { en: provinceName(n) }, classification: 'province', parent: 'land' }),
  ),
  ...Array.from(
    { length: districts },
    (_, n): Area => ({
      id: `d${n}`,
      name: { en: districtName(n) },
      classification: 'district',
      parent: `p${n % provinces}`,
    }),
  ),
]

export const mapping = Mapping.parse({
  id: 'event_id_cnty',
  day: { column: 'event_date' },
  place: { names: ['admin1', 'admin2'], latitude: 'latitude', longitude: 'longitude', words: 'location' },
  dyad: 'actor2',
  axes: {
    eventClass: [
      {
        column: 'event_type',
        values: {
          ...{ Battles: 'clash', 'Explosions/Remote violence': 'attack', 'Violence against civilians': 'attack' },
          ...{ Riots: 'riot', Protests: 'protest', 'Strategic developments': 'other' },
        },
      },
    ],
    type: [{ text: 'event_type' }],
    conflict: [{ text: 'actor1' }],
  },
  deaths: 'fatalities',
})

const heading =
  'event_id_cnty,event_date,event_type,actor1,actor2,admin1,admin2,location,latitude,longitude,fatalities,source,notes\n'

export async function writeEvents(path: string, rows: number): Promise<void> {
  let seed = 12_345
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0
    return (seed >>> 8) / 16_777_216
  }
  const below = (n: number) => Math.floor(next() * n)
  const spots = Array.from({ length: towns }, () =>
    [(24 + next() * 12).toFixed(4), (61 + next() * 15).toFixed(4)].join(','),
  )
  const out = createWriteStream(path)
  let text = heading
  for (let row = 0; row < rows; row++) {
    const town = below(towns)
    const district = town % districts
    const day = new Date(Date.UTC(2005, 0, 1 + Math.floor((row * days) / rows))).toISOString().slice(0, 10)
    const group = `Armed Group ${district % 40}`
    const dead = next() < 0.6 ? 0 : below(20)
    const line = `PAK${row + 1},${day},${types[below(6)]},${group},"Army, ${below(4)}",${provinceName(district % provinces)},${districtName(district)},Town ${town},${spots[town]},${dead},Daily ${below(30)},"Near ""${below(3000)}"""\n`
    text += row % 1000 === 500 ? line + line : line
    if (text.length < 1 << 20) continue
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  out.end(text)
  await once(out, 'close')
}
