// How many tests a run of Vitest had, from its JSON report.
import { readFileSync } from 'node:fs'

export const none = { passed: 0, failed: 0, skipped: 0 }

/** The sum of several counts. */
export function total(counts) {
  return counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    none,
  )
}

/** `12 passed, 0 failed`, and `, 3 skipped` where some were. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Counts a report's tests. A file that could not be loaded counts as one failed test, and so does a run that failed though
 * no test of it did (an error that nobody caught, no report at all).
 * @param {string} file Vitest's JSON report
 * @param {boolean} succeeded whether Vitest said so
 */
export function countTests(file, succeeded) {
  const counts = count(file)
  return succeeded || counts.failed > 0 ? counts : total([counts, { ...none, failed: 1 }])
}

function count(file) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return none
  }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
