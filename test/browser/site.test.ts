/** The tests' own eyes: a page that comes slowly is read when it is whole. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './site.ts'

const browser = startBrowser()
let server: Server

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    if (request.method === 'GET') return response.end('<form method="post"><button>Send</button></form>')
    response.write(`<main><p>First</p>${' '.repeat(4096)}`)
    return setTimeout(() => response.end('<p>Second</p></main>'), 300)
  })
  await new Promise<void>((listening) => server.listen(0, listening))
})

afterAll(() => server.close())

test.each(['page', 'locator'])('what is asked after a click on a %s is asked of the whole next page', async (by) => {
  const page = await (await browser().newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`)
  if (by === 'page') await page.click('button')
  else await page.locator('button').last().click()
  expect(await page.locator('p').count()).toBe(2)
})
