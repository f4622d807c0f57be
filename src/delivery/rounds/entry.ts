/** What was typed for one indicator, taken apart and laid together. Pure, and small: browsers get it too. */
import type { Entry } from './model.ts'

/** Where a part of a disaggregation stands in an entry. */
export const partKey = (disaggregation: string, part: string) => `${disaggregation}/${part}`

/** Of a part, in a form and in a finding: disaggregations and parts are counted as the definition lists them. */
export const partField = (disaggregation: number, part: number) => `part-${disaggregation}-${part}`

export const emptyEntry = (indicator: string): Entry => ({
  indicator,
  value: '',
  numerator: '',
  denominator: '',
  parts: {},
  note: '',
  evidence: [],
})

/** Whether two entries say the same; when they were saved does not count. */
export function sameEntry(a: Entry, b: Entry): boolean {
  const told = ({ value, numerator, denominator, parts, note, evidence }: Entry) =>
    JSON.stringify([
      value,
      numerator,
      denominator,
      note,
      [...evidence].sort(),
      Object.entries(parts)
        .filter(([, typed]) => typed !== '')
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    ])
  return told(a) === told(b)
}
