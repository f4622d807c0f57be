import { expect, test } from 'vitest'
import { isLoopback, writeRefusal } from './write-guard.ts'

const post = (url: string, headers: Record<string, string> = {}) => new Request(url, { method: 'POST', headers })

test('loopback is this machine, under any of its own names', () => {
  for (const host of ['localhost', 'paimana.localhost', '127.0.0.1', '127.8.9.1', '::1', '[::1]'])
    expect(isLoopback(host)).toBe(true)
  for (const host of ['example.org', '10.0.0.1', '0.0.0.0', '127.0.0.1.example.org', '::2', 'localhost.example.org']) {
    expect(isLoopback(host)).toBe(false)
  }
})

test('the operator of a loopback site may write', () => {
  expect(writeRefusal(post('http://127.0.0.1:8040/x', { origin: 'http://127.0.0.1:8040' }), true)).toBeNull()
  expect(writeRefusal(post('http://localhost:8040/x'), true)).toBeNull()
})

test('a site that others can reach is read-only and says so', () => {
  expect(writeRefusal(post('http://127.0.0.1:8040/x'), false)).toMatch(/read-only/)
})

test('a hostile page cannot write through the browser of the operator', () => {
  expect(writeRefusal(post('http://127.0.0.1:8040/x', { origin: 'https://evil.example' }), true)).toMatch(
    /another site/,
  )
  expect(writeRefusal(post('http://127.0.0.1:8040/x', { 'sec-fetch-site': 'cross-site' }), true)).toMatch(
    /another site/,
  )
  expect(writeRefusal(post('http://rebound.example:8040/x', { origin: 'http://rebound.example:8040' }), true)).toMatch(
    /loopback/,
  )
})
