/** A small server that speaks as much S3 as evidence needs, and checks what it is told: signatures (SigV4), lengths, hashes, conditions. */
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const credentials = { bucket: 'evidence', region: 'sarmeen-1', key: 'KEYOFSARMEEN', secret: 'secret/of+sarmeen' }

/** How the next requests go wrong, one each; `cut` hangs up at once, `half` in the middle of a file. */
export type Fault = 'busy' | 'cut' | 'half' | 'full' | 'skewed'

export interface S3Server {
  endpoint: string
  objects: Map<string, Buffer>
  faults: Fault[]
  /** `PUT ab/cd… 200`, in order. */
  log: string[]
  /** Most bytes of one body that arrived in one piece. */
  largestPiece: number
  close(): Promise<void>
}

interface Reply {
  status: number
  /** Of an error. */
  code?: string
  body?: string | Buffer
}

const hex = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** AWS, Signature Version 4, "Create a signed request": written from its description, not from what signs here. */
function signatureOf(request: IncomingMessage, signed: string[], date: string, scope: string): string {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const canonical = [
    request.method,
    path,
    query.split('&').sort().join('&'),
    ...signed.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signed.join(';'),
    request.headers['x-amz-content-sha256'],
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', date, scope, hex(canonical)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((from, part) => hmac(from, part), `AWS4${credentials.secret}`)
  return hmac(key, text).toString('hex')
}

/** What is wrong with a request's signature: a code of S3. */
function unsigned(request: IncomingMessage, now: number): string | undefined {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
  if (!parts) return 'AccessDenied'
  const [, key, scope = '', names = '', signature] = parts
  const date = String(request.headers['x-amz-date'])
  const moment = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (Math.abs(now - moment) > 15 * 60_000) return 'RequestTimeTooSkewed'
  if (scope !== `${date.slice(0, 8)}/${credentials.region}/s3/aws4_request`) return 'AuthorizationHeaderMalformed'
  const signed = names.split(';')
  const must = ['host', ...Object.keys(request.headers).filter((name) => /^(x-amz-|if-)/.test(name))]
  if (must.some((name) => !signed.includes(name))) return 'AccessDenied'
  if (key !== credentials.key) return 'InvalidAccessKeyId'
  return signature === signatureOf(request, signed, date, scope) ? undefined : 'SignatureDoesNotMatch'
}

/** @param now in milliseconds */
export async function startS3(now: () => number): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  const faults: Fault[] = []
  const log: string[] = []
  const state = { largestPiece: 0 }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = faults[0] === 'half' && request.method === 'HEAD' ? undefined : faults.shift()
    if (fault === 'cut') {
      request.socket.destroy()
      return
    }
    const pieces: Buffer[] = []
    for await (const piece of request) {
      pieces.push(piece)
      state.largestPiece = Math.max(state.largestPiece, piece.length)
      if (fault === 'half' && request.method === 'PUT') {
        request.socket.destroy()
        return
      }
    }
    const { status, code = '', body = '' } = replyTo(request, Buffer.concat(pieces), fault)
    log.push(`${request.method} ${request.url?.split('/').slice(2).join('/')} ${status}`)
    const said = code === '' ? body : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`
    response.writeHead(status, { 'content-length': Buffer.byteLength(said) })
    if (fault === 'half' && request.method === 'GET') {
      response.write(said.slice(0, said.length / 2), () => request.socket.destroy())
      return
    }
    response.end(request.method === 'HEAD' ? undefined : said)
  }

  function replyTo(request: IncomingMessage, sent: Buffer, fault: Fault | undefined): Reply {
    if (fault === 'busy') return { status: 503, code: 'SlowDown' }
    if (fault === 'full') return { status: 507, code: 'XMinioStorageFull' }
    const wrong = unsigned(request, fault === 'skewed' ? now() + 3_600_000 : now())
    if (wrong) return { status: 403, code: wrong }
    const url = new URL(request.url ?? '/', 'http://x')
    const [, bucket = '', ...rest] = url.pathname.split('/')
    const key = rest.join('/')
    if (bucket !== credentials.bucket) return { status: 404, code: 'NoSuchBucket' }
    if (request.method === 'PUT') return put(request, key, sent)
    if (key === '') return { status: 200, body: page(url.searchParams) }
    const body = objects.get(key)
    return body ? { status: 200, body } : { status: 404, code: 'NoSuchKey' }
  }

  function put({ headers }: IncomingMessage, key: string, body: Buffer): Reply {
    if (headers['content-length'] === undefined) return { status: 411, code: 'MissingContentLength' }
    if (hex(body) !== headers['x-amz-content-sha256']) return { status: 400, code: 'XAmzContentSHA256Mismatch' }
    if (headers['if-none-match'] === '*' && objects.has(key)) return { status: 412, code: 'PreconditionFailed' }
    objects.set(key, body)
    return { status: 200 }
  }

  /** Two names a page; tokens hold what XML has to write otherwise. */
  function page(query: URLSearchParams): string {
    const keys = [...objects.keys()].sort()
    const from = Number(query.get('continuation-token')?.split('&')[1] ?? 0)
    const contents = keys.slice(from, from + 2).map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`)
    const more = from + 2 < keys.length ? `<NextContinuationToken>a&amp;${from + 2}</NextContinuationToken>` : ''
    return `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${more}</ListBucketResult>`
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ objects, faults, log },
    get largestPiece() {
      return state.largestPiece
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
