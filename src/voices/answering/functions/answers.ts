import { numberOf, textOf, type Value } from '../values.ts'
import type { FunctionTable } from './model.ts'

/** The choices of a select_multiple, as they are stored: names with spaces between them. */
const chosen = (value: Value = ''): string[] =>
  textOf(value)
    .split(/\s+/)
    .filter((name) => name !== '')

export const ANSWER_FUNCTIONS: FunctionTable = {
  selected: {
    least: 2,
    most: 2,
    run: ([value = '', name = '']) => textOf(value).trim().split(/\s+/).includes(textOf(name).trim()),
  },
  'selected-at': { least: 2, most: 2, run: ([value, at = '']) => chosen(value)[numberOf(at)] ?? '' },
  'count-selected': { least: 1, most: 1, run: ([value]) => chosen(value).length },
  coalesce: { least: 2, most: 2, run: ([first = '', second = '']) => (textOf(first) === '' ? second : first) },
}
