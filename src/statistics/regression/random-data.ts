/** Random data sets for comparing with R: ordinary ones, and ones that no fit should be made of. */
import { negativeBinomial, normal, poisson } from '../variates.ts'
import type { FamilyName } from './family.ts'

export interface DataSet {
  y: Float64Array
  x1: Float64Array
  x2: Float64Array
  x3: Float64Array
  offset: Float64Array
}

type Random = () => number

/** A series with a trend, a step and a wave; now and then short, sparse, dispersed or nearly collinear. */
export function drawn(random: Random, family: FamilyName): DataSet {
  const rows = 12 + Math.floor(random() * 150)
  const from = Math.floor(rows * (0.25 + random() / 2))
  const x1 = Float64Array.from({ length: rows }, (_, t) => Number(t >= from))
  const x2 = Float64Array.from({ length: rows }, (_, t) => t + 1)
  // Nearer than this, R's own sandwich, which multiplies bread, meat and bread, is no longer right to six digits.
  const near = random() < 0.15 ? 0.02 : 1
  const x3 = x2.map((t) => near * normal(random) + (near < 1 ? t : Math.sin((2 * Math.PI * t) / 12)))
  const offset = x1.map(() => 1 + random() / 3)
  const [level, step, slope] = [random() * 4, normal(random) / 2, normal(random) / rows]
  const theta = 0.7 + random() * 5
  const y = x1.map((is, i) => {
    const eta = level + step * is + slope * (x2[i] ?? 0) + 0.2 * Math.sin((x2[i] ?? 0) / 2) + (offset[i] ?? 0)
    if (family === 'gaussian') return eta + normal(random)
    if (family === 'poisson') return poisson(random, Math.exp(eta))
    return negativeBinomial(random, Math.exp(eta), theta)
  })
  return { y, x1, x2, x3, offset }
}

/** Collinear, too short, separated, without any event, without dispersion. */
export function awkward(random: Random, family: FamilyName): DataSet[] {
  const some = () => drawn(random, family)
  const short = some()
  const cut = (values: Float64Array) => values.slice(0, 3)
  const a = some()
  const b = some()
  const c = some()
  const d = some()
  const flat = some()
  return [
    { ...a, x3: a.x2.map((t) => 2 * t - 3) },
    { ...b, x3: b.x1.map(() => 0) },
    { ...c, x3: c.x2.map((t, i) => t + (c.x1[i] ?? 0)) },
    { y: cut(short.y), x1: cut(short.x1), x2: cut(short.x2), x3: cut(short.x3), offset: cut(short.offset) },
    { ...d, y: d.y.map((y, i) => (family === 'gaussian' ? y : y * (1 - (d.x1[i] ?? 0)))) },
    { ...flat, y: flat.y.map(() => (family === 'gaussian' ? normal(random) : 0)) },
    { ...flat, y: flat.y.map((_, i) => (i === 3 ? (family === 'gaussian' ? 2 : 1) : 0)) },
  ]
}
