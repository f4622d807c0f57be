import type { BenchRow } from './model.ts'

export interface Contender {
  name: string
  run: () => Promise<unknown>
}

/**
 * Times contenders in turn, round after round, so that whatever else a machine does falls on all of them. A first round
 * warms up and is not counted. Gives the median of each, in seconds.
 */
export async function interleaved(contenders: Contender[], rounds: number): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of contenders) {
      const started = performance.now()
      await run()
      if (round > 0) times.get(name)?.push((performance.now() - started) / 1000)
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]))
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

export function row(name: string, beside: string, medians: Map<string, number>, aim?: string): BenchRow {
  const seconds = medians.get(name) ?? Number.NaN
  const besideSeconds = medians.get(beside) ?? Number.NaN
  return { name, seconds, beside, besideSeconds, ratio: seconds / besideSeconds, ...(aim ? { aim } : {}) }
}
