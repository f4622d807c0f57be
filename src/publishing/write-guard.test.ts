import { expect, test } from 'vitest'
import { formRefusal, isLoopback, writeRefusal } from './write-guard.ts'

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

test('what a proxy passes on is not the operator, although it comes from this machine', () => {
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
    expect(writeRefusal(post('http://127.0.0.1:8040/x', { [name]: '203.0.113.7' }), true)).toMatch(/proxy/)
})

test('a form is what a browser sends: anything else is no form, whatever it holds', () => {
  const typed = (type: string) => post('http://127.0.0.1:8040/x', { 'content-type': type })
  expect(formRefusal(typed('application/x-www-form-urlencoded'))).toBeNull()
  expect(formRefusal(typed('multipart/form-data; boundary=abc'))).toBeNull()
  for (const type of ['text/plain', 'application/json', 'multipart/form-data'])
    expect(formRefusal(typed(type))).toMatch(/form/)
  expect(formRefusal(post('http://127.0.0.1:8040/x'))).toMatch(/form/)
})
