/** Why the ledger refused: one class, told apart by `code`. */

export type LedgerFault =
  | 'locked'
  | 'nested'
  | 'closed'
  | 'stopped'
  | 'disk-full'
  | 'no-workspace'
  | 'invalid'
  | 'unaudited'
  | 'unusable-database'
  | 'unusable-folder'
  | 'newer-database'
  | 'edited-migration'

/** `locked`: another process has the folder; `nested`, `unaudited`, `invalid`: a mistake of the calling code; the others: of the world. */
export class LedgerError extends Error {
  readonly code: LedgerFault

  constructor(code: LedgerFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LedgerError'
    this.code = code
  }
}

interface DatabaseFault {
  code?: string
  severity?: string
}

/** PostgreSQL's SQLSTATE and severity of an error that came from the database; empty for any other. */
export function databaseFault(error: unknown): DatabaseFault {
  if (!(error instanceof Error)) return {}
  const { code, severity } = error as Error & DatabaseFault
  return { code: typeof code === 'string' ? code : undefined, severity }
}

/** Two transactions met and one has to be done again: serialisation failure or deadlock. */
export function isWorthRetrying(error: unknown): boolean {
  const { code } = databaseFault(error)
  return code === '40001' || code === '40P01'
}

export function noWorkspace(workspace: string): LedgerError {
  return new LedgerError('no-workspace', `There is no workspace "${workspace}" in this ledger.`)
}

/** Says a full disk in plain words; every other error stays as it is. */
export function inPlainWords(error: unknown, where: string): unknown {
  if (databaseFault(error).code !== '53100') return error
  return new LedgerError(
    'disk-full',
    `The disk under ${where} is full: nothing of this was stored, and what was stored before is whole. Make room and try again.`,
    { cause: error },
  )
}
