import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countTests, none, summary, total } from './test-counts.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paimana-counts-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(numbers: number[], files: { status: string; tests: string[] }[]): string {
  const [numPassedTests, numFailedTests, numPendingTests, numTodoTests] = numbers
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  }))
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }))
  return path
}

test('a run that went well counts as its tests', () => {
  const file = report([2, 0, 1, 0], [{ status: 'passed', tests: ['passed', 'passed', 'pending'] }])
  expect(countTests(file, true)).toEqual({ passed: 2, failed: 0, skipped: 1 })
})

test('a file that could not be loaded counts as a failed test', () => {
  const file = report(
    [1, 0, 0, 0],
    [
      { status: 'passed', tests: ['passed'] },
      { status: 'failed', tests: [] },
    ],
  )
  expect(countTests(file, false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a failed test is counted once, not again for its file', () => {
  const file = report([1, 1, 0, 0], [{ status: 'failed', tests: ['passed', 'failed'] }])
  expect(countTests(file, false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a run that failed beside its tests counts as one failure', () => {
  const file = report([1, 0, 0, 0], [{ status: 'passed', tests: ['passed'] }])
  expect(countTests(file, false).failed).toBe(1)
})

test('a run without a report counts as one failure', () => {
  expect(countTests(join(folder, 'nowhere.json'), false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the line at the end names skipped tests only where there are some', () => {
  const all = total([{ passed: 3, failed: 0, skipped: 0 }, none, { passed: 4, failed: 1, skipped: 0 }])
  expect(summary(all)).toBe('7 passed, 1 failed')
  expect(summary({ ...all, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped')
})
