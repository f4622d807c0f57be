/** When a row says that it was; each text of a day is read once. */
import { axisValues } from '../../axis-values.ts'
import { doubtful, type Finding, refused } from '../account.ts'
import type { Scanner } from '../csv/scanner.ts'
import type { Words } from '../csv/words.ts'
import type { Mapping } from '../mapping-model.ts'
import { type DayFault, dayOfParts, monthOfDay, type SaidDay, saidDay } from './days.ts'
import type { Heading } from './heading.ts'
import { SaidTogether } from './said-together.ts'

/** A day as it is counted; shared by all rows that say the same. */
export interface RowDay {
  first: number
  last: number
  month: number
  /** Place among the values of the axis. */
  precision: number
}

/** Of times of day there may be one for each row. */
const mostTexts = 200_000

export class DaysOfRow {
  readonly #mapping: Mapping['day']
  readonly #columns: readonly string[]
  readonly #said: SaidTogether<RowDay | Finding>
  readonly #make = (texts: string[]) => this.#read(texts)

  constructor(scanner: Scanner, { day }: Mapping, heading: Heading, words: Words) {
    this.#mapping = day
    const names = 'column' in day ? [day.column, day.until] : 'year' in day ? [day.year, day.month, day.day] : []
    this.#columns = names.filter((name) => name !== undefined)
    const places = this.#columns.map((name) => heading.at(name))
    this.#said = new SaidTogether(scanner, places, words, mostTexts)
  }

  of = (): RowDay | Finding => this.#said.of(0, this.#make)

  #read(texts: readonly string[]): RowDay | Finding {
    const day = this.#mapping
    if ('fixed' in day) return this.#day(saidDay(day.fixed), 0, day.fixed)
    if ('year' in day) {
      const [y = '', m = '', d = ''] = [day.year, day.month, day.day].map((name) =>
        name ? (texts[this.#columns.indexOf(name)] ?? '') : '',
      )
      return this.#day(dayOfParts(y, m, d), 0, [y, m, d].filter(Boolean).join(' '))
    }
    const [from = '', to = ''] = texts
    const first = this.#day(saidDay(from, day.order), 0, from)
    if (day.until === undefined || to === '' || 'reason' in first) return first
    const last = this.#day(saidDay(to, day.order), 1, to)
    if ('reason' in last) return last
    if (last.last < first.first) return refused('dates-backwards', this.#columns[1], to, `≥ ${from}`)
    return { ...first, last: Math.max(first.last, last.last) }
  }

  #day(said: SaidDay | DayFault, at: number, found: string): RowDay | Finding {
    const column = this.#columns[at] ?? ''
    if (said === 'none') return refused('no-date', column, '', '2014-12-16')
    if (said === 'impossible') return refused('date', column, found, '2014-12-16')
    if (said === 'doubtful') return doubtful('date', column, found, '2014-12-16')
    if (said === 'ambiguous') return doubtful('ambiguous-date', column, found, 'day-month, month-day')
    const precision = axisValues.datePrecision.indexOf(said.precision)
    return { first: said.first, last: said.last, month: monthOfDay(said.first), precision }
  }
}
