import { expect, test } from 'vitest'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { ReadingJobs } from '#src/policies/reading/reading-jobs.ts'
import { Site } from './site.ts'

test('an address that holds NUL is of no workspace, and the database is not asked', async () => {
  const ledger = { head: () => Promise.reject(new Error('invalid byte sequence')) } as unknown as Ledger
  const site = new Site({ ledger, today: () => '2026-01-01', writable: true, readings: {} as ReadingJobs })
  expect(await site.head('pakistan\0')).toBeUndefined()
  expect(await site.published('\0')).toBeUndefined()
})
