import type { Finding, FindingKey, OutOfScope, Place } from '../model.ts'

type Values = Record<string, string | number>

/** Collects what is to be said of a form, so that one reading tells everything that is wrong with it. */
export class Findings {
  readonly refusals: Finding[] = []
  readonly notices: Finding[] = []

  refuse(place: Place, key: FindingKey, values: Values = {}): void {
    this.refusals.push({ ...place, key, values, feature: null })
  }

  /** Refuses what is outside this project by its name; `what` is how the form says it. */
  leaveOut(place: Place, feature: OutOfScope, what: string): void {
    this.refusals.push({ ...place, key: 'outOfScope', values: { what }, feature })
  }

  notice(place: Place, key: FindingKey, values: Values = {}): void {
    this.notices.push({ ...place, key, values, feature: null })
  }
}
