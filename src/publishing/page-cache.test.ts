import { expect, test } from 'vitest'
import { PageCache, respondWith } from './page-cache.ts'

const page = new PageCache().set('a', new TextEncoder().encode('a page'), [['content-type', 'text/html']])
const statusFor = (ifNoneMatch: string) =>
  respondWith(page, new Request('http://127.0.0.1/', { headers: { 'if-none-match': ifNoneMatch } })).status

test('a reader who has this version is told so, in a list, and by the weak tag that a compressing proxy makes', () => {
  for (const known of [page.etag, `W/${page.etag}`, `"other", ${page.etag}`, '*']) expect(statusFor(known)).toBe(304)
})

test('a reader who has another version gets the page', () => {
  for (const other of ['"other"', 'W/"other"', '']) expect(statusFor(other)).toBe(200)
})

test('a reader gets the best encoding that it takes, and none that it refuses', () => {
  const encodingFor = (accepted: string) =>
    respondWith(page, new Request('http://127.0.0.1/', { headers: { 'accept-encoding': accepted } })).headers.get(
      'content-encoding',
    )
  expect(encodingFor('gzip, deflate, br')).toBe('br')
  expect(encodingFor('br;q=0, gzip;q=0.5')).toBe('gzip')
  expect(encodingFor('br;q=0.0, gzip; q=0')).toBeNull()
  expect(encodingFor('')).toBeNull()
})
