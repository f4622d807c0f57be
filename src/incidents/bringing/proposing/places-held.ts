/** Columns that name areas of the workspace, from the widest to the narrowest. */
import { type Column, share } from './column-words.ts'

/** How many areas an area lies in, by what a source calls it; undefined where none is called so. */
export type DepthOf = (name: string) => number | undefined

/** By what they are called, where two name areas of one kind. */
const called =
  /^(country|province|state|provstate|region|division|district|agency|city|town|tehsil|adm(in)? ?[123]( name)?|admin(name)?[123]|ملک|صوبہ|ضلع|شہر|تحصیل)( name)?$/

/** So many may be chosen in the form. */
const most = 3

/** @returns none where two columns may be the same one, as of where it happened and of where its authors come from */
export function placesHeld(columns: readonly Column[], depthOf: DepthOf): Column[] {
  const naming = columns.flatMap((column) => {
    const depths = column.said.flatMap((text) => depthOf(text) ?? [])
    const least = called.test(column.words) ? 0.2 : 0.6
    const isNaming = depths.length > 0 && share(column, (text) => depthOf(text) !== undefined) >= least
    return isNaming ? [{ column, depth: usual(depths) }] : []
  })
  return [...Map.groupBy(naming, ({ depth }) => depth)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, same]) => {
      const named = same.length > 1 ? same.filter(({ column }) => called.test(column.words)) : same
      return named.length === 1 ? named.map(({ column }) => column) : []
    })
    .slice(0, most)
}

function usual(depths: readonly number[]): number {
  const counts = [...Map.groupBy(depths, (depth) => depth)].sort(([, a], [, b]) => b.length - a.length)
  return counts[0]?.[0] ?? 0
}
