import { expect, test } from 'vitest'
import { listsAt } from './sealed-list.ts'

const { sealList, openList } = listsAt({ N: 2 ** 10, r: 8, p: 1 })
const bound = { workspace: 'practice', consultation: 'river', deleteOn: '2027-01-31' }
const list = 'Zarina Noor, 0300 0000000\nگل بانو'
const passphrase = 'seven quiet herons'

test('A list opens with its passphrase, and is nowhere readable in what is kept', async () => {
  const kept = await sealList(list, passphrase, bound)
  expect(await openList(kept, passphrase, bound)).toBe(list)
  const raw = kept.split('$').map((part) => Buffer.from(part, 'base64url').toString())
  expect([kept, ...raw].join()).not.toMatch(/Zarina|گل|heron/)
})

test('A list opens with no other passphrase, and not when moved to another consultation or another day', async () => {
  const kept = await sealList(list, passphrase, bound)
  expect(await openList(kept, 'seven quiet heron', bound)).toBeNull()
  expect(await openList(kept, passphrase, { ...bound, consultation: 'hills' })).toBeNull()
  expect(await openList(kept, passphrase, { ...bound, deleteOn: '2028-01-31' })).toBeNull()
  expect(await openList(kept, passphrase, { ...bound, workspace: 'other' })).toBeNull()
})

test('A changed list does not open, and neither does half of one', async () => {
  const kept = await sealList(list, passphrase, bound)
  const middle = kept.length - 100
  const other = kept[middle] === 'A' ? 'B' : 'A'
  for (const bent of [kept.slice(0, middle) + other + kept.slice(middle + 1), kept.slice(0, 80), '', 'scrypt$1024$8$1'])
    expect(await openList(bent, passphrase, bound).catch(() => null)).toBeNull()
})

test('The same list is never kept alike twice, and a longer one is as long', async () => {
  const [one, again, longer] = await Promise.all(
    [list, list, `${list}\nAnother, 0300 1111111`].map((each) => sealList(each, passphrase, bound)),
  )
  expect(one).not.toBe(again)
  expect(longer?.length).toBe(one?.length)
})
