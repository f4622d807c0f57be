import { expect, test } from 'vitest'
import { newKeyPair, seal, toBytes, toText, unseal } from './sealing.ts'

const about = 'practice/water'
const message = JSON.stringify({ said: 'پانی کم ہے', much: 'x'.repeat(5000) })

test('what is sealed is read with the private key, and says nothing to anybody else', async () => {
  const keys = await newKeyPair()
  const sealed = await seal(keys.publicKey, about, message)
  expect((await unseal(keys, about, sealed))?.trimEnd()).toBe(message)
  expect(await unseal(await newKeyPair(), about, sealed)).toBeNull()
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('xxx')
  expect(await seal(keys.publicKey, about, message)).not.toBe(sealed)
})

test('opens for nothing but what it was sealed for, and not when a bit has changed', async () => {
  const keys = await newKeyPair()
  const sealed = await seal(keys.publicKey, about, message)
  expect(await unseal(keys, 'practice/other', sealed)).toBeNull()
  for (const at of [0, 10, 64, 65, 900]) {
    const bytes = toBytes(sealed)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(await unseal(keys, about, toText(bytes))).toBeNull()
  }
  for (const broken of ['', 'x', '§', sealed.slice(0, 50)]) expect(await unseal(keys, about, broken)).toBeNull()
})

test('tells of its length no more than the kilobyte', async () => {
  const { publicKey } = await newKeyPair()
  const lengths = await Promise.all(
    ['', 'x'.repeat(900)].map(async (text) => (await seal(publicKey, about, text)).length),
  )
  expect(new Set(lengths).size).toBe(1)
})
