/** A file from the form to the disk and back, over HTTP as browsers and programs send it; and a verdict with its reply. */
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { putMany } from '#src/ledger/records.ts'
import { axeFindings, overhangs } from './accessibility.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const base = '/practice/evidence'
const megabyte = 1024 * 1024

let bilal = ''
let sana = ''
let ayesha = ''
let kamran = ''
let hina = ''
const promise = 'keep-register'

beforeAll(async () => {
  await site.server.site.ledger.write(unrestricted('operator'), 'practice', async (tx) => {
    const organisation = (id: string, en: string) =>
      ({ id, label: 'TLP:CLEAR', data: { id, name: { en }, classification: 'police', otherNames: [] } }) as const
    await putMany(tx, 'organisations', [
      organisation('police', 'River police'),
      organisation('schools', 'School board'),
      organisation('institute', 'Institute'),
    ])
    const post = { id: 'chief', organisation: 'police', title: { en: 'Chief' } }
    await putMany(tx, 'posts', [{ id: 'chief', label: 'TLP:CLEAR', data: post }])
    const [other] = await tx.db.selectFrom('commitments').select('data').limit(1).execute()
    const owners = [{ post: 'chief', basis: 'stated' }]
    const data = { ...(other?.data as object), id: promise, title: { en: 'Keep a register' }, owners }
    await putMany(tx, 'commitments', [{ id: promise, label: 'TLP:CLEAR', data }])
  })
  bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  sana = await joined(site, 'Sana', { role: 'secretariat' })
  ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation: 'police' })
  kamran = await joined(site, 'Kamran', { role: 'focal-point', organisation: 'schools' })
  hina = await joined(site, 'Hina', { role: 'assessor', organisation: 'institute' })
})

/** As a browser sends the form: its file last. */
function form(bytes: BlobPart, name: string, more: Record<string, string> = {}): FormData {
  const filled = new FormData()
  const fields = { title: 'The register', label: 'TLP:AMBER', date: '', commitments: promise, ...more }
  for (const [key, value] of Object.entries(fields)) filled.append(key, value)
  filled.append('file', new File([bytes], name))
  return filled
}

const handIn = (body: FormData, cookie: string, path = `${base}/new`) =>
  fetch(site.address + path, { method: 'POST', body, redirect: 'manual', headers: { origin: site.address, cookie } })
const idOf = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? `refused: ${answer.status}`
const get = (path: string, cookie = '') => fetch(site.address + path, { headers: { cookie } })
const revisionOn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''

test('a file comes back as it was, to whoever sees its evidence and to nobody else', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const id = idOf(await handIn(form(svg, '../../نقشہ "1".png'), ayesha))
  const answer = await get(`${base}/${id}/file`, ayesha)
  expect(await answer.text()).toBe(svg)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment; filename="/),
    'content-security-policy': expect.stringMatching(/^sandbox;/),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect(await site.page(`${base}/${id}`, ayesha)).toContain('Drawing (SVG)')
  for (const cookie of [kamran, hina, '']) {
    expect((await get(`${base}/${id}/file`, cookie)).status).toBe(404)
    expect((await get(`/api/v1/practice/evidence/${id}/file`, cookie)).status).toBe(404)
  }
  await site.send(`${base}/${id}/handling`, { do: 'ask', revision: '1', to: 'TLP:CLEAR', reason: 'Gazetted' }, ayesha)
  await site.send(`${base}/${id}/handling`, { do: 'accept', revision: '1' }, sana)
  expect(await (await get(`/api/v1/practice/evidence/${id}/file`)).text()).toBe(svg)
  expect((await fetch(`${site.address}${base}/${id}/file`, { method: 'HEAD' })).headers.get('content-length')).toBe(
    '71',
  )
})

test('100 MB pass through without ever being in memory, and one byte more does not pass', async () => {
  const sent = await slowly(100 * megabyte)
  expect(sent.status).toBe(303)
  expect(sent.grown).toBeLessThan(20 * megabyte)
  const id = sent.location.split('/').at(-1)
  const kept = await get(`${base}/${id}/file`, ayesha)
  const hash = createHash('sha256')
  for await (const piece of kept.body ?? []) hash.update(piece)
  expect(hash.digest('hex')).toBe(sent.sha256)
  const over = await slowly(100 * megabyte + 1)
  expect(over.status).toBe(413)
}, 120_000)

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes in use, and not merely waiting to be collected. */
function held(): number {
  collect()
  // What the first pass let go is counted off while the second waits for it.
  collect()
  return process.memoryUsage().arrayBuffers
}

