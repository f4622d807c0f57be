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

  clear(): void {
    this.size = 0
    const columns = [this.ids, this.days, this.lastDays, this.months, this.areas, this.places, this.latitudes]
    for (const column of [...columns, this.longitudes, this.dyads, this.axes, ...this.harm]) column.length = 0
  }
}
