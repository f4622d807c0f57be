/** What a user did or has that a command cannot work with: printed as it is, without a stack, with exit code 2. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CommandError'
  }
}

const expected = new Set([
  'CommandError',
  'WorkspaceError',
  'BoundaryFileError',
  'ImportFault',
  'LedgerError',
  'BackupError',
  'LockedError',
  'ReadingError',
  'ProblemError',
  'IdentityError',
  'AbortError',
  'ZodError',
])

/** Wraps a command's action: known errors end with exit code 2 and one message, unknown ones with 1 and their stack. */
export function reporting<A extends unknown[]>(action: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      await action(...args)
    } catch (error) {
      const known = error instanceof Error && (expected.has(error.name) || 'code' in error)
      process.stderr.write(
        known ? `paimana: ${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
      )
      process.exitCode = known ? 2 : 1
    }
  }
}
