import { expect, test } from 'vitest'
import { commandApi } from './command-api.ts'
import type { Site } from './site.ts'

/** Refused before anything of the site but its leave to write is looked at. */
const app = commandApi({ writable: true } as Site, '.')
const post = (path: string, body: string) => app.request(`http://127.0.0.1${path}`, { method: 'POST', body })

test('a name that every object has is no command', async () => {
  for (const name of ['__proto__', 'constructor', 'toString']) expect((await post(`/${name}`, '{}')).status).toBe(404)
})

test('arguments that are no JSON are a problem document that says so', async () => {
  const answer = await post('/workspace-list', '{broken')
  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-type')).toMatch('application/problem+json')
  expect(await answer.text()).toMatch(/arguments as JSON/)
})
