/** Requests that Node refuses before anybody is asked: what is no HTTP, what has too long a head, what never ends. */
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { securityHeaderLines } from './headers.ts'

const refusals: Record<string, { status: number; detail: string }> = {
  HPE_HEADER_OVERFLOW: { status: 431, detail: 'Address and headers together may have 16 kB.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, detail: 'The extensions of a chunk may have 16 kB.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: 'The request did not arrive whole in time.' },
}

/** Answers what could not be read as every other refusal is answered, and ends the connection. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, detail } = refusals[error.code ?? ''] ?? {
    status: 400,
    detail: 'What arrived is no request of HTTP.',
  }
  const title = STATUS_CODES[status] ?? ''
  const body = JSON.stringify({ type: '/problems/unreadable', title, status, detail })
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'content-type: application/problem+json; charset=utf-8',
    'cache-control: no-store',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    ...securityHeaderLines(),
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
