/** `node bench/verdicts.ts [RUNS]`: prints the two tables of docs/evaluation.md, computed again from seeds. */
import { calibrate, type Tally } from '#src/evaluation/its/calibration/calibrate.ts'
import { coverageOf } from '#src/evaluation/its/calibration/coverage.ts'
import { scenarios } from '#src/evaluation/its/calibration/scenarios.ts'
import { verdicts } from '#src/evaluation/model.ts'
import type { FamilyName } from '#src/statistics/regression/family.ts'

const SEED = 20261122
const COVERAGE_RUNS = 2000
const runs = Number(process.argv[2] ?? 400)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const row = (cells: string[]) => console.log(`| ${cells.join(' | ')} |`)

const families: FamilyName[] = ['poisson', 'quasipoisson', 'negative-binomial', 'gaussian']
row(['family', 'model', 'HC0', 'Newey–West', 'refused'])
console.log('|---|--:|--:|--:|--:|')
for (const family of families) {
  const { covered, refused } = coverageOf(family, COVERAGE_RUNS, SEED)
  row([family, ...[covered.model, covered.hc0, covered['newey-west']].map(percent), String(refused)])
}

console.log(`\n${runs} runs each; of each, the shares of: ${verdicts.join(', ')}.\n`)
row(['scenario', 'effect', 'power', 'with the effect', 'without any'])
console.log('|---|--:|--:|--:|--:|')
const shares = (tally: Tally) => verdicts.map((verdict) => percent(tally[verdict] / runs)).join(', ')
for (const scenario of scenarios) {
  const { effect, power, withEffect, withoutEffect } = calibrate(scenario, runs, SEED)
  const size = scenario.gaussian ? effect.toFixed(2) : `× ${Math.exp(effect).toFixed(2)}`
  row([scenario.name, size, power.toFixed(2), shares(withEffect), shares(withoutEffect)])
}
