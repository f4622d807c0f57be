/**
 * Numbers and values as the English sentences write them. Without `Intl`: the sentences are frozen in releases, which
 * must come out the same byte for byte wherever they are computed again (rule 11).
 */
import { same } from './closeness.ts'
import type { Value } from './series.ts'

/** Writes a value in full: what somebody stated is never rounded. */
export function stated(value: Value | null, unit: string | null = null): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null ? '' : withUnit(grouped(String(value)), unit)
}

/** Writes a computed value in six digits, or in as many more as it takes to tell it from the one it is compared with. */
export function computed(value: number, compared: Value | null): string {
  for (let digits = 6; digits < 17; digits++) {
    const written = grouped(String(Number(value.toPrecision(digits))))
    if (typeof compared !== 'number' || written !== stated(compared) || same(value, compared)) return written
  }
  return grouped(String(value))
}

/** Writes a share in per cent, with no more decimals than it takes to tell it from the shares it is compared with. */
export function percent(share: number, compared: readonly number[]): string {
  const others = compared.filter((other) => !same(other, share))
  for (let decimals = 0; decimals < 15; decimals++) {
    const written = fixed(share, decimals)
    if (others.every((other) => fixed(other, decimals) !== written)) return written
  }
  return `${share * 100}%`
}

function fixed(share: number, decimals: number): string {
  const written = (share * 100).toFixed(decimals).replace(/\.0*$|(\.\d*[1-9])0+$/, '$1')
  return `${Number(written) === 0 ? written.replace('-', '') : grouped(written)}%`
}

function withUnit(number: string, unit: string | null): string {
  if (unit === null) return number
  return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`
}

function grouped(number: string): string {
  return number.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))
}

/** Joins as English does: "a, b and c". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
