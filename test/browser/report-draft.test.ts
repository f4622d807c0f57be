/** What a page of the report sends by itself, and evidence at a line, asked for as a program would: without a browser. */
import { beforeAll, expect, test } from 'vitest'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { openRoundOn, putReporting, report } from './reporting.ts'

const site = startPeopledSite()
let ayesha = ''
let asif = ''
let kamran = ''

beforeAll(async () => {
  await putReporting(site)
  const bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation: 'police' })
  asif = await joined(site, 'Asif', { role: 'focal-point', organisation: 'police' })
  kamran = await joined(site, 'Kamran', { role: 'focal-point', organisation: 'schools' })
  await openRoundOn(site, bilal)
})

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name.replaceAll('.', '\\.')}"[^>]* value="([^"]*)"`).exec(html)?.[1] ??
  new RegExp(`value="([^"]*)"[^>]* name="${name.replaceAll('.', '\\.')}"`).exec(html)?.[1] ??
  ''

/** One line as the page has it now, with what is typed over it. */
async function line(indicator: string, typed: Record<string, string>): Promise<Record<string, string>> {
  const html = await site.page(report, ayesha)
  return { revision: hidden(html, 'revision'), [`was.${indicator}`]: hidden(html, `was.${indicator}`), ...typed }
}

const draft = (fields: Record<string, string>, cookie: string, headers = {}) =>
  site.send(`${report}/draft`, fields, cookie, headers)

test('a draft is stored and answered with what its lines are called now; a line that is not sent stays', async () => {
  const answer = await draft(await line('stations', { 'value.stations': '151' }), ayesha)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const { revision, was, at } = await answer.json()
  expect(at).toBe(site.now().toISOString())
  const html = await site.page(report, asif)
  expect([String(revision), was.stations]).toEqual([hidden(html, 'revision'), hidden(html, 'was.stations')])
  await draft(await line('register', { 'value.register': 'yes' }), ayesha)
  expect(await site.page(report, ayesha)).toContain('value="151"')
})

test('an answer that was lost on its way does no harm: the same draft again is stored already', async () => {
  const fields = await line('stations', { 'value.stations': '152' })
  const [first, again] = [await draft(fields, ayesha), await draft(fields, ayesha)]
  expect([first.status, again.status]).toEqual([200, 200])
  expect((await again.json()).was).toEqual((await first.json()).was)
})

test('a line that somebody else has changed is refused with what is stored, whatever revision is claimed', async () => {
  const mine = await line('stations', { 'value.stations': '160' })
  await draft(await line('stations', { 'value.stations': '170', 'note.stations': 'Counted again' }), asif)
  const newest = hidden(await site.page(report, ayesha), 'revision')
  for (const revision of [mine.revision ?? '', newest]) {
    const answer = await draft({ ...mine, revision }, ayesha)
    expect(answer.status).toBe(409)
    const { stored } = await answer.json()
    expect(stored.stations.fields).toMatchObject({ value: '170', note: 'Counted again' })
  }
  expect(await site.page(report, ayesha)).toContain('value="170"')
})

test('a draft is for its own agency, from a page of this site, and for whoever is signed in', async () => {
  const fields = await line('stations', { 'value.stations': '1' })
  expect((await draft(fields, kamran)).status).toBe(404)
  expect((await draft(fields, ayesha, { origin: 'https://other.example' })).status).toBe(403)
  const nobody = await draft(fields, '')
  expect([nobody.status, nobody.headers.get('location')]).toEqual([303, expect.stringContaining('/sign-in')])
  expect((await draft({ ...fields, revision: '999' }, ayesha)).status).toBe(409)
  const wrong = await draft(await line('stations', { 'evidence.stations': 'evidence-of-nobody' }), ayesha)
  expect([wrong.status, (await wrong.json()).faults[0].field]).toEqual([422, 'evidence.stations'])
})

const upload = (title: string, cookie: string) => {
  const body = new FormData()
  body.set('title', title)
  body.set('label', 'TLP:AMBER')
  body.set('file', new Blob(['counted']), 'count.txt')
  const headers = { cookie, origin: site.address }
  return fetch(`${site.address}${report}/evidence/officers`, { method: 'POST', body, headers, redirect: 'manual' })
}

test('without script too, a line is saved on the way to its evidence, and comes back with it', async () => {
  const fields = await line('officers', { 'value.officers': '12', do: 'evidence officers' })
  const on = await site.send(report, fields, ayesha)
  expect([on.status, on.headers.get('location')]).toEqual([303, `${report}/evidence/officers`])
  const added = await upload('Count of officers', ayesha)
  expect([added.status, added.headers.get('location')]).toEqual([303, `${report}?saved#line-officers`])
  const html = await site.page(report, ayesha)
  expect(html).toContain('value="12"')
  const id = /name="evidence\.officers"[^>]*value="(evidence-\w+)"/.exec(html)?.[1] ?? ''
  expect(id).not.toBe('')
  const choose = (chosen: Record<string, string>) => site.send(`${report}/evidence/officers`, chosen, asif)
  await choose({ evidence: id })
  expect(await site.page(`${report}/evidence/officers`, asif)).toMatch(new RegExp(`name="had" value="${id}"`))
  await choose({ had: id })
  expect(await site.page(`${report}/evidence/officers`, asif)).not.toContain('name="had"')
})

test('evidence at a line is for its own agency, and for a line there is', async () => {
  expect((await upload('Not mine', kamran)).status).toBe(404)
  expect(await site.page('/practice/evidence', kamran)).not.toContain('Not mine')
  expect((await fetch(`${site.address}${report}/evidence/officers`, { headers: { cookie: kamran } })).status).toBe(404)
  expect((await fetch(`${site.address}${report}/evidence/pupils`, { headers: { cookie: ayesha } })).status).toBe(404)
  expect((await site.send(`${report}/evidence/stations`, { evidence: 'evidence-of-nobody' }, ayesha)).status).toBe(422)
})
