import { describe, expect, test } from 'vitest'
import { uploadLimit } from '#src/policies/reading/upload-limit.ts'
import { plan, refused } from './documents.ts'
import { startBrowser, startSite } from './site.ts'
import { finished, post, xrayOf } from './upload.ts'

const site = startSite()
const browser = startBrowser()

/** Everything that a write would move. */
async function ledger() {
  const { site: kept } = site.server
  const ids = await kept.workspaceIds()
  return Promise.all(ids.map(async (id) => [id, await kept.ledger.head(id)]))
}

/** Bytes, or a picture of them, as a browser without script sends them; answers what the visitor sees at the end. */
async function seen(bytes: Uint8Array, name: string) {
  const response = await fetch(await xrayOf(site.address, bytes, name))
  return { status: response.status, type: response.headers.get('content-type'), html: await response.text() }
}

const formats = [
  ['plan.txt', plan.text],
  ['plan.docx', plan.docx],
  ['plan.pdf', plan.pdf],
] as const

describe('a text that is dropped', () => {
  test.each(formats)('shows its X-ray without script: %s', async (name, bytes) => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.address}/xray`)
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes()) })
    await page.locator('main form button').first().click()
    await page.locator('figure').waitFor()
    expect(await page.locator('h1').innerText()).toMatch(/2/)
    expect(await page.locator('#reading').innerText()).toContain('repair 40 pumps within 90 days')
    await context.close()
  })

  test('is compared with another where two are dropped', async () => {
    const form = new FormData()
    for (const [name, bytes] of formats.slice(0, 2)) form.append('file', new File([new Uint8Array(bytes())], name))
    const response = await fetch(`${site.address}/xray`, { method: 'POST', body: form, redirect: 'manual' })
    expect(response.status).toBe(303)
    const page = new URL(response.headers.get('location') ?? '', site.address).href
    await finished(page)
    expect((await (await fetch(page)).text()).match(/<figure/g)).toHaveLength(2)
  })

  test('is not stored', async () => {
    const before = await ledger()
    await xrayOf(site.address)
    expect(await ledger()).toEqual(before)
  })

  test('is read by the API too, which answers with the reading', async () => {
    const response = await fetch(`${site.address}/api/v1/xray?name=plan.txt`, {
      method: 'POST',
      body: new Uint8Array(plan.text()),
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ xray: { commitments: 2 } })
  })
})

describe('a file that cannot be read', () => {
  const unreadable = Object.entries(refused).filter(([what]) => what !== 'an empty file')

  test.each(unreadable)('%s is refused on a page that says why', async (_, { name, bytes, status }) => {
    const page = await seen(bytes(), name)
    expect(page).toMatchObject({ status, type: expect.stringContaining('text/html') })
    expect(page.html).toContain(name)
    expect(page.html).toContain('role="alert"')
  })

  test.each(Object.entries(refused))(
    '%s is refused by the API with a problem document',
    async (_, { name, bytes, status }) => {
      const response = await fetch(`${site.address}/api/v1/xray?name=${name}`, {
        method: 'POST',
        body: new Uint8Array(bytes()),
      })
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect(await response.json()).toMatchObject({
        status,
        title: expect.stringMatching(/\w/),
        detail: expect.stringMatching(/\w/),
      })
    },
  )

  test('no file at all is asked for on the same page', async () => {
    const response = await post(site.address, new Uint8Array(), 'plan.txt')
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('aria-invalid="true"')
  })

  test('one that is too large is refused with its limit, on page and API', async () => {
    const bytes = new Uint8Array(uploadLimit + 6 * 1024 * 1024)
    const page = await post(site.address, bytes, 'plan.txt', { accept: 'text/html' })
    expect(page.status).toBe(413)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('64 MB')
    const response = await fetch(`${site.address}/api/v1/xray`, { method: 'POST', body: bytes })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ status: 413, detail: expect.stringContaining('64 MB') })
  })

  test('none of them is stored', async () => {
    const before = await ledger()
    for (const [, { name, bytes }] of unreadable) await xrayOf(site.address, bytes(), name)
    expect(await ledger()).toEqual(before)
  })
})
