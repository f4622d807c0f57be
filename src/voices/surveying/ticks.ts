import type { Question } from '#src/voices/xlsform/model.ts'

/** More than these are entered as a number. */
const most = 11

/** The values of a short range, as they are stored; null of a longer one. */
export function ticksOf({ range }: Question): string[] | null {
  if (!range) return null
  const { start, end, step } = range
  const count = Math.round(Math.abs(end - start) / Math.abs(step || 1)) + 1
  if (count > most) return null
  const sign = end < start ? -1 : 1
  return Array.from({ length: count }, (_, at) => String(Number((start + sign * at * Math.abs(step || 1)).toFixed(9))))
}
