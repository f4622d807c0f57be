/** Why something cannot be estimated: a code, and in English what would be right. */
export type StatisticsCode =
  | 'empty'
  | 'shape'
  | 'value'
  | 'weights'
  | 'lonely-unit'
  | 'margins'
  | 'no-convergence'
  | 'separation'
  | 'collinear'
  | 'overlap'
  | 'too-few'
  | 'underdispersed'
  | 'too-large'
  | 'exact'

export class StatisticsFault extends Error {
  readonly code: StatisticsCode

  constructor(code: StatisticsCode, message: string) {
    super(message)
    this.name = 'StatisticsFault'
    this.code = code
  }
}
