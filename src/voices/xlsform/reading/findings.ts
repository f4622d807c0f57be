import type { Finding, FindingKey, OutOfScope, Place } from '../model.ts'

type Values = Record<string, string | number>

/** Collects what is to be said of a form, so that one reading tells everything that is wrong with it. */
export class Findings {
  readonly refusals: Finding[] = []
  readonly notices: Finding[] = []
  readonly #leftOut = new Set<string>()

  refuse(place: Place, key: FindingKey, values: Values = {}): void {
    this.refusals.push({ ...place, key, values, feature: null })
  }

  /** Refuses what is outside this project by its name; `what` is how the form says it. */
  leaveOut(place: Place, feature: OutOfScope, what: string): void {
    this.#leftOut.add(`${place.sheet} ${place.row}`)
    this.refusals.push({ ...place, key: 'outOfScope', values: { what }, feature })
  }

  /** Whether something in the row stays out: then what it lacks has been said. */
  hasLeftOut({ sheet, row }: Place): boolean {
    return this.#leftOut.has(`${sheet} ${row}`)
  }

  notice(place: Place, key: FindingKey, values: Values = {}): void {
    this.notices.push({ ...place, key, values, feature: null })
  }
}
