/** Chances taken from numbers that fast-check gives, so that a run can be repeated and made smaller. */
export interface Dice {
  /** A whole number below `sides`. */
  roll(sides: number): number
  /** True in so many of a hundred. */
  chance(percent: number): boolean
  pick<T>(from: readonly T[]): T | undefined
}

export function diceOf(numbers: readonly number[]): Dice {
  let at = 0
  const roll = (sides: number) => (numbers[at++ % numbers.length] ?? 0) % Math.max(sides, 1)
  return { roll, chance: (percent) => roll(100) < percent, pick: (from) => from[roll(from.length)] }
}
