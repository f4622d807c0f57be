/** In a process of its own: one file through the importer, as far as the sums; the figures as JSON. */
import { fileOnDisk } from '#src/incidents/importing/file-on-disk.ts'
import { placesOf } from '#src/incidents/importing/places-of.ts'
import { readFile } from '#src/incidents/importing/read-file.ts'
import { sums } from '#src/incidents/importing/rollup.ts'
import { readWholeFile } from '#src/incidents/importing/threads/whole-file.ts'
import { keptCompiled } from '../../scripts/kept-compiled.js'
import { areas, mapping } from './synthetic.ts'

const [path = '', threads = '2'] = process.argv.slice(2)
// The threads start as they do for `paimana`.
Object.assign(process.env, keptCompiled())
const places = { areas, boundaries: [] }
const started = performance.now()
const read =
  threads === '2'
    ? await readWholeFile({ path, mapping, places, spellings: {} })
    : await readFile(await fileOnDisk(path), { mapping, places: placesOf(places) })
const seconds = (performance.now() - started) / 1000
const { rollup, axes, account } = read
const byType: Record<string, number> = {}
for (let group = 0; group < rollup.size; group++) {
  const { axes: number, month } = rollup.at(group)
  const key = `${axes[number - 1]?.type} ${Math.floor(month / 12)}`
  byType[key] = (byType[key] ?? 0) + rollup.valueAt(group, sums.indexOf('deaths'))
}
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(
  JSON.stringify({ seconds, megabytes, cells: rollup.size, ...account.totals, merged: account.merged, byType }),
)
