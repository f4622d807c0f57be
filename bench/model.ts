/** One thing measured beside another in the same run: times alone say little on a shared machine, ratios do. */
export interface BenchRow {
  name: string
  /** The middle of several rounds. */
  seconds: number
  /** What it is measured beside. */
  beside: string
  besideSeconds: number
  /** `seconds / besideSeconds`. */
  ratio: number
  /** What the ratio should be, in words. */
  aim?: string
}
