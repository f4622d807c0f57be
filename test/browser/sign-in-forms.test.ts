import { expect, test } from 'vitest'
import { cookiesOf, invited, password, startPeopledSite } from './people.ts'

const site = startPeopledSite()
const amina = { mail: 'amina@example.org', password }

const accountIn = (html: string) => /\/practice\/people\/(person-\w+)/.exec(html)?.[1] ?? 'nobody'

test('the cookie of a session is closed to script and to other sites', async () => {
  const [cookie = ''] = (await site.send('/sign-in', amina)).headers.getSetCookie()
  expect(cookie).toMatch(/^paimana-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
})

test('signing in gives a new session whatever cookie came with the form, and ends the one that came', async () => {
  const planted = cookiesOf(await site.send('/sign-in', amina))
  const fresh = cookiesOf(await site.send('/sign-in', amina, planted))
  expect(fresh).not.toBe(planted)
  expect(await site.page('/account', planted)).toContain('name="password"')
  expect(await site.page('/account', planted)).not.toContain('amina@example.org')
  expect(await site.page('/account', fresh)).toContain('amina@example.org')
  const chosen = cookiesOf(await site.send('/sign-in', amina, 'paimana-session=chosen-by-mallory'))
  expect(chosen).not.toContain('chosen-by-mallory')
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example', 'javascript:alert(1)'])(
  'after signing in nobody is sent to %s',
  async (next) => {
    const response = await site.send('/sign-in', { ...amina, next })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/account'])
    expect(await site.page(`/sign-in?next=${encodeURIComponent(next)}`)).toContain('name="next" value=""')
  },
)

test('a page of this site is gone back to', async () => {
  const response = await site.send('/sign-in', { ...amina, next: '/ur/practice/people' })
  expect(response.headers.get('location')).toBe('/ur/practice/people')
})

test('a form from another site signs nobody in and ends no session', async () => {
  const foreign = { origin: 'https://evil.example' }
  expect((await site.send('/sign-in', amina, '', foreign)).status).toBe(403)
  expect((await site.send('/account', { do: 'end-others' }, site.amina, foreign)).status).toBe(403)
})

test('a role, an account or a clearance that a form brings along is not looked at', async () => {
  const path = await invited(site, 'Bilal', 'committee')
  const more = { role: 'administrator', clearance: 'TLP:RED', account: 'person-of-somebody', workspace: 'pakistan' }
  const bilal = cookiesOf(await site.send(path, { name: 'Bilal', password, mail: 'other@example.org', ...more }))
  const account = await site.page('/account', bilal)
  expect(account).toContain('bilal@example.org')
  expect(account).toContain('Committee member')
  expect(account).not.toContain('TLP:RED')
  expect(account).not.toContain('/pakistan')
  await site.send(
    '/account',
    { do: 'password', old: password, password: 'seven copper kettles', role: 'administrator' },
    bilal,
  )
  expect((await fetch(`${site.address}/practice/people`, { headers: { cookie: bilal } })).status).toBe(403)
})

test('whose grant is changed stands in the address alone', async () => {
  await invited(site, 'Sana', 'assessor')
  const people = await site.page('/practice/people', site.amina)
  const id = accountIn(people.slice(people.indexOf('Sana')))
  const fields = { role: 'secretariat', organisation: '', account: 'person-elsewhere', clearance: 'TLP:RED' }
  await site.send(`/practice/people/${id}`, fields, site.amina)
  const answer = await site.send('/practice/people/person-elsewhere', fields, site.amina)
  expect(answer.status).toBe(409)
})

test('an unknown role is refused and what was entered comes back, but never the password', async () => {
  const response = await site.send('/practice/people', { mail: 'x@example.org', name: 'X', role: 'owner' }, site.amina)
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('value="x@example.org"')
  const refused = await site.send('/sign-in', { mail: 'x@example.org', password: 'a secret of mine' })
  expect(await refused.text()).not.toContain('a secret of mine')
})

test('a name of two lines is refused: it stands in the head of a mail', async () => {
  const name = 'X\r\nBcc: everybody@example.org'
  const response = await site.send('/practice/people', { mail: 'y@example.org', name, role: 'assessor' }, site.amina)
  expect(response.status).toBe(422)
})

test('after some wrong passwords the page says how long to wait', async () => {
  const wrong = { mail: 'somebody@example.org', password: 'not the password' }
  for (let i = 0; i < 6; i++) expect((await site.send('/sign-in', wrong)).status).toBe(422)
  site.pass(1)
  expect((await site.send('/sign-in', wrong)).status).toBe(422)
  const response = await site.send('/ur/sign-in', wrong)
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '2'])
  expect(await response.text()).toContain('۲ سیکنڈ')
})

test('pages made for somebody are kept by no cache, and the public’s are not made of them', async () => {
  const get = (cookie: string) => fetch(`${site.address}/practice`, { headers: { cookie } })
  const before = await (await get('')).text()
  const own = await get(site.amina)
  expect(own.headers.get('cache-control')).toBe('no-store')
  expect(await own.text()).toContain('/practice/people')
  expect(await (await get('')).text()).toBe(before)
  expect(before).not.toContain('/practice/people')
  for (const path of ['/sign-in', '/invitation/x', '/second-factor/x', '/sign-out'])
    expect((await fetch(site.address + path)).headers.get('cache-control'), path).toBe('no-store')
})

test('whoever is not signed in is asked to, and whoever may not is told so', async () => {
  for (const path of ['/account', '/account/second-factor', '/outbox', '/practice/people']) {
    const response = await fetch(site.address + path, { redirect: 'manual' })
    expect(response.headers.get('location'), path).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
  }
  const nobody = cookiesOf(await site.send(await invited(site, 'Omar', 'committee'), { name: 'Omar', password }))
  for (const path of ['/outbox', '/practice/people'])
    expect((await fetch(site.address + path, { headers: { cookie: nobody } })).status, path).toBe(403)
})

test('a mail that was handed on is taken out of the outbox by its administrator alone', async () => {
  const path = await invited(site, 'Zara', 'assessor')
  const outbox = await site.page('/outbox', site.amina)
  const mail = /name="mail" value="(\w+)"/.exec(outbox.slice(outbox.indexOf(path)))?.[1] ?? ''
  const zara = cookiesOf(await site.send(path, { name: 'Zara', password }))
  expect((await site.send('/outbox', { mail }, zara)).status).toBe(403)
  expect(await site.page('/outbox', site.amina)).toContain(path)
  await site.send('/outbox', { mail }, site.amina)
  expect(await site.page('/outbox', site.amina)).not.toContain(path)
})
