/** Distribution functions, by @stdlib (Apache-2.0), whose packages are CommonJS without types of an ES module. */
import chisquareCdf from '@stdlib/stats-base-dists-chisquare-cdf'
import fCdf from '@stdlib/stats-base-dists-f-cdf'
import normalCdfAt from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantileAt from '@stdlib/stats-base-dists-normal-quantile'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantileAt from '@stdlib/stats-base-dists-t-quantile'

/** Upper tails are one less the distribution function: right to about 1e-15 in absolute terms, and never below zero. */
const upper = (below: number) => Math.max(0, 1 - below)

/** P(X > x) of a chi-square with `df` degrees of freedom. */
export const chiSquareTail = (x: number, df: number): number => upper(chisquareCdf(x, df))

/** P(X > x) of an F with `df1` and `df2` degrees of freedom, which need not be whole. */
export const fTail = (x: number, df1: number, df2: number): number => upper(fCdf(x, df1, df2))

/** P(Z > z) of a standard normal. */
export const normalTail = (z: number): number => normalCdfAt(-z, 0, 1)

/** The value below which a standard normal lies with probability `p`. */
export const normalQuantile = (p: number): number => normalQuantileAt(p, 0, 1)

/** The value below which Student's t with `df` degrees of freedom lies with probability `p`; the normal's where `df` is infinite. */
export const tQuantile = (p: number, df: number): number =>
  df === Number.POSITIVE_INFINITY ? normalQuantile(p) : tQuantileAt(p, df)

/** P(T > x) of Student's t with `df` degrees of freedom. */
export const tTail = (x: number, df: number): number => tCdf(-x, df)
