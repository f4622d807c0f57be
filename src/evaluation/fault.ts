/** What stands against an evaluation: in its specification, or in its data. The message says where, and what would be right. */
export class EvaluationFault extends Error {
  readonly code: 'spec' | 'data'

  constructor(code: 'spec' | 'data', message: string) {
    super(message)
    this.name = 'EvaluationFault'
    this.code = code
  }
}
