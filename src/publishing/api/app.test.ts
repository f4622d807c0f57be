import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Site } from '../site.ts'
import { api } from './app.ts'

/** Mounted, as it is served: what nobody answers would go on to the pages. */
const served = new Hono().route('/api/v1', api({ site: {} as Site, root: '.' })).all('*', (c) => c.html('a page'))

test('what no operation answers is a problem document, not a page', async () => {
  for (const path of ['/api/v1/pakistan/unicorns', '/api/v1/a/b/c/d/e']) {
    const answer = await served.request(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
  }
  const written = await served.request('/api/v1/pakistan/commitments', { method: 'POST' })
  expect([written.status, written.headers.get('content-type')]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ])
})
