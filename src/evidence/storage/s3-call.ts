/** One signed request (AWS Signature Version 4) to a store that speaks S3, tried again while it is busy or cannot be reached. */
import { createReadStream } from 'node:fs'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { pipeline } from 'node:stream/promises'
import { AwsV4Signer } from 'aws4fetch'
import { NoRoomError, StoreError } from './file-store.ts'

export interface S3Settings {
  /** Without a path: "https://s3.example.org". The bucket is the first part of every path. */
  endpoint: string
  bucket: string
  region: string
  key: string
  secret: string
}

export interface S3Call {
  method: 'GET' | 'HEAD' | 'PUT'
  /** Of the object; left out, it is the bucket that is asked. */
  object?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: { path: string; size: number; sha256: string }
}

export interface Calling {
  now: () => number
  /** Waits before the attempt of this number, from 1. */
  pause: (attempt: number) => Promise<void>
}

const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const attempts = 4
/** Milliseconds in which neither side says anything. */
const silence = 60_000
/** As much of an answer that is no file as anybody reads. */
const longest = 4 * 1024 * 1024
const busy = (status: number) => status === 409 || status === 429 || (status >= 500 && status !== 501 && status !== 507)

/**
 * @returns the answer with its body unread, of status 2xx or one of `expected`
 * @throws StoreError, NoRoomError where the store has no room
 */
export async function s3Call(
  settings: S3Settings,
  call: S3Call,
  { now, pause }: Calling,
  expected: readonly number[] = [],
): Promise<IncomingMessage> {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === attempts
    try {
      const answer = await send(settings, call, now)
      const status = answer.statusCode ?? 0
      if ((status >= 200 && status < 300) || expected.includes(status)) return answer
      const said = await textOf(answer).catch(() => '')
      if (last || !busy(status)) throw refusal(settings, status, said)
    } catch (error) {
      if (error instanceof StoreError || error instanceof NoRoomError) throw error
      if (last) throw new StoreError('away', `The store of files at ${settings.endpoint} cannot be reached`, error)
    }
    await pause(attempt)
  }
}

async function send(settings: S3Settings, call: S3Call, now: () => number): Promise<IncomingMessage> {
  const { method, object = '', query = {}, body } = call
  const url = new URL(`/${settings.bucket}/${object}`, settings.endpoint)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const signer = new AwsV4Signer({
    ...{ method, url: url.href, service: 's3', region: settings.region },
    ...{ accessKeyId: settings.key, secretAccessKey: settings.secret },
    headers: { ...call.headers, 'x-amz-content-sha256': body?.sha256 ?? ofNothing },
    datetime: new Date(now()).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  })
  const signed = await signer.sign()
  const headers = Object.fromEntries(signed.headers)
  if (body) headers['content-length'] = String(body.size)
  return answerTo(signed.url, method, headers, body?.path)
}

function answerTo(url: URL, method: string, headers: Record<string, string>, path?: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, { method, headers })
    request.on('response', (answer) => {
      // What has not been said by then need not be said any more.
      if (path !== undefined) answer.on('close', () => request.destroy())
      resolve(answer)
    })
    request.on('error', reject)
    request.setTimeout(silence, () => request.destroy(new Error(`no word for ${silence / 1000} seconds`)))
    if (path === undefined) request.end()
    // A store may answer, and hang up, before it has heard everything: then its answer counts.
    else pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), request).catch(reject)
  })
}

/** @throws Error where it is longer than any list that was asked for */
export async function textOf(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of answer) {
    size += piece.length
    if (size > longest) throw new Error(`the answer has over ${longest} bytes`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function refusal({ endpoint, bucket }: S3Settings, status: number, said: string): StoreError | NoRoomError {
  const code = /<Code>([^<]{1,80})<\/Code>/.exec(said)?.[1] ?? ''
  const what = `The store of files at ${endpoint} answers ${status}${code && ` (${code})`}`
  if (status === 507 || /StorageFull|QuotaExceeded/.test(code)) return new NoRoomError(new Error(what))
  if (busy(status)) return new StoreError('away', what)
  return new StoreError('refused', `${what}: ${hint(status, code, bucket)}`)
}

/** What would be right. */
function hint(status: number, code: string, bucket: string): string {
  if (code === 'RequestTimeTooSkewed') return "this machine's clock is wrong"
  if (status === 403)
    return `EVIDENCE_S3_KEY and EVIDENCE_S3_SECRET must open the bucket "${bucket}" to reading, writing and listing`
  if (status === 404) return `EVIDENCE_S3_BUCKET must name a bucket that is there; "${bucket}" is not`
  if (status === 301 || status === 307 || /Region|AuthorizationHeaderMalformed/.test(code))
    return `EVIDENCE_S3_ENDPOINT and EVIDENCE_S3_REGION must be those of the bucket "${bucket}"`
  if (status === 501) return 'it must know conditional writes (If-None-Match), so that no file is ever overwritten'
  return 'it does not take this as it was sent'
}
