/** Reads what was typed for one indicator, and says what is wrong with it and what is to be explained. Pure. */
import { partField, partKey } from './entry.ts'
import { jumpOf } from './jump.ts'
import type { Entry } from './model.ts'
import { readNumber, roundingOf } from './read-number.ts'

/** What can be found in an entry. Their messages go to the browser, which fills in the values itself. */
export const findingKeys = [
  'rounds.error.empty',
  'rounds.error.explain',
  'rounds.error.number',
  'rounds.error.answer',
  'rounds.error.both',
  'rounds.error.zero',
  'rounds.error.share',
  'rounds.error.overWhole',
  'rounds.error.below',
  'rounds.error.above',
  'rounds.error.jump',
  'rounds.error.noParts',
  'rounds.error.part',
  'rounds.error.sum',
] as const
export type FindingKey = (typeof findingKeys)[number]

/** Of an indicator's measure, what its values are checked by. */
export interface Measure {
  kind?: string
  scale?: readonly string[]
  plausible?: { min?: number; max?: number }
  ratio?: { per: number }
  disaggregations?: readonly { name: string; parts: readonly { name: string }[]; sums: boolean }[]
}

export interface Finding {
  /** `value`, `numerator`, `denominator`, `note`, or the field of a part. */
  field: string
  key: FindingKey
  values?: Record<string, string | number>
}

export interface CheckedPart {
  disaggregation: string
  part: string
  value: number
}

export interface Checked {
  /** Null where none is reported. */
  value: number | string | boolean | null
  numerator: number | null
  denominator: number | null
  parts: CheckedPart[]
  /** It cannot be handed in as it is. */
  faults: Finding[]
  /** It can, with a note that explains it. */
  queries: Finding[]
}

export const answersOf = ({ kind, scale }: Measure): readonly string[] | undefined =>
  kind === 'yes-no' ? ['yes', 'no'] : kind === 'ordinal' ? (scale ?? []) : undefined

/** @param series earlier values of the same measure, oldest first */
export function checkEntry(entry: Entry, measure: Measure, series: readonly number[]): Checked {
  const reading = new Reading(entry)
  const answers = answersOf(measure)
  const checked = answers ? reading.answer(measure, answers) : reading.figures(measure, series)
  const typed = [entry.value, entry.numerator, entry.denominator, ...Object.values(entry.parts)]
  if (typed.every((one) => one === '')) return { ...checked, faults: reading.unsaid('rounds.error.empty'), queries: [] }
  const { faults, queries } = reading
  return {
    ...checked,
    faults: queries.length > 0 ? [...faults, ...reading.unsaid('rounds.error.explain')] : faults,
    queries,
  }
}

class Reading {
  readonly faults: Finding[] = []
  readonly queries: Finding[] = []
  readonly #entry: Entry

  constructor(entry: Entry) {
    this.#entry = entry
  }

  /** A fault of the note, where there is none. */
  unsaid(key: FindingKey): Finding[] {
    return this.#entry.note.trim() === '' ? [{ field: 'note', key }] : []
  }

  answer({ kind }: Measure, answers: readonly string[]) {
    const { value } = this.#entry
    if (value !== '' && !answers.includes(value)) {
      this.faults.push({
        field: 'value',
        key: 'rounds.error.answer',
        values: { typed: value, answers: answers.join(', ') },
      })
    }
    const read = !answers.includes(value) ? null : kind === 'yes-no' ? value === 'yes' : value
    return { value: read, numerator: null, denominator: null, parts: [] }
  }

  figures(measure: Measure, series: readonly number[]) {
    const { numerator, denominator, share } = this.#ratio(measure)
    const value = this.#number('value', this.#entry.value) ?? share
    if (value !== null && share !== null && Math.abs(value - share) > this.#off(share)) {
      this.faults.push({ field: 'value', key: 'rounds.error.share', values: { share } })
    }
    if (value !== null) this.#range(value, measure)
    const parts = this.#parts(measure, measure.ratio ? numerator : value)
    const jump = value === null ? undefined : jumpOf(value, series)
    if (jump) this.queries.push({ field: 'value', key: 'rounds.error.jump', values: { ...jump } })
    return { value, numerator, denominator, parts }
  }

  #number(field: string, typed: string): number | null {
    if (typed === '') return null
    const value = readNumber(typed)
    if (value === undefined) this.faults.push({ field, key: 'rounds.error.number', values: { typed } })
    return value ?? null
  }

  /** How far a typed value may be from what its parts say: as far as rounding goes. */
  #off = (share: number) => roundingOf(this.#entry.value) + 1e-9 * Math.abs(share)

  #ratio({ ratio }: Measure) {
    const none = { numerator: null, denominator: null, share: null }
    if (!ratio) return none
    const numerator = this.#number('numerator', this.#entry.numerator)
    const denominator = this.#number('denominator', this.#entry.denominator)
    for (const field of ['numerator', 'denominator'] as const) {
      if (this.#entry[field] === '') this.faults.push({ field, key: 'rounds.error.both' })
    }
    if (numerator === null || denominator === null) return none
    if (denominator === 0) {
      this.faults.push({ field: 'denominator', key: 'rounds.error.zero' })
      return none
    }
    if (numerator > denominator) this.queries.push({ field: 'numerator', key: 'rounds.error.overWhole' })
    // Four decimals: as many as a value worked out from whole numbers of people can carry.
    const share = Number(((numerator / denominator) * ratio.per).toFixed(4))
    return { numerator, denominator, share }
  }

  #range(value: number, { plausible }: Measure): void {
    const { min, max } = plausible ?? {}
    if (min !== undefined && value < min)
      this.faults.push({ field: 'value', key: 'rounds.error.below', values: { min } })
    if (max !== undefined && value > max)
      this.faults.push({ field: 'value', key: 'rounds.error.above', values: { max } })
  }

  #parts({ disaggregations = [] }: Measure, whole: number | null): CheckedPart[] {
    return disaggregations.flatMap(({ name, parts, sums }, d) => {
      const typed = parts.map((part) => this.#entry.parts[partKey(name, part.name)] ?? '')
      if (typed.every((one) => one === '')) {
        this.queries.push({ field: partField(d, 0), key: 'rounds.error.noParts' })
        return []
      }
      const read = parts.flatMap((part, p) => {
        if (typed[p] === '') this.faults.push({ field: partField(d, p), key: 'rounds.error.part' })
        const value = this.#number(partField(d, p), typed[p] ?? '')
        return value === null ? [] : [{ disaggregation: name, part: part.name, value }]
      })
      if (sums && whole !== null && read.length === parts.length) this.#sum(d, whole, read, typed)
      return read
    })
  }

  #sum(d: number, whole: number, read: CheckedPart[], typed: string[]): void {
    const sum = read.reduce((total, { value }) => total + value, 0)
    const wholeNumbers = [...typed, this.#entry.value].every((one) => roundingOf(one) === 0.5)
    const off = wholeNumbers ? 0 : typed.reduce((total, one) => total + roundingOf(one), 0)
    if (Math.abs(sum - whole) <= off + 1e-9 * Math.abs(whole)) return
    this.faults.push({
      field: partField(d, 0),
      key: 'rounds.error.sum',
      values: { sum: Number(sum.toFixed(6)), whole },
    })
  }
}
