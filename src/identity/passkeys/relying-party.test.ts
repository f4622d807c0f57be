import { expect, test } from 'vitest'
import { passkeyPlace, relyingParty } from './relying-party.ts'

test.each([
  ['https://paimana.example.org/', { id: 'paimana.example.org', origin: 'https://paimana.example.org' }],
  ['https://paimana.example.org:8443/', { id: 'paimana.example.org', origin: 'https://paimana.example.org:8443' }],
  ['http://127.0.0.1:8040/', { id: 'localhost', origin: 'http://localhost:8040' }],
  ['http://[::1]:8040/', { id: 'localhost', origin: 'http://localhost:8040' }],
  ['http://localhost:8040/', { id: 'localhost', origin: 'http://localhost:8040' }],
  ['http://paimana.example.org/', undefined],
  ['http://0.0.0.0:8040/', undefined],
  ['https://192.0.2.1/', undefined],
  ['https://[2001:db8::1]/', undefined],
])('passkeys of a site at %s are made for %j', (address, party) => {
  expect(relyingParty(address)).toEqual(party)
})

test('a page at the numbers of this machine says by which name it is to be opened', () => {
  const place = (url: string) => passkeyPlace('http://127.0.0.1:8040/', new Request(url))
  expect(place('http://127.0.0.1:8040/ur/sign-in?next=%2Fx')).toEqual({
    at: 'http://localhost:8040/ur/sign-in?next=%2Fx',
  })
  expect(place('http://localhost:8040/sign-in')).toBe('here')
  expect(passkeyPlace('https://paimana.example.org/', new Request('http://paimana.example.org/sign-in'))).toBe('here')
  expect(passkeyPlace('https://192.0.2.1/', new Request('https://192.0.2.1/sign-in'))).toBe('nowhere')
})
