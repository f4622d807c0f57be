/** One reporting round from its opening to the public page of an indicator, without JavaScript, in both languages. */
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings, overhangs } from './accessibility.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { period, putReporting, report, round, rounds } from './reporting.ts'
import { startBrowser } from './site.ts'
import { Visitor } from './visit.ts'

const site = startPeopledSite()
const browser = startBrowser()

let bilal = ''
let ayesha = ''
let kamran = ''

beforeAll(async () => {
  await putReporting(site)
  bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation: 'police' })
  kamran = await joined(site, 'Kamran', { role: 'focal-point', organisation: 'schools' })
})

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name.replaceAll('.', '\\.')}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** The form of the report as a browser would send it, with what somebody typed. */
async function filled(typed: Record<string, string>, cookie = ayesha): Promise<Record<string, string>> {
  const html = await site.page(report, cookie)
  const names = [...html.matchAll(/name="(was\.[\w-]+|revision)"/g)].map(([, name = '']) => name)
  const stored = Object.fromEntries(
    [
      ...html.matchAll(/<input[^>]* name="((?:value|numerator|denominator|note|evidence|part-\d-\d)\.[\w-]+)"[^>]*>/g),
    ].map(([tag, name = '']) => [name, /value="([^"]*)"/.exec(tag)?.[1] ?? '']),
  )
  return { ...stored, ...Object.fromEntries(names.map((name) => [name, hidden(html, name)])), ...typed }
}

async function fits(path: string, cookie: string): Promise<string[]> {
  const context = await browser().newContext({ javaScriptEnabled: true })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: site.address }])
  const visitor = await Visitor.arrive(context, site.address)
  const found: string[] = []
  for (const language of ['', '/ur']) {
    const seen = await visitor.visit(language + path)
    const problems = [...seen.complaints, ...seen.elsewhere, ...(await axeFindings(visitor.page))]
    if (seen.bytes > 100 * 1024) problems.push(`${seen.bytes} bytes`)
    if (seen.scripts > 0) problems.push('a script')
    const shots = process.env.PAIMANA_SHOTS
    for (const width of shots ? [360, 1280] : []) {
      await visitor.page.setViewportSize({ width, height: 900 })
      const file = `${(language + path).replaceAll('/', '_')}-${shotCount++}-${width}.png`
      await visitor.page.screenshot({ path: `${shots}/${file}`, fullPage: true })
    }
    problems.push(...(await overhangs(visitor.page, [360, 1280])))
    found.push(...problems.map((problem) => `${language}${path}: ${problem}`))
  }
  await context.close()
  return found
}
let shotCount = 0

test('a round goes from its opening to published values', async () => {
  expect((await site.send(rounds, { do: 'open', ...period, organisations: 'nobody' }, bilal)).status).toBe(422)
  const opened = await site.send(rounds, { do: 'open', ...period, organisations: 'police' }, bilal)
  expect([opened.status, opened.headers.get('location')]).toEqual([303, round])
  expect(await site.page('/practice/work', ayesha)).toContain('A report is due')
  expect(await fits(rounds, bilal)).toEqual([])

  const half = await filled({ do: 'save stations', 'value.stations': '9 000', 'value.officers': 'a few' })
  const saved = await site.send(report, half, ayesha)
  expect(saved.headers.get('location')).toBe(`${report}?saved#line-stations`)
  const draft = await site.page(`${report}?saved`, ayesha)
  expect(draft).toContain('You can close this page')
  expect(draft).toContain('cannot be more than 5,000')
  expect(draft).toContain('is not a number')
  expect(await fits(`${report}?saved`, ayesha)).toEqual([])

  const whole = {
    'value.stations': '400',
    'note.stations': 'Two districts joined.',
    'value.officers': '12',
    'part-0-0.officers': '5',
    'part-0-1.officers': '6',
    'numerator.answered': '45',
    'denominator.answered': '60',
    'value.register': 'yes',
  }
  const wrong = await site.send(report, await filled({ ...whole, do: 'hand-in' }), ayesha)
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('The parts add up to 11, not to 12')
  const right = await filled({ ...whole, 'part-0-1.officers': '7', do: 'hand-in' })
  expect((await site.send(report, right, ayesha)).status).toBe(303)
  expect(await site.page(report, ayesha)).toContain('waits for the secretariat')

  expect(await site.page('/practice/work', bilal)).toContain('A report was handed in')
  expect(await fits(report, bilal)).toEqual([])
  const at = async () => ({ revision: hidden(await site.page(report, bilal), 'revision') })
  expect((await site.send(report, { ...(await at()), do: 'approve' }, bilal)).status).toBe(303)
  expect((await site.send(report, { ...(await at()), do: 'publish', label: 'TLP:CLEAR' }, bilal)).status).toBe(303)
  expect(await fits(report, bilal)).toEqual([])
  expect(await fits(round, bilal)).toEqual([])
  const indicator = await site.page('/practice/indicators/stations')
  expect(indicator).toContain('Reporting round from 1 July 2026 to 30 September 2026')
  expect(indicator).toContain('River police: report for 1 July 2026 to 30 September 2026')
  expect(await site.page('/ur/practice/indicators/stations')).toContain('دریائی پولیس')

  const undo = { ...(await at()), do: 'undo', reason: 'Counted twice' }
  expect((await site.send(report, undo, bilal)).status).toBe(303)
  expect(await site.page('/practice/indicators/stations')).not.toContain('River police: report')
  expect(await site.page(report, ayesha)).toContain('Counted twice')
  await site.send(report, { ...(await at()), do: 'return', reason: 'Count once' }, bilal)
})

