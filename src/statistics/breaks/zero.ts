/** R's own default for `uniroot`: with the same steps and the same end, a bound that is then rounded to a whole is the same as in R. */
const tolerance = Number.EPSILON ** 0.25

/**
 * A zero of `f` between `from` and `to`, where `f` has opposite signs: inverse quadratic interpolation kept safe by bisection (Brent,
 * Algorithms for Minimization without Derivatives, 1973, chapter 4).
 */
export function zeroOf(f: (x: number) => number, from: number, to: number): number {
  let [a, b, c] = [from, to, from]
  let [fa, fb] = [f(a), f(b)]
  let fc = fa
  if (fa === 0) return a
  for (let round = 0; round < 1000; round++) {
    const last = b - a
    if (Math.abs(fc) < Math.abs(fb)) {
      ;[a, b, c] = [b, c, b]
      ;[fa, fb, fc] = [fb, fc, fb]
    }
    const near = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2
    const half = (c - b) / 2
    if (Math.abs(half) <= near || fb === 0) return b
    let step = half
    if (Math.abs(last) >= near && Math.abs(fa) > Math.abs(fb)) {
      step = interpolated({ a, b, c, fa, fb, fc }, near, last) ?? half
    }
    if (Math.abs(step) < near) step = step > 0 ? near : -near
    ;[a, fa] = [b, fb]
    b += step
    fb = f(b)
    if (fb > 0 === fc > 0) [c, fc] = [a, fa]
  }
  return b
}

/** The step of a secant or of an inverse parabola, where it stays well inside and shrinks quickly enough. */
function interpolated(
  { a, b, c, fa, fb, fc }: Record<'a' | 'b' | 'c' | 'fa' | 'fb' | 'fc', number>,
  near: number,
  last: number,
): number | null {
  const width = c - b
  const [s, r] = [fb / fa, fb / fc]
  let p = width * s
  let q = 1 - s
  if (a !== c) {
    const t = fa / fc
    p = s * (width * t * (t - r) - (b - a) * (r - 1))
    q = (t - 1) * (r - 1) * (s - 1)
  }
  if (p > 0) q = -q
  else p = -p
  const inside = p < 0.75 * width * q - Math.abs(near * q) / 2 && p < Math.abs((last * q) / 2)
  return inside ? p / q : null
}
