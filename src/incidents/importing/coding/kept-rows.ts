/** Events one by one, in columns, until they are stored. */
export class KeptRows {
  size = 0
  readonly ids: string[] = []
  readonly days: number[] = []
  readonly lastDays: number[] = []
  readonly months: number[] = []
  readonly areas: number[] = []
  readonly places: string[] = []
  readonly latitudes: (number | null)[] = []
  readonly longitudes: (number | null)[] = []
  readonly dyads: string[] = []
  readonly axes: number[] = []
  /** In the order of the columns of the table; null where the source says nothing. */
  readonly harm: (number | null)[][] = [[], [], [], [], [], [], []]
  /** In the order of `classRanges`; empty while no event has one. */
  readonly ranges: (number | null)[][] = [[], [], [], [], [], []]

  /** Of the event put last. @param of the class, from 0; -1 where its range is not known */
  putRange(of: number, low: number, high: number): void {
    if (high < 0) return
    for (const [end, value] of [low, high].entries()) {
      const column = this.ranges[of * 2 + end] as (number | null)[]
      while (column.length < this.size - 1) column.push(null)
      column.push(value)
    }
  }

  /** The same, at most so many at a time. */
  *parts(most: number): Generator<KeptRows> {
    if (this.size <= most) return yield this
    for (let from = 0; from < this.size; from += most) {
      const part = new KeptRows()
      part.size = Math.min(most, this.size - from)
      const own = part.#columns()
      for (const [at, column] of this.#columns().entries()) {
        const values = column as unknown[]
        for (let i = from; i < Math.min(from + most, values.length); i++) own[at]?.push(values[i] as never)
      }
      yield part
    }
  }

  #columns() {
    const texts = [this.ids, this.places, this.dyads]
    const numbers = [this.days, this.lastDays, this.months, this.areas, this.latitudes, this.longitudes, this.axes]
    return [...texts, ...numbers, ...this.harm, ...this.ranges]
  }

  clear(): void {
    this.size = 0
    for (const column of this.#columns()) column.length = 0
  }
}