/** Sends a file of so many bytes in pieces, without saying how long it will be; says by how much the program grew. */
function slowly(size: number): Promise<{ status: number; location: string; grown: number; sha256: string }> {
  const boundary = 'paimana-test'
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = `${field('title', 'Large')}${field('label', 'TLP:AMBER')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="large.bin"\r\n\r\n`
  const piece = Buffer.alloc(megabyte, 7)
  const hash = createHash('sha256')
  const before = held()
  let most = before
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: ayesha,
      origin: site.address,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    }
    const sending = request(`${site.address}${base}/new`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      const { statusCode = 0, headers: said } = answer
      resolve({ status: statusCode, location: said.location ?? '', grown: most - before, sha256: hash.digest('hex') })
    })
    sending.on('error', reject)
    sending.write(head)
    let left = size
    const next = (): void => {
      // Collecting takes longer than sending; a file that is held would show at a tenth of its size, too.
      if (left % (10 * megabyte) === 0) most = Math.max(most, held())
      if (left === 0) return void sending.end(`\r\n--${boundary}--\r\n`)
      const bytes = piece.subarray(0, Math.min(left, piece.length))
      left -= bytes.length
      hash.update(bytes)
      sending.write(bytes, next)
    }
    next()
  })
}

test('a form without a file, with a wrong field or from somebody who may not comes back with what is wrong', async () => {
  const empty = form('', '')
  expect((await handIn(empty, ayesha)).status).toBe(422)
  const wrong = await handIn(form('x', 'x.txt', { title: '', date: 'soon' }), ayesha)
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('value="soon"')])
  expect((await handIn(form('x', 'x.txt', { label: 'TLP:CLEAR' }), ayesha)).status).toBe(403)
  expect((await handIn(form('x', 'x.txt'), site.amina)).status).toBe(403)
  expect((await handIn(form('x', 'x.txt'), '')).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await handIn(form('x', 'x.txt'), '', '/api/v1/practice/evidence-files')).status).toBe(403)
})

test('a program hands in a file by the API', async () => {
  const answer = await handIn(form('ten wells', 'wells.txt'), ayesha, '/api/v1/practice/evidence-files')
  expect(await answer.json()).toEqual({
    id: expect.stringMatching(/^evidence-/),
    sha256: createHash('sha256').update('ten wells').digest('hex'),
  })
})

test('an assessor judges, the owner replies, and everybody reads both', async () => {
  const record = `/practice/commitments/${promise}/verdict`
  const given = { completion: 'limited', result: 'no-evidence', rationale: 'Two of ten districts have one' }
  const verdict = (await site.send(record, given, hina)).headers.get('location') ?? ''
  expect((await get(verdict, kamran)).status).toBe(404)
  expect(await site.page(`/practice/commitments/${promise}`)).not.toContain(given.rationale)
  await site.send(verdict, { do: 'reply', text: 'Four have one by now' }, ayesha)
  await site.send(verdict, { do: 'publish', revision: revisionOn(await site.page(verdict, bilal)) }, bilal)
  const page = await site.page(`/practice/commitments/${promise}`)
  expect(page).toContain(given.rationale)
  expect(page).toContain('Four have one by now')
})

test('the pages are within reach of everybody, on a phone and in Urdu', async () => {
  const id = idOf(await handIn(form('ten wells', 'wells.txt', { label: 'TLP:GREEN' }), ayesha))
  const pages: [string, string][] = [
    [base, bilal],
    [`${base}/new?commitment=${promise}`, ayesha],
    [`${base}/${id}`, ayesha],
    [`${base}/${id}/handling`, bilal],
    [`/practice/commitments/${promise}/verdict`, hina],
    [`/practice/commitments/${promise}`, hina],
  ]
  for (const [path, cookie] of pages) {
    for (const locale of ['', '/ur']) {
      const context = await browser().newContext({ extraHTTPHeaders: { cookie } })
      const page = await context.newPage()
      await page.goto(site.address + locale + path)
      expect(await axeFindings(page), locale + path).toEqual([])
      expect(await overhangs(page, [360, 1280]), locale + path).toEqual([])
      await context.close()
    }
  }
}, 120_000)
