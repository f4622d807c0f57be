/** One running site for a test file, over a copy of the loaded data, and one browser to look at it with. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { type ServeOptions, type Server, serve } from '#src/publishing/serve.ts'
import { onThisMachine } from './site-options.ts'

/** Nothing that Chromium would do of its own accord over a network, and what it needs inside a container. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * What is asked of a page after a click is asked once it is whole: a click that leads elsewhere comes back as soon as
 * the first bytes of the next page are there, which on a busy machine is before its words are.
 */
function readWhole(page: Page): void {
  // Clicks on a page and on what was found in it go through its frame.
  const frame = page.mainFrame()
  const click = frame.click.bind(frame)
  frame.click = async (...target) => {
    await click(...target)
    await page.waitForLoadState('domcontentloaded')
  }
}

async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: flags })
  return browser.on('context', (context) => context.on('page', readWhole))
}

export interface TestSite {
  /** Without a slash at its end. */
  readonly address: string
  readonly server: Server
}

/** Starts a site before the file's tests and ends it after them. */
export function startSite(options: Partial<ServeOptions> = {}): TestSite {
  let server: Server | undefined
  let folder = ''
  const running = (): Server => {
    if (server) return server
    throw new Error('The site runs only while the tests of its file do')
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paimana-site-'))
    await cp(inject('loadedData'), join(folder, 'data'), { recursive: true })
    server = await serve({ ...onThisMachine(join(folder, 'data')), ...options })
  })
  afterAll(async () => {
    await server?.close()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    get server() {
      return running()
    },
    get address() {
      return running().url.replace(/\/$/, '')
    },
  }
}

/** Starts a browser before the file's tests and ends it after them. */
export function startBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())
  return () => {
    if (browser) return browser
    throw new Error('The browser runs only while the tests of its file do')
  }
}
