import { type Place, Puzzles, taskOf, work } from '#src/voices/puzzle/puzzle.ts'
import { search } from '#src/voices/puzzle/solve.ts'

const puzzles = new Puzzles()

/** How long a puzzle takes here: milliseconds in the median and at the 95th percentile, and hashes a second. */
function timeOf(hashes: number, count: number) {
  const times: number[] = []
  let tried = 0
  for (let i = 0; i < count; i++) {
    const place: Place = { workspace: 'bench', kind: 'clauses', id: `c${i}`, code: 'none' }
    const task = taskOf(puzzles.issue(place, 0, hashes))
    const started = performance.now()
    const found = search(task, 0, hashes * 100)
    times.push(performance.now() - started)
    tried += (found ?? 0) + 1
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (count - 1))] ?? 0)
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
  return { hashes, median: at(0.5), p95: at(0.95), perSecond: Math.round(tried / seconds) }
}

for (const [hashes, count] of [
  [work.least, 101],
  [work.most, 15],
] as const) {
  const { median, p95, perSecond } = timeOf(hashes, count)
  console.log(
    `${hashes} hashes: ${median} ms in the median, ${p95} ms at the 95th percentile; ${perSecond} hashes a second`,
  )
}
