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
  | 'forbidden'
  | 'unusable-database'
  | 'unusable-folder'
  | 'newer-database'
  | 'edited-migration'

/** `locked`: another process has the folder; `nested`, `unaudited`, `invalid`: a mistake of the calling code; `forbidden`: the actor may not; the others: of the world. */
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

/** Says a full disk and a closed door in plain words; every other error stays as it is. */
export function inPlainWords(error: unknown, where: string): unknown {
  if (isClosedDoor(error)) {
    const message = `${(error as Error).message}: whoever asks may not do this; nothing was stored.`
    return new LedgerError('forbidden', message, { cause: error })
  }
  if (databaseFault(error).code !== '53100') return error
  return new LedgerError(
    'disk-full',
    `The disk under ${where} is full: nothing of this was stored, and what was stored before is whole. Make room and try again.`,
    { cause: error },
  )
}

/** Refused by a policy, or for want of a grant; not by a trigger, which says why itself. */
function isClosedDoor(error: unknown): boolean {
  if (databaseFault(error).code !== '42501') return false
  return /row-level security|^permission denied/.test((error as Error).message)
}
