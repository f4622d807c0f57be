import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Site } from '../site.ts'
import { api } from './app.ts'

const served = new Hono().route('/api/v1', api({ site: {} as Site, root: '.' }))

/** A text that has begun to come in, and ends when told. */
function upload() {
  let end = () => {}
  const body = new ReadableStream({
    start(controller) {
      end = () => controller.close()
    },
  })
  const request = new Request('http://127.0.0.1/api/v1/xray', { method: 'POST', body, duplex: 'half' } as RequestInit)
  return { answer: Promise.resolve(served.request(request)), end }
}

test('many texts at once are refused before they are taken in, and taken again when there is room', async () => {
  const coming = Array.from({ length: 8 }, upload)
  const refused = await upload().answer
  expect([refused.status, refused.headers.get('content-type')]).toEqual([
    503,
    'application/problem+json; charset=utf-8',
  ])
  for (const { end } of coming) end()
  // Empty, every one of them: a problem of the text, no longer of the room.
  expect((await Promise.all(coming.map(({ answer }) => answer))).map(({ status }) => status)).toEqual(
    Array(8).fill(422),
  )
  const next = upload()
  next.end()
  expect((await next.answer).status).toBe(422)
})
