import { afterEach, expect, test, vi } from 'vitest'
import { postSealed } from './post-sealed.ts'
import type { Waiting } from './waiting.ts'

const entry: Waiting = {
  ...{ id: 'a', workspace: 'practice', survey: 'water', title: 'Water', since: '2026-11-21', sealed: 'x' },
  state: 'waiting',
}
const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer))
const said = (receipt: string, status = 200) => answering(async () => Response.json({ receipt }, { status }))

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['taken', 200, 'received'],
  ['again', 200, 'received'],
  ['closed', 409, 'closed'],
  ['refused', 422, 'refused'],
  ['unreadable', 422, 'unreadable'],
  ['constructor', 200, 'later'],
])('%s is a definite word', async (receipt, status, outcome) => {
  said(receipt, status)
  expect(await postSealed(entry)).toBe(outcome)
})

test('no network, a server that cannot answer, and the page of a network that wants to be signed in to mean to come again', async () => {
  answering(async () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await postSealed(entry)).toBe('later')
  for (const status of [200, 429, 500, 503]) {
    answering(async () => new Response('<h1>Sign in to this network</h1>', { status }))
    expect(await postSealed(entry)).toBe('later')
  }
})

test('a survey that is not there any more, and an answer that is too large, are not sent again by themselves', async () => {
  answering(async () => new Response('', { status: 404 }))
  expect(await postSealed(entry)).toBe('gone')
  answering(async () => new Response('', { status: 413 }))
  expect(await postSealed(entry)).toBe('refused')
})
