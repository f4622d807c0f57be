import { beforeAll, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { startSite } from './site.ts'

const site = startSite()
beforeAll(() => site.server.site.ledger.close())

test.each(['/', '/ur/', '/pakistan', '/ur/pakistan/history/commitments/nisp-2014-19b'])(
  'the page %s says calmly that the records cannot be reached, and when to come again',
  async (path) => {
    const { status, headers, body } = await ask(site.address + path)
    expect([status, headers['content-type']]).toEqual([503, 'text/html; charset=utf-8'])
    expect([headers['retry-after'], headers['cache-control']]).toEqual(['60', 'no-store'])
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(body).toMatch(
      path.startsWith('/ur') ? /<h1[^>]*>[^<]*ریکارڈ تک رسائی/ : /<h1[^>]*>The records cannot be reached/,
    )
    expect(body).toMatch(/<title>[^<]+<\/title>/)
  },
)

test.each(['/api/v1/workspaces', '/api/v1/pakistan/commitments', '/healthz'])(
  '%s answers with a problem document',
  async (path) => {
    const { status, headers, body } = await ask(site.address + path)
    expect([status, headers['content-type']]).toEqual([503, 'application/problem+json; charset=utf-8'])
    expect(JSON.parse(body)).toMatchObject({ type: '/problems/no-database', status: 503 })
  },
)
