import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Site } from '../site.ts'
import { api } from './app.ts'

const served = new Hono().route('/api/v1', api({ site: {} as Site, root: '.' }))

async function checked(body: string) {
  const response = await served.request('/api/v1/surveys/check', { method: 'POST', body })
  return { status: response.status, said: await response.json() }
}

test('a form is read and given back with what is to be known of it', async () => {
  const { status, said } = await checked('survey,type,name,label\n,text,q,Q\n')
  expect(status).toBe(200)
  expect(said).toMatchObject({ accepted: true, refusals: [], form: { nodes: [{ path: 'q', type: 'text' }] } })
})

test('a form that is refused is so with sheet, row, column and words', async () => {
  const { said } = await checked('survey,type,name,label\n,geopoint,q,Q\n')
  expect(said).toMatchObject({
    accepted: false,
    form: null,
    refusals: [
      { sheet: 'survey', row: 2, column: 'type', feature: 'location', message: expect.stringContaining('geopoint') },
    ],
  })
})

test('a file without a form is a problem document', async () => {
  const { status, said } = await checked('hello')
  expect([status, said.status]).toEqual([422, 422])
})
