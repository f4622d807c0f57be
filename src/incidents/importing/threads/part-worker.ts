/** A thread that reads the second half of a file, when it is told which: its heading first, then from the middle on. */
import { once } from 'node:events'
import { closeSync, openSync, readSync } from 'node:fs'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { KnownIds } from '../coding/known-ids.ts'
import { placesOf } from '../places-of.ts'
import { Reading } from '../reading.ts'
import type { PartTask, PartTold } from './part-task.ts'

const port = parentPort as MessagePort
const [{ path, size, headingEnd, from, mapping, places, spellings }] = (await once(port, 'message')) as [PartTask]
const piece = 1 << 16

const reading = new Reading({ mapping, places: placesOf(places), spellings })
const file = openSync(path, 'r')
const buffer = Buffer.alloc(Math.max(piece, headingEnd))
reading.take(buffer.subarray(0, readSync(file, buffer, 0, headingEnd, 0)))
for (let at = from; at < size; ) {
  const length = readSync(file, buffer, 0, Math.min(piece, size - at), at)
  if (length === 0) break
  reading.take(buffer.subarray(0, length))
  at += length
}
closeSync(file)
const { rollup, axes, areas, account, review } = reading.end()
const coder = reading.part?.coder
const groups = rollup.handed
const ids = (coder?.ids ?? new KnownIds()).handed
const told: PartTold = { groups, axes, areas, account, review, ids, metTotals: coder?.metTotals ?? true }
const arrays = [...groups.pages, ...(groups.ranges ? [groups.ranges] : []), ids.slots, ids.digests]
port.postMessage(
  told,
  arrays.map(({ buffer }) => buffer),
)
