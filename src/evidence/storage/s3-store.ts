/**
 * Evidence in a store that speaks S3: `ab/cdef…` by hash, as in a folder. A file arrives on this machine's disk first, because its name
 * and its signature need its hash and its length; then it is sent, on condition that nothing has its name, and leaves this disk.
 */
import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { Parser } from 'htmlparser2'
import { type Arrived, arrive } from './arrival.ts'
import { type FileStore, fileLimit, isHash, type KeptFile, once, type StagedFile, StoreError } from './file-store.ts'
import { type Calling, type S3Settings, s3Call, textOf } from './s3-call.ts'
import { verified } from './verified.ts'

const objectOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2)}`

/** 0.2, 0.4, 0.8 seconds, each up to twice as long. */
const backOff = (attempt: number) => wait(100 * 2 ** attempt * (1 + Math.random()))

/**
 * @param partial where files stay while they arrive
 * @param now in milliseconds
 */
export function s3Store(
  settings: S3Settings,
  partial: string,
  now: () => number,
  pause: Calling['pause'] = backOff,
): FileStore {
  const calling = { now, pause }

  async function stage(bytes: AsyncIterable<Uint8Array>, limit = fileLimit): Promise<StagedFile> {
    const arrived = await arrive(partial, bytes, limit, now)
    const { path, ...file } = arrived
    return { ...file, keep: once(() => keep(arrived)), discard: () => rm(path, { force: true }) }
  }

  async function keep({ path, size, sha256 }: Arrived): Promise<void> {
    const object = objectOf(sha256)
    if ((await sizeOf(sha256)) === undefined) {
      const body = { path, size, sha256 }
      // Of two who send the same, the second hears 412: it is there.
      const answer = await s3Call(
        settings,
        { method: 'PUT', object, headers: { 'if-none-match': '*' }, body },
        calling,
        [412],
      )
      answer.resume()
    }
    await rm(path, { force: true })
  }

  async function sizeOf(sha256: string): Promise<number | undefined> {
    const answer = await s3Call(settings, { method: 'HEAD', object: objectOf(sha256) }, calling, [404])
    answer.resume()
    return answer.statusCode === 404 ? undefined : Number(answer.headers['content-length'] ?? 0)
  }

  async function open(sha256: string): Promise<KeptFile | undefined> {
    const size = isHash(sha256) ? await sizeOf(sha256) : undefined
    return size === undefined ? undefined : { size, bytes: verified({ size, bytes: piecesOf(sha256) }, sha256) }
  }

  /** Asked for with the first piece; an answer that breaks off throws. */
  async function* piecesOf(sha256: string): AsyncGenerator<Uint8Array> {
    const answer = await s3Call(settings, { method: 'GET', object: objectOf(sha256) }, calling)
    try {
      yield* answer
    } catch (error) {
      throw new StoreError('away', `The store of files broke off in the middle of ${sha256}`, error)
    }
  }

  async function* list() {
    for (let after: string | undefined; ; ) {
      const query = { 'list-type': '2', ...(after === undefined ? {} : { 'continuation-token': after }) }
      const answer = await s3Call(settings, { method: 'GET', query }, calling)
      const { keys, next } = listing(await textOf(answer))
      for (const key of keys) {
        const name = key.replace('/', '')
        if (isHash(name) && objectOf(name) === key) yield name
      }
      if (next === undefined) return
      after = next
    }
  }

  return { stage, open, list }
}

/** A page of ListObjectsV2. */
function listing(xml: string): { keys: string[]; next: string | undefined } {
  const keys: string[] = []
  let next: string | undefined
  let text = ''
  const parser = new Parser(
    {
      onopentag: () => {
        text = ''
      },
      ontext: (more) => {
        text += more
      },
      onclosetag: (name) => {
        if (name === 'Key') keys.push(text)
        if (name === 'NextContinuationToken') next = text
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return { keys, next }
}
