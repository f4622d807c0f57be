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

  clear(): void {
    this.size = 0
    const columns = [this.ids, this.days, this.lastDays, this.months, this.areas, this.places, this.latitudes]
    for (const column of [...columns, this.longitudes, this.dyads, this.axes, ...this.harm, ...this.ranges])
      column.length = 0
  }
}
