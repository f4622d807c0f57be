/**
 * p-values of several tests, adjusted so that the chance of any false alarm among them stays below the level; R:
 * `p.adjust(p, 'holm')`. Source: S. Holm, Scandinavian Journal of Statistics 6 (1979), 65–70.
 * @returns in the order given
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const adjusted = new Array<number>(values.length).fill(0)
  let least = 0
  for (const [rank, index] of order.entries()) {
    least = Math.max(least, Math.min(1, (values.length - rank) * (values[index] ?? 0)))
    adjusted[index] = least
  }
  return adjusted
}
