import { expect, test } from 'vitest'
import { cookiesOf } from './people.ts'
import { startSite } from './site.ts'

const said: string[] = []
const site = startSite({
  say: (text) => said.push(text),
  access: { publicAddress: 'https://paimana.example.org/', behindProxy: true },
})

/** As a proxy that speaks https hands a form on. */
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: 'https://paimana.example.org', 'x-forwarded-host': 'paimana.example.org', ...headers },
    body: new URLSearchParams(fields),
  })

test('behind a proxy that speaks https links name the public address and cookies travel by https alone', async () => {
  const link = new URL(/http\S+\/invitation\/\S+/.exec(said.join('\n'))?.[0] ?? 'http://none.invalid')
  expect(link.origin).toBe('https://paimana.example.org')
  const given = { mail: 'amina@example.org', name: 'Amina', password: 'river lantern ninety walnut' }
  const response = await send(link.pathname, given)
  expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-paimana-session=[\w-]{43}; .*; Secure$/)
  const account = await fetch(`${site.address}/account`, { headers: { cookie: cookiesOf(response) } })
  expect([account.headers.get('cache-control'), await account.text()]).toEqual([
    'no-store',
    expect.stringContaining('amina@example.org'),
  ])
})

test('a cookie without the prefix opens nothing there', async () => {
  const response = await fetch(`${site.address}/account`, {
    headers: { cookie: 'paimana-session=x' },
    redirect: 'manual',
  })
  expect(response.status).toBe(303)
})

test('forms of other sites are refused there too', async () => {
  const response = await send('/sign-in', { mail: 'a@example.org', password: 'x' }, { origin: 'https://evil.example' })
  expect(response.status).toBe(403)
})

test('guessing is counted by the address that the proxy adds, not by what the guesser writes before it', async () => {
  const guess = async (i: number, forwarded: string) => {
    const wrong = { mail: `nobody${i}@example.org`, password: 'not the password' }
    return (await send('/sign-in', wrong, { 'x-forwarded-for': forwarded })).status
  }
  const statuses: number[] = []
  for (let i = 0; i < 34; i++) statuses.push(await guess(i, `10.0.0.${i}, 203.0.113.5`))
  expect(statuses).toContain(429)
  expect(await guess(99, '203.0.113.5, 198.51.100.1')).toBe(422)
})
