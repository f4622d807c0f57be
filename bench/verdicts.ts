/**
 * `node bench/verdicts.ts [RUNS] [its|did|synthetic-control|change-points …]`: prints the tables of docs/evaluation.md and
 * docs/evaluation-areas.md, computed again from seeds. Without a method all of them.
 */
import { calibrated, worlds } from '#src/evaluation/areas/calibration.ts'
import { calibrate, type Tally, withoutChange } from '#src/evaluation/its/calibration/calibrate.ts'
import { coverageOf } from '#src/evaluation/its/calibration/coverage.ts'
import { scenarios, wandering } from '#src/evaluation/its/calibration/scenarios.ts'
import { methods } from '#src/evaluation/methods.ts'
import { verdicts } from '#src/evaluation/model.ts'
import type { FamilyName } from '#src/statistics/regression/family.ts'

const SEED = 20261122
const COVERAGE_RUNS = 2000
/** Times as many: how often they are found changed lies near the tenth that it has to stay under. */
const WALKS = 2
const words = process.argv.slice(2)
const runs = Number(words.find((word) => /^\d+$/.test(word)) ?? 400)
const asked = words.filter((word) => !/^\d+$/.test(word))
const unknown = asked.find((word) => !methods.some(({ name }) => name === word))
if (unknown !== undefined) {
  console.error(`verdicts: "${unknown}" should be one of ${methods.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
const isAsked = (method: string) => asked.length === 0 || asked.includes(method)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const row = (cells: string[]) => console.log(`| ${cells.join(' | ')} |`)

if (isAsked('its')) series()
for (const method of ['did', 'synthetic-control', 'change-points']) if (isAsked(method)) areas(method)

function series(): void {
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

  const walks = WALKS * runs
  console.log(`\nSeries that wander, ${walks} runs each, nothing changed.\n`)
  row(['scenario', ...verdicts])
  console.log('|---|--:|--:|--:|')
  for (const scenario of wandering)
    row([scenario.name, ...Object.values(withoutChange(scenario, walks, SEED)).map((count) => percent(count / walks))])
}

function areas(method: string): void {
  console.log(`\n${method}, ${runs} runs each; of each, the shares of: ${verdicts.join(', ')}.\n`)
  row(['world', 'without any', 'effect', 'runs with power', 'with the effect'])
  console.log('|---|--:|--:|--:|--:|')
  for (const one of worlds.filter(({ world }) => world.method === method)) {
    const without = calibrated({ ...one, planted: 0 }, runs, one.planted)
    const found = calibrated(one, runs)
    const told = ({ consistent, none, untold }: typeof found) => [consistent, none, untold].map(percent).join(', ')
    row([one.world.name, told(without), String(one.planted), String(found.runs), told(found)])
  }
}
