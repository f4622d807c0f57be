import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileOnDisk } from '../file-on-disk.ts'
import { Mapping } from '../mapping-model.ts'
import { type PlacesData, placesOf } from '../places-of.ts'
import { readFile } from '../read-file.ts'
import { readInTwo } from './read-in-two.ts'
import { readWholeFile } from './whole-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'paimana-two-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mapping = Mapping.parse({
  id: 'id',
  day: { column: 'day' },
  place: { names: ['area'] },
  axes: { eventClass: [{ is: 'attack' }], type: [{ text: 'kind' }] },
  deaths: 'dead',
})
const places: PlacesData = { areas: [{ id: 'land', name: { en: 'Land' }, classification: 'country' }], boundaries: [] }
const options = { mapping, places: placesOf(places) }
const words = 'words, "quoted"\n over lines '.replaceAll('"', '""')
const row = (id: string, at: number, notes = words) =>
  `${id},2014-0${(at % 9) + 1}-1${at % 10},Land,${at % 500 ? `k${at % 3}` : ''},${at % 7},"${notes}"\n`

/** @param notes of each row: the file is as large as they are */
async function read(name: string, last: string, notes = words) {
  const path = join(folder, name)
  const rows = Array.from(
    { length: 120_000 },
    (_, at) => row(`e${at}`, at, notes) + (at % 1000 ? '' : row(`e${at}`, at, notes)),
  )
  writeFileSync(path, `id,day,area,kind,dead,notes\n${rows.join('')}${last}`)
  return {
    one: await readFile(await fileOnDisk(path), options),
    two: await readInTwo({ path, size: statSync(path).size }, options),
    beside: await readWholeFile({ path, mapping, places, spellings: {} }),
  }
}

test('A large file has the same account by two threads as by one, with the same row numbers', async () => {
  const { one, two, beside } = await read('plain.csv', 'x,31 June 2014,Land,,1,\n', words.repeat(28))
  for (const other of [two, beside]) {
    expect(other?.account).toEqual(one.account)
    expect(other?.review).toEqual(one.review)
    expect([other?.sha256, other?.rollup.size]).toEqual([one.sha256, one.rollup.size])
  }
})

test('A large file is left to one thread where an id stands in both halves, or sums below speak of both', async () => {
  for (const [name, last] of [
    ['twice.csv', row('e5', 5)],
    ['sums.csv', ',,,,359997,\n'],
  ] as const) {
    const { one, two, beside } = await read(name, last)
    expect(two).toBeUndefined()
    expect(beside.account).toEqual(one.account)
  }
})
