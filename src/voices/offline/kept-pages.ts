/** Pages that open without a network: this page, the one that shows what waits, and all that they are made of. */

import { workerPath } from '#src/publishing/worker-path.ts'

const prefix = 'paimana answering '

export const cacheOf = (path: string): string => `${prefix}${path}`

/** What a page has loaded of its own parts. */
const partsOfThis = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)

/** Kept as anybody sees it, without who is signed in and without what stands behind `?` and `#`. */
async function keep(path: string, parts: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheOf(path))
  const page = await fetch(path, { credentials: 'omit', redirect: 'error' })
  if (!page.ok) return
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll(parts.filter((part) => !known.has(part)))
  await cache.put(path, page)
  // Parts of an earlier version of the site.
  const stale = [...known].filter((part) => part !== path && !parts.includes(part))
  await Promise.all(stale.map((part) => cache.delete(part)))
}

/** @param others further pages with the module that each of them has, beside what they share with this one */
export async function keepPages(others: readonly { path: string; module: string }[]): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  const here = location.pathname
  const parts = [...new Set(partsOfThis())]
  const pages = [{ path: here, parts }, ...others.map(({ path, module }) => ({ path, parts: [...parts, module] }))]
  for (const page of pages) {
    await keep(page.path, [...new Set(page.parts)])
    // No wider than the page: the rest of the site is none of this worker's business.
    await navigator.serviceWorker.register(workerPath, { scope: page.path, updateViaCache: 'none' })
  }
}

/** Paths of pages that open without a network. */
export const keptPages = async (): Promise<string[]> =>
  'caches' in window
    ? (await caches.keys()).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
    : []

export async function forgetPages(): Promise<void> {
  for (const path of await keptPages()) {
    await caches.delete(cacheOf(path))
    const registration = await navigator.serviceWorker?.getRegistration(path)
    if (registration && new URL(registration.scope).pathname === path) await registration.unregister()
  }
}