test('of two who change one line the second is shown what is stored, and loses nothing', async () => {
  const mine = await filled({ 'value.stations': '155', 'value.register': 'no', do: 'save' })
  await site.send(report, await filled({ 'value.stations': '170', 'note.officers': 'Recounted', do: 'save' }), ayesha)
  const answer = await site.send(report, mine, ayesha)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(html).toContain('Somebody else has changed these lines')
  expect(/<input[^>]*name="value\.stations"[^>]*>/.exec(html)?.[0]).toContain('value="155"')
  expect(html).toContain('<bdi>170</bdi>')
  expect(/<textarea[^>]*name="note\.officers"[^>]*>([^<]*)/.exec(html)?.[1]).toBe('Recounted')
})

/** The workbook of the report with one cell of the sheet to fill in changed, as a program would save it. */
async function workbook(row: number, value: string): Promise<Uint8Array> {
  const answer = await fetch(`${site.address}${report}.xlsx`, { headers: { cookie: ayesha } })
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringContaining('police.xlsx'),
  ])
  const book = await openXlsx(new Uint8Array(await answer.arrayBuffer()))
  const sheet = book.sheets[0]
  sheet?.rows[row]?.splice(7, 1, value)
  sheet?.cells?.set(`${row},7`, { value, type: 'string' })
  return saveXlsx(book)
}

async function uploaded(bytes: Uint8Array, cookie = ayesha): Promise<Response> {
  const body = new FormData()
  body.set('do', 'check')
  body.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), '../../report.xlsx')
  return fetch(`${site.address}${report}/sheet`, { method: 'POST', body, headers: { cookie, origin: site.address } })
}

test('a workbook that comes back is checked cell by cell, shown, and stored as a whole or not at all', async () => {
  expect(await fits(`${report}/sheet`, ayesha)).toEqual([])
  const before = await site.page(report, ayesha)
  const rows = [...before.matchAll(/name="value\.([\w-]+)"/g)].map(([, indicator]) => indicator)
  expect(rows[0]).toBe('answered')
  const wrong = await uploaded(await workbook(1, 'most'))
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Report, cell H2')
  const answer = await uploaded(await workbook(4, 'Recounted in the office'))
  expect(answer.status).toBe(200)
  const html = await answer.text()
  expect(html).toContain('The spreadsheet changes one line')
  expect(await site.page(report, ayesha)).not.toContain('Recounted in the office')
  const revision = hidden(html, 'revision')
  const entries = hidden(html, 'entries').replaceAll('&quot;', '"')
  const stored = await site.send(`${report}/sheet`, { do: 'store', revision, entries }, ayesha)
  expect([stored.status, stored.headers.get('location')]).toEqual([303, `${report}?saved`])
  expect(await site.page(report, ayesha)).toContain('Recounted in the office')
  expect((await uploaded(Buffer.from('no workbook'))).status).toBe(422)
  expect((await uploaded(await workbook(1, '1'), kamran)).status).toBe(404)
  expect((await fetch(`${site.address}${report}.xlsx`, { headers: { cookie: kamran } })).status).toBe(404)
})

test('another agency, and whoever is not signed in, finds no report', async () => {
  expect((await fetch(site.address + report, { headers: { cookie: kamran } })).status).toBe(404)
  expect((await site.send(report, { do: 'save', revision: '1' }, kamran)).status).toBe(404)
  expect((await fetch(site.address + report, { redirect: 'manual' })).headers.get('location')).toContain('/sign-in')
})
