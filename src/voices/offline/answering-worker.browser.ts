/**
 * The service worker of answering pages: the network first, and without one the page as it was kept. Its scope is one page; addresses that
 * merely begin alike are let through. It keeps nothing by itself, and sees no answer.
 */
import { cacheOf } from './kept-pages.ts'

interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void
}

interface FetchEvent extends WorkerEvent {
  request: Request
  respondWith(answer: Promise<Response>): void
}

interface WorkerScope {
  registration: { scope: string }
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

const worker = self as unknown as WorkerScope
/** Milliseconds that a page may take: on a network that answers nothing, the kept one opens after them. */
const patience = 8_000

const own = () => new URL(worker.registration.scope).pathname

async function kept(path: string): Promise<Response | undefined> {
  return (await caches.open(cacheOf(own()))).match(path)
}

async function page(request: Request): Promise<Response> {
  const before = await kept(own())
  try {
    const answer = await fetch(request, before ? { signal: AbortSignal.timeout(patience) } : {})
    // A server that cannot answer now is as good as none.
    return answer.status >= 500 && before ? before : answer
  } catch (error) {
    if (before) return before
    throw error
  }
}

const part = async (request: Request, path: string): Promise<Response> => (await kept(path)) ?? fetch(request)

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname === own()) event.respondWith(page(request))
  // Names of parts change with what is in them.
  else if (pathname.startsWith('/assets/')) event.respondWith(part(request, pathname))
})
