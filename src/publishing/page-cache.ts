/**
 * Rendered pages, kept until the ledger moves: the key holds the head of the workspace's chain and the day, so that a page is
 * right at once after any write and nothing ever needs to be thrown away by hand.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

type Encoding = 'br' | 'gzip' | 'identity'

export interface KeptPage {
  etag: string
  /** The whole answer in each encoding, its headers ready to send. */
  answers: Record<Encoding, { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }>
}

/** An answer as it was made, and the same compressed. */
function keptPage(body: Uint8Array<ArrayBuffer>, headers: [string, string][]): KeptPage {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const vary = 'accept-encoding'
  const answer = (encoding: Encoding, bytes: Uint8Array) => ({
    body: Uint8Array.from(bytes),
    headers: {
      ...Object.fromEntries(headers),
      etag,
      vary,
      'content-length': String(bytes.length),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
  })
  return {
    etag,
    answers: {
      identity: answer('identity', body),
      gzip: answer('gzip', gzipSync(body, { level: 6 })),
      br: answer('br', brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
    },
  }
}

export class PageCache {
  readonly #pages = new Map<string, KeptPage>()
  readonly #limit: number
  #bytes = 0

  /** @param limit bytes of all kept pages together; the page not asked for longest goes first */
  constructor(limit = 64 * 1024 * 1024) {
    this.#limit = limit
  }

  get(key: string): KeptPage | undefined {
    const page = this.#pages.get(key)
    if (!page) return undefined
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  set(key: string, body: Uint8Array<ArrayBuffer>, headers: [string, string][]): KeptPage {
    const page = keptPage(body, headers)
    const before = this.#pages.get(key)
    if (before) this.#bytes -= size(before)
    this.#pages.delete(key)
    this.#pages.set(key, page)
    this.#bytes += size(page)
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= this.#limit || oldest === key) break
      this.#pages.delete(oldest)
      this.#bytes -= size(old)
    }
    return page
  }
}

const size = ({ answers }: KeptPage) => Object.values(answers).reduce((sum, { body }) => sum + body.length, 0)

/** Whether a reader has this version (RFC 9110, 13.1.2): any of a list, or the weak form that a compressing proxy makes of it. */
function isKnown(etag: string, ifNoneMatch: string | null): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}

/** Whether a reader takes an encoding (RFC 9110, 12.5.3): named, and not with a weight of zero. */
const takes = (accepted: string, encoding: string) =>
  accepted.split(',').some((part) => {
    const [name = '', ...weights] = part.split(';').map((word) => word.trim().toLowerCase())
    return name === encoding && !weights.some((weight) => /^q=0(?:\.0*)?$/.test(weight))
  })

/** The page as this request can take it: unchanged, or in the best encoding it accepts. */
export function respondWith({ etag, answers }: KeptPage, request: Request): Response {
  const accepted = request.headers.get('accept-encoding') ?? ''
  const { body, headers } =
    answers[(['br', 'gzip'] as const).find((encoding) => takes(accepted, encoding)) ?? 'identity']
  if (isKnown(etag, request.headers.get('if-none-match'))) {
    const { 'content-length': _, ...rest } = headers
    return new Response(null, { status: 304, headers: rest })
  }
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}
