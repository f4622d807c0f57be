/** In a process of its own: one file through the importer, as far as the sums; the figures as JSON. */
import { statSync } from 'node:fs'
import { fileOnDisk } from '#src/incidents/importing/file-on-disk.ts'
import { placesOf } from '#src/incidents/importing/places-of.ts'
import { readFile } from '#src/incidents/importing/read-file.ts'
import { sums } from '#src/incidents/importing/rollup.ts'
import { readInTwo } from '#src/incidents/importing/threads/read-in-two.ts'
import { areas, mapping } from './synthetic.ts'

const [path = '', threads = '2'] = process.argv.slice(2)
const options = { mapping, places: placesOf({ areas, boundaries: [] }) }
const started = performance.now()
const large = { path, size: statSync(path).size }
const read =
  (threads === '2' ? await readInTwo(large, options) : undefined) ?? (await readFile(await fileOnDisk(path), options))
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
