/** What a doubtful row reads once somebody has decided about it. */
import type { Reason, ReviewRow } from '../edition-model.ts'
import { folded } from '../importing/coding/heading.ts'
import type { Figure, Mapping } from '../importing/mapping-model.ts'

export type Changes = Record<string, string>

/** The row's fields, with those that somebody has changed. */
export function changed(heading: readonly string[], said: readonly string[], changes: Changes): string[] {
  const names = heading.map(folded)
  const values = heading.map((_, at) => said[at] ?? '')
  for (const [column, text] of Object.entries(changes)) {
    const at = names.indexOf(folded(column))
    if (at >= 0) values[at] = text
  }
  return values
}

/** The id of a row's event: its own, unless that is the doubt, or it has none; then one by what it says. */
export function eventId(
  { id }: Mapping,
  heading: readonly string[],
  said: readonly string[],
  reason: string,
  key: string,
) {
  const at = id === undefined ? -1 : heading.map(folded).indexOf(folded(id))
  const own = at < 0 ? '' : (said[at] ?? '').trim().slice(0, 200)
  return own === '' || reason === 'same-id' ? idByKey(key) : own
}

/** Of a row whose own id is another event's. */
export const idByKey = (key: string): string => `row-${key.slice(0, 16)}${key.slice(64)}`

/**
 * In how many ways a doubt may be passed over, the one that keeps most of the row first: what is in doubt is left unsaid, and so counts as
 * unknown. None where nothing would be left to count, as without a day.
 */
export function waysToAccept({ reason, column }: Pick<ReviewRow, 'reason' | 'column'>, mapping: Mapping): Changes[] {
  const unsaid = (...columns: (string | undefined)[]): Changes =>
    Object.fromEntries(columns.flatMap((name) => (name === undefined ? [] : [[name, '']])))
  const { names, latitude, longitude } = mapping.place
  const ways: Partial<Record<Reason, () => Changes[]>> = {
    place: () => [
      ...(latitude ? [unsaid(latitude, longitude)] : []),
      ...names.toReversed().map((_, at) => unsaid(...names.slice(names.length - 1 - at))),
      ...names.toReversed().map((_, at) => unsaid(latitude, longitude, ...names.slice(names.length - 1 - at))),
    ],
    coordinates: () => [unsaid(latitude, longitude)],
    figure: () => [unsaid(column)],
    value: () => [unsaid(column)],
    'deaths-disagree': () => [unsaid(...classColumns(mapping))],
    'same-id': () => [{}],
    'same-row': () => [{}],
    total: () => [{}],
    columns: () => [{}],
  }
  return ways[reason]?.() ?? []
}

const namesOf = (figure: Figure | undefined): string[] =>
  figure === undefined ? [] : typeof figure === 'string' ? [figure] : figure.map(({ column }) => column)

/** Columns of the dead by class that say nothing else. */
function classColumns(mapping: Mapping): string[] {
  const sets = [mapping, ...(mapping.cells ?? [])]
  const whole = sets.flatMap(({ deaths, deathsLow, deathsHigh }) => [deaths, deathsLow, deathsHigh].flatMap(namesOf))
  return sets
    .flatMap(({ civilians, securityForces, militants }) => [civilians, securityForces, militants].flatMap(namesOf))
    .filter((name) => !whole.includes(name))
}
