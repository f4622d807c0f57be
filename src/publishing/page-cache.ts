/**
 * Rendered pages, kept until the ledger moves: the key holds the head of the workspace's chain and the day, so that a page is
 * right at once after any write and nothing ever needs to be thrown away by hand.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export interface KeptPage {
  etag: string
  headers: [string, string][]
  plain: Buffer
  gzip: Buffer
  brotli: Buffer
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

  set(key: string, body: Buffer, headers: [string, string][]): KeptPage {
    const page: KeptPage = {
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      headers,
      plain: body,
      gzip: gzipSync(body, { level: 6 }),
      brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    }
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

const size = (page: KeptPage) => page.plain.length + page.gzip.length + page.brotli.length

/** The page as this request can take it: unchanged, or in the best encoding it accepts. */
export function respondWith(page: KeptPage, request: Request): Response {
  const headers = new Headers(page.headers)
  headers.set('etag', page.etag)
  headers.set('vary', 'accept-encoding')
  if (request.headers.get('if-none-match') === page.etag) return new Response(null, { status: 304, headers })
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  const body = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.plain
  if (encoding) headers.set('content-encoding', encoding)
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers })
}
