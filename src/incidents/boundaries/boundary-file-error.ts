/** The file as a whole is not what is asked for. */
export class BoundaryFileError extends Error {
  override readonly name = 'BoundaryFileError'
}
