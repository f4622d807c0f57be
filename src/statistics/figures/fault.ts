/** What is wrong with figures, or with what is said about them, as a code and the values a sentence about it needs. */
export type FaultCode =
  | 'no-figures'
  | 'too-many'
  | 'no-number'
  | 'written-otherwise'
  | 'too-precise'
  | 'over'
  | 'negative'
  | 'count-missing'
  | 'count-not-whole'
  | 'count-zero'
  | 'count-huge'
  | 'scale-missing'
  | 'scale-form'
  | 'scale-reversed'
  | 'scale-empty'
  | 'scale-wide'

export class FigureFault extends Error {
  readonly code: FaultCode
  readonly values: Record<string, string | number>

  constructor(code: FaultCode, values: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'FigureFault'
    this.code = code
    this.values = values
  }
}
