import { randomPanel, staggeredPanel } from '#src/statistics/panel/random-panel.ts'
import { seeded } from '#src/statistics/random.ts'
import { evaluateChangePoints } from '../change-points/evaluate.ts'
import { changePointsSpec } from '../change-points/spec.ts'
import { evaluateDid } from '../did/evaluate.ts'
import { didSpec } from '../did/spec.ts'
import { EvaluationFault } from '../fault.ts'
import type { Verdict } from '../model.ts'
import { evaluateSynthetic } from '../synthetic-control/evaluate.ts'
import { syntheticSpec } from '../synthetic-control/spec.ts'

/** How a world without effect is drawn, and how it is evaluated. */
export interface World {
  method: 'did' | 'synthetic-control' | 'change-points'
  name: string
  /** @returns what is said, and the power for `effect`, once `planted` has been added under the policy */
  run: (seed: number, planted: number, effect: number) => { verdict: Verdict | undefined; power: number }
}

export interface Calibrated {
  world: string
  planted: number
  /** Runs with power of at least 0.8 by the evaluation's own account; all runs without an effect. */
  runs: number
  consistent: number
  none: number
  untold: number
}

const noFile = () => {
  throw new EvaluationFault('data', 'Simulations read no file.')
}

/** Panels of `randomPanel`, whose noise is correlated within areas by `correlation`. */
const did = (name: string, options: { areas: number; treated: number; correlation: number }): World => ({
  method: 'did',
  name,
  run: (seed, planted, effect) => {
    const panel = randomPanel(seed, { periods: 12, from: 7, drift: 0, ...options, effect: planted })
    const data = panel.y.map((y, row) => ({ area: panel.area[row] ?? 0, time: panel.period[row] ?? 0, y }))
    const treated = Array.from({ length: options.treated }, (_, i) => i)
    const spec = { method: 'did', data, unit: 'area', time: 'time', outcome: 'y', treated, from: 7, effect, draws: 199 }
    const { verdict, power } = evaluateDid(didSpec.parse(spec), noFile)
    return { verdict, power: power?.power ?? 0 }
  },
})

/** Panels of `staggeredPanel`: areas come under it at two times, likelier with much of a covariate, by which they drift apart. */
const staggered = (name: string, areas: number, covariates: string[]): World => ({
  method: 'did',
  name,
  run: (seed, planted, effect) => {
    const panel = staggeredPanel(seed, { areas, periods: 8, early: 4, late: 6, drift: 0.25, effect: planted })
    const [x] = panel.covariates
    const data = panel.y.map((y, row) => {
      const area = panel.area[row] ?? 0
      return { area, time: panel.period[row] ?? 0, y, x: x?.values[row] ?? 0, first: panel.adoption[area] ?? null }
    })
    const from = { column: 'first' }
    const spec = { method: 'did', data, unit: 'area', time: 'time', outcome: 'y', from, effect, covariates }
    const { verdict, power } = evaluateDid(didSpec.parse(spec), noFile)
    return { verdict, power: power?.power ?? 0 }
  },
})

/** A factor model: areas load on two common paths, with noise that is correlated over time by 0.3. */
const synthetic = (name: string, areas: number): World => ({
  method: 'synthetic-control',
  name,
  run: (seed, planted, effect) => {
    const normal = normals(seed)
    const paths = [0, 1].map(() => walk(30, normal, 0.9))
    const data = Array.from({ length: areas }, (_, area) => {
      const loads = [area === 0 ? 0.5 : Math.abs(normal()), area === 0 ? 0.5 : Math.abs(normal())]
      const noise = walk(30, normal, 0.3)
      return noise.map((own, time) => {
        const common = loads.reduce((sum, load, k) => sum + load * (paths[k]?.[time] ?? 0), 0)
        return { area, time, y: 50 + common + 0.5 * own + (area === 0 && time >= 20 ? planted : 0) }
      })
    }).flat()
    const spec = {
      method: 'synthetic-control',
      data,
      unit: 'area',
      time: 'time',
      outcome: 'y',
      treated: 0,
      from: 20,
      effect,
    }
    const { verdict, power } = evaluateSynthetic(syntheticSpec.parse(spec), noFile)
    return { verdict, power: power?.power ?? 0 }
  },
})

/** 120 times; `elsewhere` is a change that no policy has to do with, at a time drawn from 18 to 101. */
const breaks = (name: string, correlation: number, elsewhere: number): World => ({
  method: 'change-points',
  name,
  run: (seed, planted, effect) => {
    const place = 18 + Math.floor(84 * seeded(10_000 + seed)())
    const data = walk(120, normals(seed), correlation).map((own, time) => ({
      time,
      y: 50 + own + (time >= place ? elsewhere : 0) + (time >= 70 ? planted : 0),
    }))
    const spec = { method: 'change-points', data, time: 'time', outcome: 'y', from: 70, effect }
    const { verdict, power } = evaluateChangePoints(changePointsSpec.parse(spec), noFile)
    return { verdict, power: power?.power ?? 0 }
  },
})

/** The worlds that docs/evaluation-areas.md publishes, with an effect that has a power of about 0.8 in each. */
export const worlds: { world: World; planted: number }[] = [
  { world: did('did: 20 areas, 8 treated', { areas: 20, treated: 8, correlation: 0.5 }), planted: 1.9 },
  { world: did('did: 10 areas, 4 treated', { areas: 10, treated: 4, correlation: 0.5 }), planted: 3 },
  { world: did('did: 40 areas, 12 treated', { areas: 40, treated: 12, correlation: 0.5 }), planted: 1.4 },
  { world: did('did: 25 areas, 1 treated', { areas: 25, treated: 1, correlation: 0.5 }), planted: 4 },
  {
    world: staggered('did: 40 areas, 16 treated at two dates, by a covariate that is held fixed', 40, ['x']),
    planted: 1.3,
  },
  { world: staggered('did: the same, not held fixed', 40, []), planted: 1.3 },
  { world: synthetic('synthetic control: 20 donors', 21), planted: 1.5 },
  { world: synthetic('synthetic control: 40 donors', 41), planted: 1.5 },
  { world: breaks('change points: independent noise', 0, 0), planted: 1.7 },
  { world: breaks('change points: correlation 0.3', 0.3, 0), planted: 2.4 },
  { world: breaks('change points: a great break at another time', 0, 3), planted: 2.1 },
  { world: breaks('change points: a small break at another time', 0, 1.2), planted: 1.7 },
]

/** What is said in `runs` seeded runs of a world. */
export function calibrated(
  { world, planted }: { world: World; planted: number },
  runs: number,
  effect = planted,
): Calibrated {
  const told = Array.from({ length: runs }, (_, i) => world.run(i + 1, planted, Math.abs(effect)))
  const counted = planted === 0 ? told : told.filter(({ power }) => power >= 0.8)
  const share = (verdict: Verdict) =>
    counted.filter((one) => one.verdict === verdict).length / Math.max(1, counted.length)
  return {
    world: world.name,
    planted,
    runs: counted.length,
    consistent: share('consistent with an effect'),
    none: share('no evidence of one'),
    untold: share('cannot be told'),
  }
}

function normals(seed: number): () => number {
  const random = seeded(seed)
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function walk(length: number, normal: () => number, correlation: number): number[] {
  let value = normal()
  return Array.from({ length }, () => {
    value = correlation * value + Math.sqrt(1 - correlation ** 2) * normal()
    return value
  })
}
