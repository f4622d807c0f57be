/** Handing a file out: to be saved, and nowhere to be run. */
import { Readable } from 'node:stream'
import { problemResponse } from '#src/publishing/problem.ts'
import type { Evidence } from '../model.ts'
import { servedType } from './content-type.ts'
import { attachmentOf } from './file-name.ts'
import { type FileStore, type KeptFile, StoreError } from './file-store.ts'
import { verified } from './verified.ts'

/** Whatever a browser makes of the file, it may do nothing. Stands instead of the site's own policy. */
const sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** Undefined where the file is not here: its evidence is a link or a passage, or the store has lost it. */
export async function fileResponse(
  { sha256, file }: Pick<Evidence, 'sha256' | 'file'>,
  store: FileStore,
  method: string,
): Promise<Response | undefined> {
  if (sha256 === undefined || !file) return undefined
  const kept = await opened(sha256, store)
  if (!kept || kept instanceof Response) return kept
  const headers = {
    'content-type': servedType(file.type),
    'content-length': String(kept.size),
    'content-disposition': attachmentOf(file.name),
    'content-security-policy': sandbox,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'none',
    'cache-control': 'no-store',
  }
  if (method === 'HEAD') return new Response(null, { headers })
  return new Response(
    Readable.toWeb(Readable.from(verified(kept, sha256))) as ReadableStream<Uint8Array<ArrayBuffer>>,
    {
      headers,
    },
  )
}

/** A store that does not answer is a matter of time: said as such, and no fault of who asks. */
async function opened(sha256: string, store: FileStore): Promise<KeptFile | Response | undefined> {
  try {
    return await store.open(sha256)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    console.error(error)
    const detail = 'The place where files are kept does not answer. Try again in a minute.'
    const answer = problemResponse({
      type: '/problems/no-store',
      title: 'The file cannot be fetched just now',
      status: 503,
      detail,
    })
    answer.headers.set('retry-after', '60')
    return answer
  }
}
