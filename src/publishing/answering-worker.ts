/** The service worker of answering pages, at an address that never changes: browsers ask there whether there is a newer one. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handler } from 'hono'

export { workerPath } from './worker-path.ts'

/** A worker may ask the site for what it keeps, and nobody else for anything. */
const policy = "default-src 'none'; connect-src 'self'"

const name = /^answering-worker\.browser-[\w-]+\.js$/

/** @param client the folder of what was built for browsers */
export function answeringWorker(client: string): Handler {
  let script: Promise<string | null> | undefined
  return async (c) => {
    script ??= built(join(client, 'assets'))
    const text = await script
    if (text === null) return c.notFound()
    return c.body(text, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': policy,
    })
  }
}

/** Chunks that tell a file's address may be called after it: the one that is meant answers requests. */
async function built(folder: string): Promise<string | null> {
  const files = (await readdir(folder)).filter((one) => name.test(one))
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.find((text) => text.includes('respondWith')) ?? null
}
