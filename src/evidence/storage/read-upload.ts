/** A form with one file, read as it comes: its fields first, and then the file straight to the disk. */
import { refuse } from '#src/publishing/refusal.ts'
import { plainName } from './file-name.ts'
import { type FileStore, fileLimit, NoRoomError, type StagedFile, StoreError, TooLargeError } from './file-store.ts'
import { BrokenFormError, boundaryOf, type Part, partsOf } from './multipart.ts'

/** Bytes of all plain fields together, and how many there may be. */
const fieldLimit = 64 * 1024
const mostParts = 50

export interface ReadUpload {
  form: FormData
  /** Absent where none was chosen. Whoever has it keeps or discards it. */
  file?: StagedFile & { name: string }
}

/** Addresses that take files beyond what other forms may hold; whoever reads them bounds them. */
export const takesFiles = (path: string): boolean =>
  /^(?:\/ur)?\/[^/]+\/(?:evidence\/new|incidents\/imports\/[^/]+|rounds\/[^/]+\/[^/]+\/evidence\/[^/]+)(?:\.data)?$|^\/api\/v1\/[^/]+\/evidence-files$/.test(
    path,
  )

/**
 * @param check of the fields that came before the file: what it throws is said before the file is read
 * @throws Refusal 413, 422, 507
 */
export async function readUpload(
  { body, headers }: Request,
  store: Pick<FileStore, 'stage'>,
  check: (form: FormData) => void = () => {},
): Promise<ReadUpload> {
  const form = new FormData()
  let file: ReadUpload['file']
  if (Number(headers.get('content-length') ?? 0) > fileLimit + fieldLimit * 2) return tooLarge()
  try {
    let parts = 0
    for await (const part of partsOf(body ?? nothing(), boundaryOf(headers.get('content-type')))) {
      if (++parts > mostParts) throw new BrokenFormError(`it has more than ${mostParts} parts`)
      if (part.fileName === undefined) form.append(part.name, await textOf(part))
      else if (part.name === 'file' && part.fileName !== '' && !file) {
        check(form)
        file = { ...(await store.stage(part.bytes)), name: plainName(part.fileName) }
      }
    }
    return file ? { form, file } : { form }
  } catch (error) {
    await file?.discard()
    return refuseFile(error)
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function textOf({ bytes }: Part): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > fieldLimit) throw new BrokenFormError(`a field has over ${fieldLimit} bytes`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** Says in the reader's words why a file cannot be taken; any other error is thrown on. @throws Refusal 413, 422, 503, 507 */
export function refuseFile(error: unknown): never {
  if (error instanceof TooLargeError) return tooLarge()
  if (error instanceof NoRoomError) return refuse(507, 'files.error.noRoom', {}, 'file')
  if (error instanceof StoreError) {
    console.error(error)
    return refuse(503, 'files.error.storeAway', {}, 'file')
  }
  if (error instanceof BrokenFormError) return refuse(422, 'files.error.brokenForm', { message: error.message })
  throw error
}

const tooLarge = (): never => refuse(413, 'files.error.tooLarge', { megabytes: fileLimit / 1024 / 1024 }, 'file')
