/**
 * Two values are the same if they differ by less than a unit in the fourteenth significant digit of the largest value
 * in play. Sums and paths worked out in binary arithmetic or in a spreadsheet (15 digits) are off by less; anything
 * that is counted or measured in practice differs by more. Without this, 0.1 + 0.2 would fall short of 0.3.
 */
const relativeTolerance = 1e-14

/** How far apart two values may be and still be the same, given every value they were worked out from. */
export function tolerance(...values: number[]): number {
  return relativeTolerance * Math.max(...values.map(Math.abs))
}

export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance(a, b)
}
