/** What a search has come to. */
export interface Minimum {
  at: number[]
  value: number
}

export type Objective = (x: readonly number[]) => number

/**
 * The simplex search of Nelder and Mead (Computer Journal 7, 1965) with the first simplex, the factors and the end that R's `optim` has: a
 * tenth of the greatest coordinate to each side, and an end where highest and lowest differ by a hundred-millionth.
 */
export function nelderMead(f: Objective, start: readonly number[], most = 2000): Minimum {
  const step = 0.1 * Math.max(...start.map(Math.abs)) || 0.1
  const points = [start, ...start.map((_, j) => start.map((value, i) => (i === j ? value + step : value)))]
  const simplex = points.map((at) => ({ at: [...at], value: f(at) }))
  const enough = 1e-8 * (Math.abs(simplex[0]?.value ?? 0) + 1e-8)
  const byValue = (a: Minimum, b: Minimum) => a.value - b.value
  for (let calls = points.length; calls <= most; calls += 2) {
    simplex.sort(byValue)
    const [lowest, highest] = [simplex[0], simplex.at(-1)]
    if (!lowest || !highest || highest.value <= lowest.value + enough) break
    if (!replaceHighest(f, simplex, lowest, highest)) calls += shrink(f, simplex, lowest)
  }
  return simplex.sort(byValue)[0] ?? { at: [...start], value: f(start) }
}

/** Reflects the highest corner, and goes further or stops half way as that turns out; false where nothing lower is found. */
function replaceHighest(f: Objective, simplex: Minimum[], lowest: Minimum, highest: Minimum): boolean {
  const others = simplex.slice(0, -1)
  const centre = lowest.at.map((_, i) => others.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / others.length)
  const along = (from: readonly number[], by: number) => {
    const at = centre.map((value, i) => value + by * ((from[i] ?? 0) - value))
    return { at, value: f(at) }
  }
  const put = (corner: Minimum) => simplex.splice(-1, 1, corner).length > 0
  const reflected = along(highest.at, -1)
  if (reflected.value < lowest.value) {
    const further = along(reflected.at, 2)
    return put(further.value < reflected.value ? further : reflected)
  }
  if (others.some(({ value }) => value > reflected.value)) return put(reflected)
  const nearer = reflected.value < highest.value ? reflected : highest
  const inside = along(nearer.at, 0.5)
  if (inside.value < nearer.value) return put(inside)
  return nearer === reflected && put(reflected)
}

function shrink(f: Objective, simplex: Minimum[], lowest: Minimum): number {
  for (const corner of simplex) {
    if (corner === lowest) continue
    corner.at = corner.at.map((value, i) => (value + (lowest.at[i] ?? 0)) / 2)
    corner.value = f(corner.at)
  }
  return simplex.length - 1
}

/**
 * Broyden, Fletcher, Goldfarb and Shanno's method with gradients by central differences of a thousandth and steps cut to a fifth until they
 * gain enough, as R's `optim` has it (Nash, Compact Numerical Methods for Computers, 1990, algorithm 21).
 */
export function quasiNewton(f: Objective, start: readonly number[], most = 100): Minimum {
  let here: Minimum = { at: [...start], value: f(start) }
  let gradient = gradientAt(f, here.at)
  let inverse = identity(start.length)
  let fresh = true
  for (let round = 0; round < most; round++) {
    const direction = inverse.map((row) => -dot(row, gradient))
    const next = dot(direction, gradient) < 0 ? lineSearch(f, here, direction, dot(direction, gradient)) : null
    const gained = next !== null && Math.abs(here.value - next.value) > 1e-8 * (Math.abs(here.value) + 1e-8)
    if (!next || !gained) {
      if (next && next.value < here.value) here = next
      if (fresh) break
      inverse = identity(start.length)
      fresh = true
      continue
    }
    const turned = gradientAt(f, next.at)
    const step = next.at.map((value, i) => value - (here.at[i] ?? 0))
    const change = turned.map((value, i) => value - (gradient[i] ?? 0))
    ;[here, gradient] = [next, turned]
    fresh = dot(step, change) <= 0
    inverse = fresh ? identity(start.length) : updated(inverse, step, change)
  }
  return here
}

function lineSearch(f: Objective, here: Minimum, direction: readonly number[], slope: number): Minimum | null {
  for (let length = 1; length > 1e-12; length *= 0.2) {
    const at = here.at.map((value, i) => value + length * (direction[i] ?? 0))
    const value = f(at)
    if (value <= here.value + slope * length * 1e-4) return { at, value }
  }
  return null
}

function gradientAt(f: Objective, at: readonly number[], width = 1e-3): number[] {
  return at.map((_, i) => {
    const moved = (by: number) => f(at.map((value, j) => (j === i ? value + by : value)))
    return (moved(width) - moved(-width)) / (2 * width)
  })
}

function updated(inverse: number[][], step: readonly number[], change: readonly number[]): number[][] {
  const along = dot(step, change)
  const turned = inverse.map((row) => dot(row, change))
  const weight = 1 + dot(turned, change) / along
  return inverse.map((row, i) =>
    row.map((value, j) => {
      const [si, sj, ti, tj] = [step[i] ?? 0, step[j] ?? 0, turned[i] ?? 0, turned[j] ?? 0]
      return value + (weight * si * sj - si * tj - ti * sj) / along
    }),
  )
}

const identity = (size: number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)))

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
