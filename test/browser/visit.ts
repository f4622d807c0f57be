/** Opens a page in a browser and notes what can be seen of it from outside: what it says of itself, what it fetched, what went wrong. */
import type { BrowserContext, Page } from 'playwright-core'

/** What a first visitor's browser finds. */
export interface Visit {
  path: string
  status: number
  lang: string | null
  dir: string | null
  title: string
  headings: number
  scripts: number
  /** Paths on this site that the page links to, without fragments. */
  links: string[]
  /** Links to a place in the same page that is not there. */
  deadFragments: string[]
  /** Addresses on other hosts that the page tried to fetch. */
  elsewhere: string[]
  /** What the console says is wrong, violations of the content security policy among them. */
  complaints: string[]
  /** Bytes as transferred of page, styles, fonts other than Urdu's, and images, heads of answers included. */
  bytes: number
}

/** Fonts that only Urdu needs; they are not part of what a first view may weigh. */
const urduFont = /noto-(nastaliq|naskh)/

/** A browser's page that is sent from address to address and notes what happens on the way. */
export class Visitor {
  readonly page: Page
  readonly #site: string
  readonly #addresses = new Map<string, string>()
  #elsewhere: string[] = []
  #complaints: string[] = []
  /** By address: what a worker of the page fetches once more for later comes out of a browser's cache, which is off here. */
  readonly #bytes = new Map<string, number>()

  private constructor(page: Page, site: string) {
    this.page = page
    this.#site = site
  }

  /** @param site the site's address without a slash at its end */
  static async arrive(context: BrowserContext, site: string): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage(), site)
    await visitor.#listen()
    return visitor
  }

  /** @param path on the site, `/` first */
  async visit(path: string): Promise<Visit> {
    this.#elsewhere = []
    this.#complaints = []
    this.#bytes.clear()
    const response = await this.page.goto(this.#site + path, { waitUntil: 'load' })
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined))
    const described = await this.page.evaluate(describe, this.#site)
    const bytes = [...this.#bytes.values()].reduce((sum, some) => sum + some, 0)
    const noted = { elsewhere: this.#elsewhere, complaints: this.#complaints, bytes }
    return { path, status: response?.status() ?? 0, ...described, ...noted }
  }

  async #listen(): Promise<void> {
    const { page } = this
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol !== 'data:' && url.origin !== this.#site) this.#elsewhere.push(request.url())
    })
    page.on('requestfailed', (request) => {
      // What a browser was still fetching when the page was left, it gives up itself.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        this.#complaints.push(`${request.url()} could not be fetched`)
    })
    page.on('pageerror', (error) => this.#complaints.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#complaints.push(message.text())
    })
    const wire = await page.context().newCDPSession(page)
    wire.on('Network.requestWillBeSent', ({ requestId, request }) => this.#addresses.set(requestId, request.url))
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const address = this.#addresses.get(requestId) ?? requestId
      if (!urduFont.test(address)) this.#bytes.set(address, Math.max(this.#bytes.get(address) ?? 0, encodedDataLength))
    })
    await wire.send('Network.enable')
    await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
  }
}

/** Runs in the page. */
function describe(site: string) {
  // Links in drawings have no address as text, so all are read as written.
  const links = [...document.querySelectorAll('a[href]')]
    .map((link) => new URL(link.getAttribute('href') ?? '', location.href))
    .filter((url) => url.origin === site)
  const here = (url: URL) => url.pathname === location.pathname && url.search === location.search
  const fragments = links.filter((url) => here(url) && url.hash.length > 1)
  return {
    lang: document.documentElement.getAttribute('lang'),
    dir: document.documentElement.getAttribute('dir'),
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    scripts: [...document.scripts].filter(({ src, type, nonce }) => !(src && type === 'module' && nonce)).length,
    links: [...new Set(links.map((url) => url.pathname + url.search))],
    deadFragments: fragments
      .filter((url) => !document.getElementById(decodeURIComponent(url.hash.slice(1))))
      .map((url) => url.hash),
  }
}
