/** Values put into a few classes that a map can tell apart by lightness alone. */

/** From the least value in it to the greatest. */
export type MapClass = { from: number; to: number }

const roundUp = (value: number) => {
  if (value <= 0) return value
  const step = 10 ** Math.max(Math.floor(Math.log10(value)) - 1, value >= 10 ? 0 : -3)
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(12))
}

/**
 * At most `most` classes with about as many areas in each, and round limits between them; zero, where there is any, is a class of its
 * own. Equal values are never in two classes.
 */
export function classesOf(values: readonly number[], most = 5): MapClass[] {
  const some = values.filter((value) => value > 0).sort((a, b) => a - b)
  const zero = values.some((value) => value === 0) ? [{ from: 0, to: 0 }] : []
  const [least, greatest] = [some[0], some.at(-1)]
  if (least === undefined || greatest === undefined) return zero
  const wanted = Math.min(most - zero.length, new Set(some).size)
  const limits = [least]
  for (let i = 1; i < wanted; i++) {
    const limit = roundUp(some[Math.floor((i * some.length) / wanted)] ?? greatest)
    if (limit > (limits.at(-1) ?? 0) && limit <= greatest) limits.push(limit)
  }
  return [...zero, ...limits.flatMap((from, i) => within(some, from, limits[i + 1] ?? Number.POSITIVE_INFINITY))]
}

function within(sorted: readonly number[], from: number, below: number): MapClass[] {
  const own = sorted.filter((value) => value >= from && value < below)
  const [least, greatest] = [own[0], own.at(-1)]
  return least === undefined || greatest === undefined ? [] : [{ from: least, to: greatest }]
}

/** Lightness of each class, the same whatever their number: it survives grey print and colour blindness. */
const shades = [0.1, 0.28, 0.46, 0.66, 0.88] as const

/** How dark a class is, of one: its place among so many classes. */
export const shadeOf = (place: number, count: number): number =>
  shades[count === 1 ? 2 : Math.round((place * (shades.length - 1)) / (count - 1))] ?? shades[0]

/** The place of a value's class, or -1. */
export const classOf = (value: number, classes: readonly MapClass[]): number =>
  classes.findLastIndex(({ from }) => value >= from)
