/** Pages that only somebody who has signed in sees: looked at in both languages, and used without JavaScript. */
import type { Browser, Page } from 'playwright-core'
import { axeFindings, overhangs } from './accessibility.ts'
import type { TestSite } from './site.ts'
import { Visitor } from './visit.ts'

const mostBytes = 100_000

const cookieOf = (site: TestSite, cookie: string) => {
  const [name = '', value = ''] = cookie.split('=')
  return { name, value, url: site.address }
}

/** A browser's page of somebody who holds this cookie, on which no script runs. */
export async function withoutScript(browser: Browser, site: TestSite, cookie: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.address })
  await context.addCookies([cookieOf(site, cookie)])
  return context.newPage()
}

/** What is wrong with a page, wide and narrow, in English and Urdu: what the browser, axe and the scales say of it. */
export async function findingsAt(browser: Browser, site: TestSite, path: string, cookie: string): Promise<string[]> {
  const context = await browser.newContext()
  await context.addCookies([cookieOf(site, cookie)])
  const visitor = await Visitor.arrive(context, site.address)
  const found: string[] = []
  for (const address of [path, `/ur${path}`]) {
    await visitor.page.setViewportSize({ width: 1280, height: 900 })
    const seen = await visitor.visit(address)
    // Axe is slow, and both languages are built alike: the walks of all pages have it look at Urdu.
    const findings = address === path ? await axeFindings(visitor.page) : []
    const problems = [...seen.complaints, ...seen.elsewhere, ...findings]
    if (seen.status !== 200) problems.push(`answers ${seen.status}`)
    if (seen.bytes > mostBytes) problems.push(`${seen.bytes} bytes`)
    if (seen.scripts > 0) problems.push('carries a script')
    problems.push(...(await overhangs(visitor.page, [360, 320])))
    found.push(...problems.map((problem) => `${address}: ${problem}`))
  }
  await context.close()
  return found
}
