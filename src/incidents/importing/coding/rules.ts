/** What a mapping's rules make of the texts of a row. */
import { type Axis, axes as axisNames, unknownAxes } from '../../axis-values.ts'
import type { Axes } from '../../model.ts'
import type { AxisRules, Figure, When } from '../mapping-model.ts'
import { folded } from './heading.ts'

/** What a column says in the row at hand. */
export type Said = (column: string) => string

export function holds(when: When | undefined, said: Said): boolean {
  return Object.entries(when ?? {}).every(([column, wanted]) => {
    const text = folded(said(column))
    if (Array.isArray(wanted)) return wanted.some((value) => folded(value) === text)
    if ('starts' in wanted) return text.startsWith(folded(wanted.starts))
    if ('startsNot' in wanted) return !text.startsWith(folded(wanted.startsNot))
    return (text === '') === wanted.empty
  })
}

/** A value that the mapping does not know. */
export interface UnknownValue {
  column: string
  found: string
  right: string
}

/** The axes that rules decide; victim and precision may still follow from the figures, the day and the place. */
export function axesBy(rules: AxisRules, said: Said): Axes | UnknownValue {
  const found: Record<string, string> = { ...unknownAxes }
  for (const axis of axisNames) {
    const value = valueBy(rules[axis] ?? [], said)
    if (typeof value === 'object') return value
    if (value !== undefined) found[axis] = value.slice(0, 200)
  }
  return found as Axes
}

type Rule = NonNullable<AxisRules[Axis]>[number]

function valueBy(rules: readonly Rule[], said: Said): string | UnknownValue | undefined {
  for (const rule of rules) {
    if (!holds(rule.when, said)) continue
    if ('is' in rule) return rule.is
    const found = said('text' in rule ? rule.text : rule.column)
    if (found === '') continue
    if ('text' in rule) return found
    const known = Object.entries(rule.values).find(([value]) => folded(value) === folded(found))
    const value = known?.[1] ?? rule.otherwise
    if (value !== undefined) return value
    return { column: rule.column, found, right: Object.keys(rule.values).join(', ') }
  }
  return undefined
}

/** The columns whose numbers are added up in this row; null where the mapping names none for it. */
export function columnsBy(figure: Figure | undefined, said: Said): string[] | null {
  if (figure === undefined) return null
  if (typeof figure === 'string') return [figure]
  const holding = figure.filter(({ when }) => holds(when, said)).map(({ column }) => column)
  return holding.length > 0 ? holding : null
}
