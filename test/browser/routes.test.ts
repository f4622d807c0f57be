import { beforeAll, expect, test } from 'vitest'
import { addressesOf, type Filled, unknownPatterns } from './addresses.ts'
import { startSite } from './site.ts'

const site = startSite()
let filled: Filled[] = []
beforeAll(async () => {
  filled = await addressesOf(site)
})

test('every route has addresses to be tested at', async () => {
  expect(await unknownPatterns()).toEqual([])
})

test('every route is filled in by a record of some workspace', () => {
  expect(filled.filter(({ paths }) => paths.length === 0).map(({ pattern }) => pattern)).toEqual([])
})
